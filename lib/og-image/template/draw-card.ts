import type { OgImageModel } from '../model/card.ts'
import { drawLabel, fitLabel, labelTop } from './caption.ts'
import { drawArticle, drawNamed, drawSite } from './plain-cards.ts'
import { toReadable } from '../model/readable.ts'
import type { Svg } from './shapes.ts'
import { HEIGHT, WIDTH } from './layout.ts'

export interface DrawnCard {
  /** What lies over the hero, or the whole image where there is none. */
  readonly svg: string
  /** Pixels from the top that the hero is seen in. */
  readonly heroHeight: number
}

/** `portraits`: `data:` addresses of square pictures. */
export async function drawCard(
  given: OgImageModel,
  portraits: readonly string[],
  hasHero: boolean,
): Promise<DrawnCard> {
  const card = await toReadable(given)
  if (!hasHero) return { svg: wrap(await drawPlain(card, portraits)), heroHeight: 0 }
  const stack = await fitLabel(card)
  return {
    svg: wrap(await drawLabel(card, portraits, stack)),
    heroHeight: labelTop(stack),
  }
}

function drawPlain(card: OgImageModel, portraits: readonly string[]): Promise<Svg> {
  switch (card.subject.kind) {
    case 'article':
      return drawArticle(card, portraits)
    case 'site':
      return drawSite(card)
    default:
      return drawNamed(card, portraits)
  }
}

function wrap(parts: Svg): string {
  const size = `width="${WIDTH}" height="${HEIGHT}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts}</svg>`
}

// Chooses the template of an image and renders it as SVG.
import { toReadable } from '../model/missing-characters.ts'
import type { OgImageModel } from '../model/og-image-model.ts'
import { captionTop, drawCaption, fitCaption } from './caption.ts'
import { HEIGHT, type Svg, WIDTH } from './layout.ts'
import { drawArticleImage, drawListImage, drawSiteImage } from './plain-images.ts'

export interface RenderedSvg {
  /** Lies over the hero; the whole image if there is no hero. */
  readonly svg: string
  /** The height of the hero's visible part, in pixels from the top. */
  readonly heroHeight: number
}

/** `portraits`: `data:` URLs of square pictures. */
export async function renderSvg(
  given: OgImageModel,
  portraits: readonly string[],
  hasHero: boolean,
): Promise<RenderedSvg> {
  const model = await toReadable(given)
  if (!hasHero) return { svg: wrap(await drawPlain(model, portraits)), heroHeight: 0 }
  const titleBlock = await fitCaption(model)
  return {
    svg: wrap(await drawCaption(model, portraits, titleBlock)),
    heroHeight: captionTop(titleBlock),
  }
}

function drawPlain(model: OgImageModel, portraits: readonly string[]): Promise<Svg> {
  switch (model.subject.kind) {
    case 'article':
      return drawArticleImage(model, portraits)
    case 'site':
      return drawSiteImage(model)
    default:
      return drawListImage(model, portraits)
  }
}

function wrap(parts: Svg): string {
  const size = `width="${WIDTH}" height="${HEIGHT}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts}</svg>`
}

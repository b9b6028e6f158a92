import type { OgImageModel } from '../model/card.ts'
import { drawFooter, drawPortrait, PORTRAIT_SIZE } from './footer.ts'
import { drawMasthead } from './site-badge.ts'
import { PALETTE } from '../../model/palette.ts'
import type { Svg } from './shapes.ts'
import { COLUMN, ground, HEIGHT, INK, INNER, MASTHEAD, PAD, WIDTH } from './layout.ts'
import { drawStack, fitStack, type StackBox } from './title-block.ts'

const ARTICLE: StackBox = {
  ...{ width: INNER, height: 340, maxTextLines: 3 },
  titleSizes: [148, 128, 112, 104, 96, 88, 80, 72, 64, 58, 52, 46, 40, 36, 32, 28],
  textSizes: [38, 34, 30],
}

export async function drawArticle(
  card: OgImageModel,
  portraits: readonly string[],
): Promise<Svg> {
  const stack = await fitStack(card, ARTICLE)
  const isMirrored = stack.title.paragraph.isRightToLeft
  const top = 150 + (ARTICLE.height - stack.height) * 0.35
  return [
    ground(PALETTE.paper),
    await drawMasthead(card, MASTHEAD, INK),
    drawStack(stack, { ...COLUMN, y: top }, PALETTE),
    await drawFooter(card, portraits, { ...COLUMN, y: 508, height: 78 }, isMirrored),
  ].join('')
}

const NAMED: StackBox = {
  ...{ width: INNER, height: 400, maxTextLines: 4 },
  titleSizes: [150, 132, 116, 100, 88, 76, 66, 56, 48, 40, 34, 28],
  textSizes: [40, 36, 32],
}

/** A tag, an author with a portrait, a series. */
export async function drawNamed(
  card: OgImageModel,
  [portrait]: readonly string[],
): Promise<Svg> {
  const aside = portrait === undefined ? 0 : PORTRAIT_SIZE + 56
  const stack = await fitStack(card, { ...NAMED, width: INNER - aside })
  const isMirrored = stack.title.paragraph.isRightToLeft
  const place = {
    x: isMirrored ? PAD + aside : PAD,
    y: 152 + (NAMED.height - stack.height) * 0.4,
    width: INNER - aside,
  }
  const square = {
    x: isMirrored ? PAD : WIDTH - PAD - PORTRAIT_SIZE,
    y: 190,
    width: PORTRAIT_SIZE,
    height: PORTRAIT_SIZE,
  }
  return [
    ground(PALETTE.tint),
    await drawMasthead(card, MASTHEAD, INK),
    drawStack(stack, place, { text: PALETTE.text, quiet: PALETTE.text }),
    portrait === undefined ? '' : drawPortrait(portrait, square),
  ].join('')
}

const SITE: StackBox = {
  ...{ width: INNER, height: 440, maxTextLines: 3 },
  titleSizes: [260, 220, 180, 150, 124, 100, 84, 70, 58, 48, 40],
  textSizes: [46, 40, 34],
}

export async function drawSite(card: OgImageModel): Promise<Svg> {
  const stack = await fitStack(card, SITE)
  const y = (HEIGHT - stack.height) * 0.42
  return [
    ground(PALETTE.accent),
    drawStack(stack, { ...COLUMN, y }, { text: PALETTE.paper, quiet: PALETTE.paper }),
  ].join('')
}

// Images without a hero: of an article, of a list, of the site.
import { PALETTE } from '../../model/palette.ts'
import type { OgImageModel } from '../model/og-image-model.ts'
import { drawFooter, drawPortrait, PORTRAIT_SIZE } from './footer.ts'
import { background, COLUMN, HEIGHT, INNER, PAD, type Svg, WIDTH } from './layout.ts'
import { drawSiteHeader } from './site-badge.ts'
import { drawTitleBlock, fitTitleBlock, type TitleBlockBox } from './title-block.ts'

const ARTICLE: TitleBlockBox = {
  ...{ width: INNER, height: 340, maxTextLines: 3 },
  titleSizes: [148, 128, 112, 104, 96, 88, 80, 72, 64, 58, 52, 46, 40, 36, 32, 28],
  textSizes: [38, 34, 30],
}

export async function drawArticleImage(
  model: OgImageModel,
  portraits: readonly string[],
): Promise<Svg> {
  const titleBlock = await fitTitleBlock(model, ARTICLE)
  const isMirrored = titleBlock.title.paragraph.isRightToLeft
  const top = 150 + (ARTICLE.height - titleBlock.height) * 0.35
  return [
    background(PALETTE.paper),
    await drawSiteHeader(model),
    drawTitleBlock(titleBlock, { ...COLUMN, y: top }, PALETTE),
    await drawFooter(model, portraits, { ...COLUMN, y: 508, height: 78 }, isMirrored),
  ].join('')
}

const LIST: TitleBlockBox = {
  ...{ width: INNER, height: 400, maxTextLines: 4 },
  titleSizes: [150, 132, 116, 100, 88, 76, 66, 56, 48, 40, 34, 28],
  textSizes: [40, 36, 32],
}

/** Of a tag, of an author with a portrait, of a series. */
export async function drawListImage(
  model: OgImageModel,
  [portrait]: readonly string[],
): Promise<Svg> {
  const aside = portrait === undefined ? 0 : PORTRAIT_SIZE + 56
  const titleBlock = await fitTitleBlock(model, { ...LIST, width: INNER - aside })
  const isMirrored = titleBlock.title.paragraph.isRightToLeft
  const position = {
    x: isMirrored ? PAD + aside : PAD,
    y: 152 + (LIST.height - titleBlock.height) * 0.4,
    width: INNER - aside,
  }
  const square = {
    x: isMirrored ? PAD : WIDTH - PAD - PORTRAIT_SIZE,
    y: 190,
    width: PORTRAIT_SIZE,
    height: PORTRAIT_SIZE,
  }
  return [
    background(PALETTE.tint),
    await drawSiteHeader(model),
    drawTitleBlock(titleBlock, position, { text: PALETTE.text, quiet: PALETTE.text }),
    portrait === undefined ? '' : drawPortrait(portrait, square),
  ].join('')
}

const SITE: TitleBlockBox = {
  ...{ width: INNER, height: 440, maxTextLines: 3 },
  titleSizes: [260, 220, 180, 150, 124, 100, 84, 70, 58, 48, 40],
  textSizes: [46, 40, 34],
}

export async function drawSiteImage(model: OgImageModel): Promise<Svg> {
  const titleBlock = await fitTitleBlock(model, SITE)
  const y = (HEIGHT - titleBlock.height) * 0.42
  return [
    background(PALETTE.accent),
    drawTitleBlock(
      titleBlock,
      { ...COLUMN, y },
      { text: PALETTE.paper, quiet: PALETTE.paper },
    ),
  ].join('')
}

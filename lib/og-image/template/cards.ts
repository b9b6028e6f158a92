// The images: of an article, with a hero or without, of a list, of the site.
import { toReadable } from '../model/missing-characters.ts'
import { colorsOf, type OgImageModel } from '../model/og-image-model.ts'
import type { Node, Pixels } from '../takumi.ts'
import { drawFooter } from './footer.ts'
import {
  COLUMN,
  doubleRule,
  HEIGHT,
  INNER,
  image,
  PAD,
  picture,
  WIDTH,
} from './layout.ts'
import { drawSiteBadge, drawSiteHeader } from './site-name.ts'
import { drawTitleBlock, fitTitleBlock, type TitleBlockBox } from './title-block.ts'

/** The side of a portrait, in pixels. */
export const PORTRAIT_SIZE = 232

export interface Card {
  readonly model: OgImageModel
  readonly portraits: readonly Pixels[]
}

/** Draws all but a hero. */
export async function drawPlain({ model: given, portraits }: Card): Promise<Node> {
  const model = toReadable(given)
  switch (model.subject.kind) {
    case 'article':
      return drawArticle({ model, portraits })
    case 'site':
      return drawSite(model)
    default:
      return drawList({ model, portraits })
  }
}

const ARTICLE: TitleBlockBox = {
  ...{ width: INNER, height: 340, maxTextLines: 3 },
  titleSizes: [148, 128, 112, 104, 96, 88, 80, 72, 64, 58, 52, 46, 40, 36, 32, 28],
  textSizes: [38, 34, 30],
}

async function drawArticle({ model, portraits }: Card): Promise<Node> {
  const titleBlock = await fitTitleBlock(model, ARTICLE)
  const y = 150 + (ARTICLE.height - titleBlock.height) * 0.35
  const footer = { ...COLUMN, y: 508, height: 78 }
  const colors = colorsOf(model)
  return image(colors.paper, [
    ...(await drawSiteHeader(model)),
    ...drawTitleBlock(titleBlock, { ...COLUMN, y }, colors),
    ...(await drawFooter(model, portraits, footer, titleBlock.isRightToLeft)),
  ])
}

const LIST: TitleBlockBox = {
  ...{ width: INNER, height: 400, maxTextLines: 4 },
  titleSizes: [150, 132, 116, 100, 88, 76, 66, 56, 48, 40, 34, 28],
  textSizes: [40, 36, 32],
}

/** Of a tag, of an author with a portrait, of a series. */
async function drawList({ model, portraits: [portrait] }: Card): Promise<Node> {
  const aside = portrait ? PORTRAIT_SIZE + 56 : 0
  const width = INNER - aside
  const titleBlock = await fitTitleBlock(model, { ...LIST, width })
  const isMirrored = titleBlock.isRightToLeft
  const y = 152 + (LIST.height - titleBlock.height) * 0.4
  const square = {
    ...{ x: isMirrored ? PAD : WIDTH - PAD - PORTRAIT_SIZE, y: 190 },
    ...{ width: PORTRAIT_SIZE, height: PORTRAIT_SIZE },
  }
  const { tint, text } = colorsOf(model)
  const colors = { text, quiet: text }
  return image(tint, [
    ...(await drawSiteHeader(model)),
    ...drawTitleBlock(
      titleBlock,
      { x: isMirrored ? PAD + aside : PAD, y, width },
      colors,
    ),
    ...(portrait ? [picture(portrait, square)] : []),
  ])
}

const SITE: TitleBlockBox = {
  ...{ width: INNER, height: 440, maxTextLines: 3 },
  titleSizes: [260, 220, 180, 150, 124, 100, 84, 70, 58, 48, 40],
  textSizes: [46, 40, 34],
}

async function drawSite(model: OgImageModel): Promise<Node> {
  const titleBlock = await fitTitleBlock(model, SITE)
  const y = (HEIGHT - titleBlock.height) * 0.42
  const { accent, paper } = colorsOf(model)
  const colors = { text: paper, quiet: paper }
  return image(accent, drawTitleBlock(titleBlock, { ...COLUMN, y }, colors))
}

/** The tall one is for titles that do not fit into the low one. */
const LOW: TitleBlockBox = {
  ...{ width: INNER, height: 240, maxTextLines: 2 },
  titleSizes: [76, 70, 64, 58, 54],
  textSizes: [32, 29],
}
const TALL: TitleBlockBox = {
  ...LOW,
  height: 330,
  titleSizes: [54, 48, 44, 40, 36, 32, 28],
}

const ABOVE = 40
const FOOTER = { height: 72, below: 34, gap: 24 } as const

/** An article below its hero: text stands on paper, legible whatever the picture shows. */
export interface Caption {
  /** Of the visible part of the hero, in pixels. */
  readonly heroHeight: number
  readonly draw: (hero: Pixels) => Node
}

export async function drawCaption({ model: given, portraits }: Card): Promise<Caption> {
  const model = toReadable(given)
  const low = await fitTitleBlock(model, LOW)
  const titleBlock = low.title.isCut ? await fitTitleBlock(model, TALL) : low
  const top = HEIGHT - FOOTER.below - FOOTER.height
  const y = Math.round(top - FOOTER.gap - titleBlock.height - ABOVE)
  const footer = { ...COLUMN, y: top, height: FOOTER.height }
  const colors = colorsOf(model)
  const parts = [
    ...doubleRule({ x: 0, y, width: WIDTH }, colors.text),
    ...(await drawSiteBadge(model)),
    ...drawTitleBlock(titleBlock, { ...COLUMN, y: y + ABOVE }, colors),
    ...(await drawFooter(model, portraits, footer, titleBlock.isRightToLeft)),
  ]
  const area = { x: 0, y: 0, width: WIDTH, height: y }
  const draw = (hero: Pixels) => image(colors.paper, [picture(hero, area), ...parts])
  return { heroHeight: y, draw }
}

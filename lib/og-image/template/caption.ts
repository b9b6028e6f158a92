// An image with a hero: text stands on paper below it, legible whatever the picture shows.
import { PALETTE } from '../../model/palette.ts'
import type { OgImageModel } from '../model/og-image-model.ts'
import { drawFooter } from './footer.ts'
import {
  COLUMN,
  doubleRule,
  HEIGHT,
  INNER,
  rectangle,
  type Svg,
  WIDTH,
} from './layout.ts'
import { drawSiteBadge } from './site-badge.ts'
import {
  drawTitleBlock,
  fitTitleBlock,
  type TitleBlock,
  type TitleBlockBox,
} from './title-block.ts'

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

export async function fitCaption(model: OgImageModel): Promise<TitleBlock> {
  const low = await fitTitleBlock(model, LOW)
  return low.title.isCut ? fitTitleBlock(model, TALL) : low
}

/** The height of the hero above it, in pixels. */
export function captionTop({ height }: TitleBlock): number {
  const below = FOOTER.gap + FOOTER.height + FOOTER.below
  return Math.round(HEIGHT - ABOVE - height - below)
}

export async function drawCaption(
  model: OgImageModel,
  portraits: readonly string[],
  titleBlock: TitleBlock,
): Promise<Svg> {
  const isMirrored = titleBlock.title.paragraph.isRightToLeft
  const y = captionTop(titleBlock)
  const footer = {
    ...COLUMN,
    y: HEIGHT - FOOTER.below - FOOTER.height,
    height: FOOTER.height,
  }
  return [
    rectangle({ x: 0, y, width: WIDTH, height: HEIGHT - y }, PALETTE.paper),
    doubleRule({ x: 0, y, width: WIDTH }),
    await drawSiteBadge(model),
    drawTitleBlock(titleBlock, { ...COLUMN, y: y + ABOVE }, PALETTE),
    await drawFooter(model, portraits, footer, isMirrored),
  ].join('')
}

import { setBlock } from '../text/text-block.ts'
import type { OgImageModel } from '../model/card.ts'
import { isRightToLeft } from '../../text/direction.ts'
import { drawText, heightOf, widthOf } from '../text/draw-text.ts'
import { drawFooter } from './footer.ts'
import { PALETTE } from '../../model/palette.ts'
import { doubleRule, rectangle, type Svg } from './shapes.ts'
import { COLUMN, HEIGHT, INNER, PAD, WIDTH } from './layout.ts'
import { drawStack, fitStack, type Stack, type StackBox } from './title-block.ts'

/** Under a picture. The tall one is for titles that do not fit into the low one. */
const LOW: StackBox = {
  ...{ width: INNER, height: 240, maxTextLines: 2 },
  titleSizes: [76, 70, 64, 58, 54],
  textSizes: [32, 29],
}
const TALL: StackBox = { ...LOW, height: 330, titleSizes: [54, 48, 44, 40, 36, 32, 28] }

const ABOVE = 40
const FOOTER = { height: 72, below: 34, gap: 24 } as const

export async function fitLabel(card: OgImageModel): Promise<Stack> {
  const low = await fitStack(card, LOW)
  return low.title.isCut ? fitStack(card, TALL) : low
}

/** Pixels from the top that the picture is seen in. */
export function labelTop({ height }: Stack): number {
  const below = FOOTER.gap + FOOTER.height + FOOTER.below
  return Math.round(HEIGHT - ABOVE - height - below)
}

/** A label under the picture: text is as legible as on paper, whatever the picture shows. */
export async function drawLabel(
  card: OgImageModel,
  portraits: readonly string[],
  stack: Stack,
): Promise<Svg> {
  const isMirrored = stack.title.paragraph.isRightToLeft
  const y = labelTop(stack)
  const footer = {
    ...COLUMN,
    y: HEIGHT - FOOTER.below - FOOTER.height,
    height: FOOTER.height,
  }
  return [
    rectangle({ x: 0, y, width: WIDTH, height: HEIGHT - y }, PALETTE.paper),
    doubleRule({ x: 0, y, width: WIDTH }, PALETTE.text),
    await drawTab(card),
    drawStack(stack, { ...COLUMN, y: y + ABOVE }, PALETTE),
    await drawFooter(card, portraits, footer, isMirrored),
  ].join('')
}

const TAB = { margin: PAD - 20, height: 58, pad: 20 } as const

/** The name of the site, hanging into the picture. */
async function drawTab({ siteTitle, language }: OgImageModel): Promise<Svg> {
  const { margin, height, pad } = TAB
  const box = { width: INNER * 0.7, height, sizes: [34, 28] }
  const name = await setBlock(siteTitle, 'upright', language, box)
  const width = Math.ceil(widthOf(name))
  if (width === 0) return ''
  const tab = width + 2 * pad
  const x = isRightToLeft(language) ? WIDTH - margin - tab : margin
  const place = { x: x + pad, y: (height - heightOf(name)) / 2, width }
  return (
    rectangle({ x, y: 0, width: tab, height }, PALETTE.paper) +
    drawText(name, { ...place, color: PALETTE.accent, align: 'left' })
  )
}

// The line under an article's title block: portraits, names, date and read time.
import { fitByline } from './byline.ts'
import type { OgImageModel } from '../model/og-image-model.ts'
import { drawText, heightOf, sidesOf } from '../text/draw-text.ts'
import type { Block } from '../text/fit-text.ts'
import { PALETTE } from '../../model/palette.ts'
import { type Area, rectangle, type Svg } from './layout.ts'

/** The side of a portrait, in pixels. */
export const PORTRAIT_SIZE = 232

const GAP = 14
const BELOW_RULE = 22

/** Under a thin rule. */
export async function drawFooter(
  model: OgImageModel,
  portraits: readonly string[],
  { x, y, width, height }: Area,
  isMirrored: boolean,
): Promise<Svg> {
  const top = y + BELOW_RULE
  const side = height - BELOW_RULE
  const box = { width, height: side, portraitWidth: side + GAP }
  const byline = await fitByline(model, { ...box, maxPortraits: portraits.length })
  const pictures = portraits.slice(0, byline.portraits).map((href, index) => {
    const offset = index * box.portraitWidth
    const left = isMirrored ? x + width - offset - side : x + offset
    return drawPortrait(href, { x: left, y: top, width: side, height: side })
  })
  const offset = pictures.length * box.portraitWidth
  const middle = (block: Block) => top + (side - heightOf(block)) / 2
  const [start, end] = sidesOf(isMirrored)
  return [
    ...[rectangle({ x, y, width, height: 1.5 }), ...pictures],
    drawText(byline.names, {
      x: isMirrored ? x : x + offset,
      y: middle(byline.names),
      width: width - offset,
      color: PALETTE.text,
      align: start,
    }),
    drawText(byline.facts, {
      ...{ x, y: middle(byline.facts), width, color: PALETTE.quiet },
      align: end,
    }),
  ].join('')
}

/** `href`: a `data:` address of a square picture. */
export function drawPortrait(href: string, { x, y, width, height }: Area): Svg {
  return `<image href="${href}" x="${x}" y="${y}" width="${width}" height="${height}"/>`
}

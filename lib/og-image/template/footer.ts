// The line under an article's title block: portraits, names, date and read time.
import { colorsOf, type OgImageModel } from '../model/og-image-model.ts'
import type { Node, Pixels } from '../takumi.ts'
import type { Block } from '../text/fit-text.ts'
import { fitByline } from './byline.ts'
import { type Area, picture, sidesOf, text, thinRule } from './layout.ts'

const GAP = 14
const BELOW_RULE = 22

/** Under a thin rule. */
export async function drawFooter(
  model: OgImageModel,
  portraits: readonly Pixels[],
  { x, y, width, height }: Area,
  isMirrored: boolean,
): Promise<Node[]> {
  const colors = colorsOf(model)
  const top = y + BELOW_RULE
  const side = height - BELOW_RULE
  const box = { width, height: side, portraitWidth: side + GAP }
  const byline = await fitByline(model, { ...box, maxPortraits: portraits.length })
  const pictures = portraits.slice(0, byline.portraits).map((pixels, index) => {
    const offset = index * box.portraitWidth
    const left = isMirrored ? x + width - offset - side : x + offset
    return picture(pixels, { x: left, y: top, width: side, height: side })
  })
  const offset = pictures.length * box.portraitWidth
  const middle = (block: Block) => top + (side - block.height) / 2
  const [start, end] = sidesOf(isMirrored)
  return [
    ...thinRule({ x, y, width }, colors.text),
    ...pictures,
    text(byline.names, {
      x: isMirrored ? x : x + offset,
      y: middle(byline.names),
      width: width - offset,
      color: colors.text,
      align: start,
    }),
    text(byline.facts, {
      ...{ x, y: middle(byline.facts), width, color: colors.quiet },
      align: end,
    }),
  ]
}

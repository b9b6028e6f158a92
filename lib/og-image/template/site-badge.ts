import type { OgImageModel } from '../model/card.ts'
import { isRightToLeft } from '../../text/direction.ts'
import { sidesOf } from '../text/draw-text.ts'
import { drawText, widthOf } from '../text/draw-text.ts'
import { setBlock } from '../text/text-block.ts'
import { type Area, doubleRule, type Svg } from './shapes.ts'

export interface MastheadColors {
  readonly name: string
  readonly rule: string
}

const RULE_HEIGHT = 12

/**
 * The name of the site over a rule, where its language begins to read; with the kind of what
 * follows at the other end.
 */
export async function drawMasthead(
  { siteTitle, kind, language }: OgImageModel,
  { x, y, width, height }: Area,
  colors: MastheadColors,
): Promise<Svg> {
  const sizes = [0.78, 0.6].map((share) => share * height)
  const box = { width: width * 0.7, height, sizes }
  const name = await setBlock(siteTitle, 'upright', language, box)
  const rule = doubleRule({ x, y: y + height + RULE_HEIGHT, width }, colors.rule)
  const [start, end] = sidesOf(isRightToLeft(language))
  const head = drawText(name, { x, y, width, color: colors.name, align: start })
  if (kind === undefined) return head + rule
  const rest = { width: width - widthOf(name) - height, height, sizes: [0.6 * height] }
  const block = await setBlock(kind, 'italic', language, rest)
  return (
    head +
    rule +
    drawText(block, { x, y: y + 0.1 * height, width, color: colors.name, align: end })
  )
}

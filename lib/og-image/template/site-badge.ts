// The name of the site: over a rule, or on a badge that hangs into the hero.
import { PALETTE } from '../../model/palette.ts'
import { isRightToLeft } from '../../text/direction.ts'
import type { OgImageModel } from '../model/og-image-model.ts'
import { drawText, heightOf, sidesOf, widthOf } from '../text/draw-text.ts'
import { fitText } from '../text/fit-text.ts'
import { COLUMN, doubleRule, INNER, PAD, rectangle, type Svg, WIDTH } from './layout.ts'

const BADGE = { margin: PAD - 20, height: 58, pad: 20 } as const

/** Hangs from the upper edge, where the language of the site begins to read. */
export async function drawSiteBadge({ siteTitle, language }: OgImageModel): Promise<Svg> {
  const { margin, height, pad } = BADGE
  const style = { style: 'upright', language } as const
  const box = { width: INNER * 0.7, height, sizes: [34, 28] }
  const name = await fitText(siteTitle, style, box)
  const width = Math.ceil(widthOf(name))
  if (width === 0) return ''
  const outer = width + 2 * pad
  const x = isRightToLeft(language) ? WIDTH - margin - outer : margin
  const position = { x: x + pad, y: (height - heightOf(name)) / 2, width }
  return (
    rectangle({ x, y: 0, width: outer, height }, PALETTE.paper) +
    drawText(name, { ...position, color: PALETTE.accent, align: 'left' })
  )
}

const HEADER = { ...COLUMN, y: 44, height: 52 } as const
const RULE_HEIGHT = 12

/** Begins where the language of the site begins to read; the kind of the subject ends the line. */
export async function drawSiteHeader({
  siteTitle,
  kind,
  language,
}: OgImageModel): Promise<Svg> {
  const { x, y, width, height } = HEADER
  const sizes = [0.78, 0.6].map((share) => share * height)
  const box = { width: width * 0.7, height, sizes }
  const name = await fitText(siteTitle, { style: 'upright', language }, box)
  const [start, end] = sidesOf(isRightToLeft(language))
  const color = PALETTE.accent
  const header =
    drawText(name, { x, y, width, color, align: start }) +
    doubleRule({ x, y: y + height + RULE_HEIGHT, width })
  if (kind === undefined) return header
  const rest = { width: width - widthOf(name) - height, height, sizes: [0.6 * height] }
  const block = await fitText(kind, { style: 'italic', language }, rest)
  return header + drawText(block, { x, y: y + 0.1 * height, width, color, align: end })
}

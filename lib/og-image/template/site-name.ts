// The name of the site: over a rule, or on a badge that hangs into the hero.
import { isRightToLeft } from '../../text/direction.ts'
import { colorsOf, type OgImageModel } from '../model/og-image-model.ts'
import type { Node } from '../takumi.ts'
import { fitText } from '../text/fit-text.ts'
import {
  COLUMN,
  doubleRule,
  INNER,
  PAD,
  rectangle,
  sidesOf,
  text,
  WIDTH,
} from './layout.ts'

const BADGE = { margin: PAD - 20, height: 58, pad: 20 } as const

/** Hangs from the upper edge, where the language of the site begins to read. */
export async function drawSiteBadge(model: OgImageModel): Promise<Node[]> {
  const { siteTitle, language } = model
  const colors = colorsOf(model)
  const { margin, height, pad } = BADGE
  const box = { width: INNER * 0.7, height, sizes: [34, 28] }
  const name = await fitText(siteTitle, { style: 'upright', language }, box)
  const width = Math.ceil(name.width)
  if (width === 0) return []
  const outer = width + 2 * pad
  const x = isRightToLeft(language) ? WIDTH - margin - outer : margin
  const position = { x: x + pad, y: (height - name.height) / 2, width }
  return [
    rectangle({ x, y: 0, width: outer, height }, colors.paper),
    text(name, { ...position, color: colors.accent }),
  ]
}

const HEADER = { ...COLUMN, y: 44, height: 52 } as const
const RULE_HEIGHT = 12

/** Begins where the language of the site begins to read; the kind of the subject ends the line. */
export async function drawSiteHeader(model: OgImageModel): Promise<Node[]> {
  const { siteTitle, kind = '', language } = model
  const { x, y, width, height } = HEADER
  const colors = colorsOf(model)
  const color = colors.accent
  const box = { width: width * 0.7, height, sizes: [0.78 * height, 0.6 * height] }
  const name = await fitText(siteTitle, { style: 'upright', language }, box)
  const rest = { width: width - name.width - height, height, sizes: [0.6 * height] }
  const end = await fitText(kind, { style: 'italic', language }, rest)
  const [first, last] = sidesOf(isRightToLeft(language))
  return [
    text(name, { x, y, width, color, align: first }),
    text(end, { x, y: y + 0.1 * height, width, color, align: last }),
    ...doubleRule({ x, y: y + height + RULE_HEIGHT, width }, colors.text),
  ]
}

// Text as SVG paths: an image depends on no font of the machine.
import type { Block } from './fit-text.ts'
import { type Glyph, type GlyphLine, shapeLine } from './shape.ts'

interface TextPosition {
  /** The left edge of the box, in pixels. */
  readonly x: number
  /** The upper edge. */
  readonly y: number
  readonly width: number
  readonly color: string
  /** By default the side where the text begins. */
  readonly align?: Side
}

type Side = 'left' | 'right'

/** The sides where a line begins and where it ends. */
export function sidesOf(isMirrored: boolean): readonly [Side, Side] {
  return isMirrored ? ['right', 'left'] : ['left', 'right']
}

export function drawText(
  block: Block,
  { x, y, width, color, align }: TextPosition,
): string {
  const { paragraph, size, lineHeight } = block
  const side = align ?? (paragraph.isRightToLeft ? 'right' : 'left')
  const paths = block.lines.map((line, index) => {
    const glyphs = shapeLine(paragraph, line)
    const share = SHARES[side]
    const left =
      x + (width - glyphs.width * size) * share - bearingOf(glyphs) * size * (1 - share)
    const baseline = y + lineHeight * (index + BASELINE) + size * CENTRE
    return glyphs.glyphs.map((glyph) => drawGlyph(glyph, left, baseline, size)).join('')
  })
  return `<g fill="${color}">${paths.join('')}</g>`
}

/** The left side bearing of the first letter, which would look like an indent. */
function bearingOf({ glyphs: [first] }: GlyphLine): number {
  if (!first) return 0
  const { font, unitsPerEm, family } = first.font
  const bearing = font.glyphExtents(first.id)?.xBearing ?? 0
  return Math.max(0, (bearing / unitsPerEm) * family.scale)
}

/** In pixels. */
export function widthOf({ paragraph, size, lines }: Block): number {
  const widths = lines.map((line) => shapeLine(paragraph, line).width * size)
  return Math.max(0, ...widths)
}

export function heightOf({ lines, lineHeight }: Block): number {
  return lines.length * lineHeight
}

const SHARES = { left: 0, right: 1 } as const

// The middle of a line is a little below the middle of its letters.
const BASELINE = 0.5
const CENTRE = 0.3

function drawGlyph({ font, id, x, y }: Glyph, left: number, base: number, size: number) {
  const outline = outlineOf(font, id)
  if (outline === '') return ''
  const scale = (size * font.family.scale) / font.unitsPerEm
  const origin = `${round(left + x * size)} ${round(base - y * size)}`
  return `<path transform="translate(${origin}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${outline}"/>`
}

function outlineOf({ font, outlines }: Glyph['font'], id: number): string {
  const known = outlines.get(id)
  if (known !== undefined) return known
  const outline = font.glyphToPath(id)
  outlines.set(id, outline)
  return outline
}

function round(value: number): string {
  return value.toFixed(2)
}

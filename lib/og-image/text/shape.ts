// Glyphs of a line, in the order in which they stand.
import { Buffer as ShapeBuffer, Direction, type GlyphInfo, shape } from 'harfbuzzjs'

import { SOFT_HYPHEN } from '../fonts/choose-fonts.ts'
import type { LoadedFont } from '../fonts/find-font.ts'

export interface ShapedText {
  /** Without characters that no font has; indexes everywhere are of its UTF-16 units. */
  readonly text: string
  readonly runs: readonly Run[]
}

/** A part of one font and direction. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly font: LoadedFont
  /** Embedding level (UAX #9): odd ones go from right to left. */
  readonly level: number
}

export interface Glyph {
  readonly font: LoadedFont
  readonly id: number
  /** In sizes of the type, from the beginning of the line; up is positive. */
  readonly x: number
  readonly y: number
}

export interface GlyphLine {
  /** From left to right. */
  readonly glyphs: readonly Glyph[]
  /** In sizes of the type. */
  readonly width: number
}

/** Reorders runs by UAX #9, L2. */
export function shapeLine(
  { text, runs }: ShapedText,
  { start, end }: { readonly start: number; readonly end: number },
): GlyphLine {
  const parts = runs
    .filter((run) => run.start < end && run.end > start)
    .map((run) => ({
      ...run,
      start: Math.max(run.start, start),
      end: Math.min(run.end, end),
    }))
  const shown = showHyphen(text, end)
  const glyphs: Glyph[] = []
  let width = 0
  for (const run of toVisualOrder(parts)) {
    const { font } = run
    const scale = font.family.scale / font.unitsPerEm
    for (const { info, xAdvance, xOffset, yOffset } of shapeRun(shown, run)) {
      const [x, y] = [width + xOffset * scale, yOffset * scale]
      glyphs.push({ font, id: info.codepoint, x, y })
      width += xAdvance * scale
    }
  }
  return { glyphs, width }
}

/** The text as it is seen when a line ends at an index. */
function showHyphen(text: string, end: number): string {
  if (text[end - 1] !== SOFT_HYPHEN) return text
  return `${text.slice(0, end - 1)}-${text.slice(end)}`
}

function toVisualOrder(runs: readonly Run[]): Run[] {
  const ordered = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level >= 1; level -= 1) {
    let index = 0
    while (index < ordered.length) {
      let end = index
      while ((ordered[end]?.level ?? 0) >= level) end += 1
      if (end > index) {
        ordered.splice(index, end - index, ...ordered.slice(index, end).reverse())
      }
      index = Math.max(end, index + 1)
    }
  }
  return ordered
}

interface ShapedGlyph {
  readonly info: GlyphInfo
  readonly xAdvance: number
  readonly xOffset: number
  readonly yOffset: number
}

// The whole text is the context: letters of a joining script depend on their neighbours.
export function shapeRun(text: string, { start, end, font, level }: Run): ShapedGlyph[] {
  const buffer = new ShapeBuffer()
  buffer.addText(text, start, end - start)
  buffer.guessSegmentProperties()
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR)
  shape(font.font, buffer)
  const positions = buffer.getGlyphPositions()
  const tracking = font.family.tracking * font.unitsPerEm
  return buffer.getGlyphInfos().flatMap((info, index) => {
    const position = positions[index]
    if (!position) return []
    const xAdvance = position.xAdvance && position.xAdvance + tracking
    return [{ ...position, info, xAdvance }]
  })
}

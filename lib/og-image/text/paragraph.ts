// A text made ready for line breaking and drawing.
import bidiFactory from 'bidi-js'

import { chooseFonts, listStarts } from '../fonts/choose-fonts.ts'
import type { LoadedFont, Style } from '../fonts/find-font.ts'
import { findBreakOpportunities, type TextOpportunities } from './break-lines.ts'
import { type Run, type ShapedText, shapeRun } from './shape.ts'

/** A text with its fonts and directions. */
export interface Paragraph extends ShapedText {
  readonly style: Style
  readonly isRightToLeft: boolean
  /** The sum of advances up to an index, in sizes of the type, as if there were no lines. */
  readonly advances: Float64Array
  readonly opportunities: TextOpportunities
  /** Where a grapheme begins. */
  readonly starts: ReadonlySet<number>
  /** Of the size. */
  readonly lineHeight: number
  /** Left out because no font has it. */
  readonly missing: readonly string[]
}

const bidi = bidiFactory()

export async function toParagraph(text: string, style: Style): Promise<Paragraph> {
  const { kept, fonts, missing } = await chooseFonts(text, style)
  const { levels, paragraphs } = bidi.getEmbeddingLevels(kept)
  const runs = toRuns(fonts, levels)
  return {
    text: kept,
    style,
    isRightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1,
    runs,
    advances: toAdvances(kept, runs),
    opportunities: findBreakOpportunities(kept),
    starts: new Set(listStarts(kept)),
    lineHeight: Math.max(1.1, ...fonts.map(({ family }) => family.lineHeight)),
    missing,
  }
}

function toRuns(fonts: readonly LoadedFont[], levels: Uint8Array): Run[] {
  const runs: Run[] = []
  fonts.forEach((font, index) => {
    const level = levels[index] ?? 0
    const last = runs.at(-1)
    if (last && last.font === font && last.level === level) {
      runs[runs.length - 1] = { ...last, end: index + 1 }
    } else runs.push({ start: index, end: index + 1, font, level })
  })
  return runs
}

function toAdvances(text: string, runs: readonly Run[]): Float64Array {
  const advances = new Float64Array(text.length + 1)
  for (const run of runs) {
    const scale = run.font.family.scale / run.font.unitsPerEm
    for (const { info, xAdvance } of shapeRun(text, run)) {
      const next = info.cluster + 1
      advances[next] = (advances[next] ?? 0) + xAdvance * scale
    }
  }
  for (let index = 1; index < advances.length; index += 1) {
    advances[index] = (advances[index] ?? 0) + (advances[index - 1] ?? 0)
  }
  return advances
}

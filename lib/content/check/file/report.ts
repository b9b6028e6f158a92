// Gathers the diagnostics of one text.
import { LineCounter } from 'yaml'

import type { Diagnostic, Position } from '../../../model/diagnostic.ts'
import type { Report } from '../../schema/kinds/kind.ts'

export interface DiagnosticList {
  /** In the order of the reports. */
  readonly diagnostics: readonly Diagnostic[]
  readonly report: Report
  readonly positionOf: PositionOf
}

/** The position of an offset, in UTF-16 units from the beginning of the text. */
export type PositionOf = (offset: number) => Position

/** `file` names the text in diagnostics. */
export function createDiagnosticList(file: string, text: string): DiagnosticList {
  const diagnostics: Diagnostic[] = []
  const positionOf = createLocator(text)
  return {
    diagnostics,
    positionOf,
    report: (violation, offset, fix) => {
      diagnostics.push({ file, ...positionOf(offset), ...violation, ...(fix && { fix }) })
    },
  }
}

/** Lines end with LF alone, as editors count them; they are counted at the first call. */
function createLocator(text: string): PositionOf {
  let lines: LineCounter | undefined
  return (offset) => {
    lines ??= countLines(text)
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
}

function countLines(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)
  return lines
}

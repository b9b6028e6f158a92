import type { Diagnostic, TextEdit } from '../../../model/diagnostic.ts'
import type { Severity } from '../../../model/rules.ts'

/** Gathers the problems of one text; offsets count UTF-16 units from its beginning. */
export interface Report {
  readonly problems: readonly Diagnostic[]
  error(offset: number, message: string, fix?: TextEdit): void
  warning(offset: number, message: string, fix?: TextEdit): void
  /** The line, from 1, that an offset is on: for messages that name a second place. */
  lineOf(offset: number): number
}

/**
 * `file` names it in problems, which come in the order of the calls; `text` gives lines
 * and columns.
 */
export function createReport(file: string, text: string): Report {
  const problems: Diagnostic[] = []
  const locate = createLocator(text)
  const add = (severity: Severity, offset: number, message: string, fix?: TextEdit) => {
    problems.push({ file, ...locate(offset), severity, message, ...(fix && { fix }) })
  }
  return {
    problems,
    error: (offset, message, fix) => add('error', offset, message, fix),
    warning: (offset, message, fix) => add('warning', offset, message, fix),
    lineOf: (offset) => locate(offset).line,
  }
}

export interface SourcePosition {
  readonly line: number
  readonly column: number
}

/** Turns offsets into lines and columns from 1; lines are counted at the first call. */
export function createLocator(text: string): (offset: number) => SourcePosition {
  let starts: readonly number[] | undefined
  return (offset) => {
    starts ??= lineStarts(text)
    const index = lastAtMost(starts, offset)
    return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1)
  }
  return starts
}

/** Index of the last start that is not past the offset, by halving. */
function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

// Bold, italic, struck and code: put around a selection, or taken away.
import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type SelectionRange,
  type TransactionSpec,
} from '@codemirror/state'

export type InlineMark = '**' | '*' | '~~' | '`'

interface RangeEdit {
  readonly changes: ChangeSpec
  readonly range: SelectionRange
}

/** Around each selection, or around the word at a cursor. */
export function toggleMark(state: EditorState, mark: InlineMark): TransactionSpec {
  return state.changeByRange((range) => {
    const { from, to } = trim(state, toWord(state, range))
    const text = state.sliceDoc(from, to)
    return (
      takeAround(state, mark, from, to) ??
      takeInside(mark, text, from) ??
      putAround(mark, text, from)
    )
  })
}

function toWord(state: EditorState, range: SelectionRange): SelectionRange {
  return range.empty ? (state.wordAt(range.head) ?? range) : range
}

/** A sign beside a space marks nothing (CommonMark 0.31.2 §6.2). */
function trim(state: EditorState, { from, to }: SelectionRange) {
  const text = state.sliceDoc(from, to)
  const start = from + text.length - text.trimStart().length
  return { from: Math.min(start, to), to: Math.max(start, from + text.trimEnd().length) }
}

function takeAround(
  state: EditorState,
  mark: InlineMark,
  from: number,
  to: number,
): RangeEdit | undefined {
  const before = /([*~`]*)$/.exec(state.sliceDoc(Math.max(0, from - 3), from))?.[1] ?? ''
  const after = /^[*~`]*/.exec(state.sliceDoc(to, to + 3))?.[0] ?? ''
  if (!isMarked(mark, before) || !isMarked(mark, after)) return undefined
  const { length } = mark
  return {
    changes: [
      { from: from - length, to: from },
      { from: to, to: to + length },
    ],
    range: EditorSelection.range(from - length, to - length),
  }
}

/** Three stars are bold and italic. */
function isMarked(mark: InlineMark, signs: string): boolean {
  const sign = mark.charAt(0)
  const count = signs.split(sign).length - 1
  if (mark === '*') return count === 1 || count === 3
  return count >= mark.length
}

function takeInside(mark: InlineMark, text: string, from: number): RangeEdit | undefined {
  const before = /^[*~`]*/.exec(text)?.[0] ?? ''
  const after = /[*~`]*$/.exec(text)?.[0] ?? ''
  const { length } = mark
  const isLong = text.length > 2 * length
  if (!isLong || !isMarked(mark, before) || !isMarked(mark, after)) return undefined
  const end = from + text.length
  return {
    changes: [
      { from, to: from + length },
      { from: end - length, to: end },
    ],
    range: EditorSelection.range(from, end - 2 * length),
  }
}

function putAround(mark: InlineMark, text: string, from: number): RangeEdit {
  const { open, close } = mark === '`' ? fenceFor(text) : { open: mark, close: mark }
  const start = from + open.length
  return {
    changes: [
      { from, insert: open },
      { from: from + text.length, insert: close },
    ],
    range: EditorSelection.range(start, start + text.length),
  }
}

/** Longer than every run of backticks inside (CommonMark 0.31.2 §6.1). */
function fenceFor(text: string): { open: string; close: string } {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length)
  let length = 1
  while (runs.includes(length)) length += 1
  const fence = '`'.repeat(length)
  const space = /^`|`$/.test(text) ? ' ' : ''
  return { open: fence + space, close: space + fence }
}

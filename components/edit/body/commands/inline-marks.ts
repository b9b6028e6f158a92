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

/** Around the words of each block that is selected, or around the word at a cursor. */
export function toggleMark(state: EditorState, mark: InlineMark): TransactionSpec {
  return state.changeByRange((range) => {
    const pieces = listPieces(state, toWord(state, range))
    const taken = pieces.map(({ from, to }) => {
      const text = state.sliceDoc(from, to)
      return takeAround(state, mark, from, to) ?? takeInside(mark, text, from)
    })
    const isMarked = taken.every((edit) => edit !== undefined)
    const edits = pieces.flatMap(({ from, to }, at) => {
      if (isMarked) return taken[at] ?? []
      return taken[at] ? [] : putAround(mark, state.sliceDoc(from, to), from)
    })
    if (edits.length === 1 && pieces.length === 1 && edits[0]) return edits[0]
    const changes = state.changes(edits.map((edit) => edit.changes))
    const [from, to] = [changes.mapPos(range.from, 1), changes.mapPos(range.to, -1)]
    return { changes, range: EditorSelection.range(from, to) }
  })
}

interface Piece {
  readonly from: number
  readonly to: number
}

const BLOCK_SIGN =
  /^(?:[ \t]*>)*[ \t]*(?:#{1,6}[ \t]+|(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?/

/** No mark goes on over the end of a block, or stands in front of its sign. */
function listPieces(state: EditorState, { from, to }: Piece): Piece[] {
  const pieces: Piece[] = []
  let isOpen = false
  for (let at = from; at <= to; ) {
    const line = state.doc.lineAt(at)
    const sign = at === line.from ? (BLOCK_SIGN.exec(line.text)?.[0] ?? '') : ''
    const end = Math.min(line.to, to)
    const isBlank = line.text.trim() === ''
    const last = isOpen && sign.trim() === '' ? pieces.pop() : undefined
    const start = last?.from ?? Math.min(at + sign.length, end)
    if (!isBlank || from === to) pieces.push(trim(state, { from: start, to: end }))
    else if (last) pieces.push(last)
    isOpen = !isBlank
    at = line.to + 1
  }
  return pieces.length > 0 ? pieces : [{ from, to }]
}

function toWord(state: EditorState, range: SelectionRange): Piece {
  return range.empty ? (state.wordAt(range.head) ?? range) : range
}

/** A sign beside a space marks nothing (CommonMark 0.31.2 §6.2). */
function trim(state: EditorState, { from, to }: Piece): Piece {
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

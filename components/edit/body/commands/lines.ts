// What commands of whole lines share.
import type { ChangeSpec, EditorState, Line, TransactionSpec } from '@codemirror/state'

/** Every line that a selection touches, once. */
export function listSelectedLines(state: EditorState): Line[] {
  const lines = new Map<number, Line>()
  for (const { from, to } of state.selection.ranges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at)
      lines.set(line.number, line)
      at = line.to + 1
    }
  }
  return [...lines.values()]
}

/** Changes the beginning of each line; empty ones stay, unless all are. */
export function replaceStarts(
  state: EditorState,
  pattern: RegExp,
  toStart: (line: Line, index: number, found: string) => string,
): TransactionSpec {
  const selected = listSelectedLines(state)
  const filled = selected.filter(({ text }) => text.trim() !== '')
  const changes = (filled.length > 0 ? filled : selected).map(
    (line, index): ChangeSpec => {
      const found = pattern.exec(line.text)?.[0] ?? ''
      const insert = toStart(line, index, found)
      return { from: line.from, to: line.from + found.length, insert }
    },
  )
  return { changes: state.changes(changes), selection: mapAfter(state, changes) }
}

/** A cursor at the start of a line goes behind what is put there. */
function mapAfter(state: EditorState, changes: readonly ChangeSpec[]) {
  return state.selection.map(state.changes(changes), 1)
}

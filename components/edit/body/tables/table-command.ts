// Inserts a table, or puts the columns of the one at the cursor in line.
import { syntaxTree } from '@codemirror/language'
import type { EditorState, TransactionSpec } from '@codemirror/state'

import { alignTable, listCells } from './table-text.ts'

const NEW_TABLE = ['|  |  |', '| --- | --- |', '|  |  |', '|  |  |']

export function insertOrAlignTable(state: EditorState): TransactionSpec {
  const table = findTable(state)
  return table ? alignAt(state, table) : insertTable(state)
}

interface Place {
  readonly from: number
  readonly to: number
}

interface Replacement extends Place {
  readonly insert: string
}

function findTable(state: EditorState): Place | undefined {
  const { head } = state.selection.main
  for (const side of [-1, 1] as const) {
    const inner = syntaxTree(state).resolveInner(head, side)
    for (let node: typeof inner | null = inner; node; node = node.parent)
      if (node.name === 'Table')
        return {
          from: state.doc.lineAt(node.from).from,
          to: state.doc.lineAt(node.to).to,
        }
  }
  return undefined
}

function alignAt(state: EditorState, { from, to }: Place): TransactionSpec {
  const lines = state.sliceDoc(from, to).split('\n')
  const aligned = alignTable(lines)
  let start = from
  const changes = lines.flatMap((line, number) => {
    const offset = start
    start += line.length + 1
    const wanted = aligned[number] ?? line
    return number === 1
      ? [{ from: offset, to: offset + line.length, insert: wanted }]
      : changeGaps(line, wanted, offset)
  })
  return { changes }
}

/** Words of cells are not touched: a cursor stays where it is in them. */
function changeGaps(line: string, aligned: string, offset: number): Replacement[] {
  const wanted = listCells(aligned)
  const gaps: Replacement[] = []
  let from = 0
  let start = 0
  listCells(line).forEach((cell, at) => {
    const place = wanted[at] ?? { from: aligned.length, to: aligned.length }
    const insert = aligned.slice(start, place.from)
    gaps.push({ from: offset + from, to: offset + cell.from, insert })
    from = cell.to
    start = place.to
  })
  const insert = aligned.slice(start)
  return [...gaps, { from: offset + from, to: offset + line.length, insert }]
}

function insertTable(state: EditorState): TransactionSpec {
  const line = state.doc.lineAt(state.selection.main.to)
  const gap = line.text.trim() === '' ? '' : '\n\n'
  const table = alignTable(NEW_TABLE).join('\n')
  return {
    changes: { from: line.to, insert: `${gap}${table}\n` },
    selection: { anchor: line.to + gap.length + '| '.length },
  }
}

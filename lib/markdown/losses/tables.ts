// Tables that are none, and cells outside of their columns.
import type { Paragraph, Table } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../draft.ts'
import { sourceOfNode } from '../edits/find-place.ts'
import { toViolation } from '../messages.ts'
import { startOf } from './report-in.ts'

/** GFM leaves out the cells beyond those of the first row: the table gets more columns. */
export function keepExcessCells(table: Table, file: VFile): void {
  const columns = table.align?.length ?? table.children[0]?.children.length ?? 0
  let most = columns
  for (const row of table.children) {
    const cells = row.children.length
    if (cells <= columns) continue
    most = Math.max(most, cells)
    report(file, toViolation('table-cells', { cells, columns }), startOf(row))
  }
  while (table.align && table.align.length < most) table.align.push(null)
}

const ROW = /^[ \t>]*\|.*\|[ \t]*$/

/** Rows without the line of hyphens below the first one are a paragraph. */
export function reportPlainTable(paragraph: Paragraph, file: VFile): void {
  const first = paragraph.children[0]
  if (first?.type !== 'text' || !first.value.startsWith('|')) return
  const lines = sourceOfNode(paragraph, file).split(/\r\n?|\n/)
  if (lines.length < 2 || !lines.every((line) => ROW.test(line))) return
  report(file, toViolation('table-delimiter', {}), startOf(paragraph))
}

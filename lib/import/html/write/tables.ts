// Tables of lines, as `tables/tables.ts` has left them.
import type { Element } from 'hast'
import type { AlignType, Table, TableRow } from 'mdast'
import { attributeOf, listElements } from '../tree/read.ts'
import { type Handle, parsePhrasing, type State } from './handle.ts'

/** Without a head it gets an empty one: GFM has no other. */
export const toTable: Handle = (state, element): Table => {
  const rows = listElements(element, ({ tagName }) => tagName === 'tr').map(listCells)
  const width = Math.max(1, ...rows.map(({ length }) => length))
  const isHead = rows[0]?.every(({ tagName }) => tagName === 'th') ?? false
  const shown = isHead ? rows : [[], ...rows]
  const align = Array.from({ length: width }, (_, column) => alignOf(rows, column))
  return { type: 'table', align, children: shown.map((row) => toRow(state, row, width)) }
}

function listCells(row: Element): Element[] {
  return listElements(row, ({ tagName }) => tagName === 'td' || tagName === 'th')
}

function toRow(state: State, row: readonly Element[], width: number): TableRow {
  const children = Array.from({ length: width }, (_, column) => {
    const cell = row[column]
    const words = cell ? parsePhrasing(state, cell) : []
    return { type: 'tableCell', children: words } as const
  })
  return { type: 'tableRow', children }
}

function alignOf(rows: readonly (readonly Element[])[], column: number): AlignType {
  const written = rows
    .flatMap((row) => row[column] ?? [])
    .map((cell) => attributeOf(cell, 'align'))
    .find(Boolean)
  return written === 'left' || written === 'center' || written === 'right'
    ? written
    : null
}

// Tables, which GFM writes cell by cell.
import type { Element } from 'hast'
import type { AlignType, BlockContent, PhrasingContent, TableCell, TableRow } from 'mdast'
import { walk, walkMarkdown } from '../walk.ts'
import type { Context } from './context.ts'
import { toPhrasing } from './phrasing.ts'

/**
 * A table and its caption above it. A cell over several columns or rows leaves the others
 * empty, and a table without a head gets an empty one: GFM has neither.
 */
export function toTable(table: Element, context: Context): BlockContent[] {
  const { captions, rows } = readTable(table)
  const above = captions.map(
    (caption): BlockContent => ({
      type: 'paragraph',
      children: toPhrasing(caption.children, context),
    }),
  )
  const [first] = rows
  if (!first) return above
  const width = Math.max(...rows.map(({ length }) => length))
  const isHead = first.every((cell) => cell === undefined || cell.tagName === 'th')
  const shown = isHead ? rows : [[], ...rows]
  const children = shown.map((row) => toRow(row, width, context))
  const align = Array.from({ length: width }, (_, column) => alignOf(rows, column))
  return [...above, { type: 'table', align, children }]
}

type Row = (Element | undefined)[]

function readTable(table: Element): { captions: Element[]; rows: Row[] } {
  const captions: Element[] = []
  const rows: Row[] = []
  const kept: number[] = []
  walk(table, (element) => {
    if (element.tagName === 'caption') captions.push(element)
    if (element.tagName !== 'tr') return
    rows.push(readRow(element, kept))
    return 'skip'
  })
  return { captions, rows }
}

const MAX_SPAN = 100

// `kept`: how many more rows the cell above takes of each column.
function readRow(tr: Element, kept: number[]): Row {
  const row: Row = []
  const skipKept = () => {
    for (let left = kept[row.length] ?? 0; left > 0; left = kept[row.length] ?? 0) {
      kept[row.length] = left - 1
      row.push(undefined)
    }
  }
  for (const cell of tr.children) {
    if (cell.type !== 'element') continue
    skipKept()
    const { colSpan, rowSpan } = cell.properties
    for (let column = 0; column < spanOf(colSpan); column += 1) {
      kept[row.length] = spanOf(rowSpan) - 1
      row.push(column === 0 ? cell : undefined)
    }
  }
  skipKept()
  return row
}

function spanOf(value: unknown): number {
  return Math.min(Math.max(1, Number(value) || 1), MAX_SPAN)
}

function toRow(row: Row, width: number, context: Context): TableRow {
  const children = Array.from({ length: width }, (_, column): TableCell => {
    const cell = row[column]
    const phrasing = cell ? toPhrasing(cell.children, context) : []
    return { type: 'tableCell', children: phrasing.map(inCell) }
  })
  return { type: 'tableRow', children }
}

// A line end would end the row, and a bar the cell.
function inCell(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'html', value: '<br>' }
  walkMarkdown(node, (each) => {
    if (each.type === 'inlineMath')
      each.value = each.value.replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ')
  })
  return node
}

function alignOf(rows: readonly Row[], column: number): AlignType {
  const align = rows.find((row) => row[column])?.[column]?.properties.align
  return align === 'left' || align === 'center' || align === 'right' ? align : null
}

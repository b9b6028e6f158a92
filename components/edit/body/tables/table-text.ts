// The text of a table: its cells, and its columns in line.
import { displayWidth } from '../../../../lib/text/width.ts'

type Alignment = 'none' | 'left' | 'center' | 'right'

/** Where the words of a cell stand in their line. */
export interface Cell {
  readonly from: number
  readonly to: number
}

/** Of quotes and lists around the table. */
const PREFIX = /^(?:[ \t]*>)*[ \t]*/
const MIN_WIDTH = 3

/** Lines of a table with columns of one width; the second line is its delimiter row. */
export function alignTable(lines: readonly string[]): string[] {
  const prefix = PREFIX.exec(lines[0] ?? '')?.[0] ?? ''
  const rows = lines.map((line) =>
    listCells(line).map(({ from, to }) => line.slice(from, to)),
  )
  const count = Math.max(...rows.map(({ length }) => length))
  const columns = Array.from({ length: count }, (_, at) => ({
    alignment: toAlignment(rows[1]?.[at]),
    width: widthOf(rows, at),
  }))
  return rows.map((row, number) => {
    const cells = columns.map(({ alignment, width }, at) =>
      number === 1
        ? renderDelimiter(alignment, width)
        : pad(row[at] ?? '', alignment, width),
    )
    return `${prefix}| ${cells.join(' | ')} |`
  })
}

/** In a table `\|` is part of a cell, in code too (GFM §4.10). */
export function listCells(line: string): Cell[] {
  const start = PREFIX.exec(line)?.[0].length ?? 0
  const bars = [...line.matchAll(/\\.|\|/gsu)]
    .filter(({ 0: sign, index }) => sign === '|' && index >= start)
    .map(({ index }) => index)
  const edges = [start - 1, ...bars, line.length]
  const cells = edges.slice(1).map((end, at) => trimCell(line, (edges[at] ?? 0) + 1, end))
  // Outer bars are optional: nothing stands before the first or behind the last.
  if (cells.length > 1 && isEmpty(cells[0])) cells.shift()
  if (cells.length > 1 && isEmpty(cells.at(-1))) cells.pop()
  return cells
}

function trimCell(line: string, start: number, end: number): Cell {
  const text = line.slice(start, end)
  const from = start + text.length - text.trimStart().length
  if (from === end)
    return { from: Math.min(start + 1, end), to: Math.min(start + 1, end) }
  return { from, to: start + text.trimEnd().length }
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell?.from === cell?.to
}

function widthOf(rows: readonly (readonly string[])[], at: number): number {
  const cells = rows.filter((_, number) => number !== 1).map((row) => row[at] ?? '')
  return Math.max(MIN_WIDTH, ...cells.map(displayWidth))
}

function toAlignment(cell = ''): Alignment {
  if (/^:-*:$/.test(cell)) return 'center'
  if (cell.startsWith(':')) return 'left'
  return cell.endsWith(':') ? 'right' : 'none'
}

function renderDelimiter(alignment: Alignment, width: number): string {
  const start = alignment === 'left' || alignment === 'center' ? ':' : '-'
  const end = alignment === 'right' || alignment === 'center' ? ':' : '-'
  return `${start}${'-'.repeat(width - 2)}${end}`
}

function pad(cell: string, alignment: Alignment, width: number): string {
  const space = width - displayWidth(cell)
  if (alignment === 'right') return ' '.repeat(space) + cell
  if (alignment !== 'center') return cell + ' '.repeat(space)
  const before = Math.floor(space / 2)
  return ' '.repeat(before) + cell + ' '.repeat(space - before)
}

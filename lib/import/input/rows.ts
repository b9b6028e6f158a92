// Tables of a source: CSV, with commas, semicolons or tabs.
import Papa from 'papaparse'

import type { Repair } from '../model/record.ts'
import type { SourceFile } from '../model/source.ts'

export interface Row {
  /** Where it begins in the file, counted from 1. */
  readonly line: number
  /** By the names of the first row, as they are written there. */
  readonly fields: Readonly<Record<string, string>>
}

const FAULTS: Readonly<Record<string, string>> = {
  MissingQuotes:
    'a quoted field has no end; the rest of the file is in it. Export it again',
  InvalidQuotes:
    'a quoted field has signs behind its end; it was read as well as possible',
  TooFewFields: 'a row has fewer fields than the first row; the last ones are empty',
  TooManyFields: 'a row has more fields than the first row; the last ones were left out',
}

/** Rows that are not empty, in their order; faults are told to `report`. */
export async function* readRows(
  file: SourceFile,
  report: (repair: Repair) => void,
): AsyncIterable<Row> {
  const text = await file.text()
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: findDelimiter(text) })
  const lines = findLines(data)
  const tell = (row: number, code: string) => {
    const message = FAULTS[code]
    const place = `${file.path}:${lines[row] ?? 1}:1`
    if (message !== undefined) report({ type: 'repair', place, rule: 'csv-row', message })
  }
  for (const { row, code } of errors) tell(row ?? 0, code)
  const [names = [], ...rows] = data
  for (const [at, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (cells.length < names.length) tell(at + 1, 'TooFewFields')
    if (cells.length > names.length) tell(at + 1, 'TooManyFields')
    yield { line: lines[at + 1] ?? 1, fields: toFields(names, cells) }
  }
}

/** The sign that stands most in the names of the columns. */
function findDelimiter(text: string): string {
  const names = text.slice(0, 4096).split(/[\r\n]/, 1)[0] ?? ''
  const count = (sign: string) => names.split(sign).length
  return [';', '\t'].reduce(
    (most, sign) => (count(sign) > count(most) ? sign : most),
    ',',
  )
}

/** Of two columns with one name the first counts. */
function toFields(
  names: readonly string[],
  cells: readonly string[],
): Record<string, string> {
  const pairs = names.map((name, at) => [name.trim(), cells[at] ?? ''] as const)
  return Object.fromEntries(pairs.toReversed())
}

/** Cells may hold line ends. */
function findLines(rows: readonly (readonly string[])[]): number[] {
  const lines: number[] = []
  let line = 1
  for (const cells of rows) {
    lines.push(line)
    line +=
      1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0)
  }
  return lines
}

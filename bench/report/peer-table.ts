// The table of Imprint and its peers, in Markdown.
import type { Result } from '../measure/parse-results.ts'
import { toPeerRows, type PeerRow } from './peer-rows.ts'
import { renderTable } from './table.ts'

const COLUMNS = [
  { title: 'from nothing', figure: 'totalSeconds', unit: 's' },
  { title: 'one article edited', figure: 'editSeconds', unit: 's' },
  { title: 'user CPU', figure: 'userSeconds', unit: 's' },
  { title: 'peak memory', figure: 'peakMegabytes', unit: 'MB' },
  { title: 'files', figure: 'files', unit: '' },
  { title: 'on disk', figure: 'diskMegabytes', unit: 'MB' },
] as const

/** One line each, and in brackets how many times Imprint's figure. */
export function renderPeerTable(results: readonly Result[]): string {
  const rows = toPeerRows(results)
  const own = rows.find(({ isOwn }) => isOwn)
  const head = ['', ...COLUMNS.map(({ title }) => title)]
  return renderTable(
    head,
    rows.map((row) => [
      row.title,
      ...COLUMNS.map(({ figure, unit }) => renderCell(row, own, figure, unit)),
    ]),
  )
}

function renderCell(
  { figures, isOwn }: PeerRow,
  own: PeerRow | undefined,
  figure: string,
  unit: string,
): string {
  const value = figures[figure]
  const base = own?.figures[figure]
  if (value === undefined) return '–'
  const text = `${value.toLocaleString('en')} ${unit}`.trim()
  if (isOwn || !base) return text
  return `${text} (${(value / base).toPrecision(2)} ×)`
}

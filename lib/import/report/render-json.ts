// The report as data, for programs.
import type { ImportReport } from '../model/report.ts'
import { countFates } from './count-fates.ts'

/** Raised where a field goes or means something else; new fields leave it as it is. */
const VERSION = 1

/** `counts` are those of the page; `docs/import.md` describes the rest. */
export function renderJson(report: ImportReport): string {
  const { rows, total } = countFates(report)
  const counts = Object.fromEntries(
    [...rows, total].map(({ what, counts, sum }) => [what, { ...counts, sum }]),
  )
  return `${JSON.stringify({ version: VERSION, counts, ...report }, undefined, 2)}\n`
}

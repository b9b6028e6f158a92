// The last lines of an import in the terminal, and how its command ends.
import type { ImportReport } from '../model/report.ts'
import { type CountRow, countFates, FATES } from './count-fates.ts'
import { countOf, formatNumber } from './count-of.ts'

const FATE_WORDS = {
  imported: 'imported',
  draft: 'drafts',
  unchanged: 'unchanged',
  kept: 'left as they are',
  'left-out': 'left out',
  failed: 'failed',
} as const

/** At most 25 lines. `page`: where the report is. */
export function renderSummary(report: ImportReport, page: string): string[] {
  const { rows, total } = countFates(report)
  const shown = FATES.filter((fate) => total.counts[fate] > 0)
  const fates = shown.map((fate) => {
    const count = formatNumber(total.counts[fate]).padStart(9)
    return `${count}  ${FATE_WORDS[fate].padEnd(17)} ${listKinds(rows, fate)}`.trimEnd()
  })
  return [
    `${countOf(total.sum, 'item')} of the source${report.isDryRun ? ', in a dry run' : ''}:`,
    ...fates,
    ...listRemarks(report),
    `Report: ${page}`,
    toNextLine(report, total),
  ]
}

function toNextLine({ isDryRun }: ImportReport, { counts, sum }: CountRow): string {
  if (counts.failed > 0)
    return 'Next: remove what made items fail (the report says it), and import again: this goes on from here'
  if (counts['left-out'] === sum)
    return 'Nothing came along: give the export of the blog, or the folder that its texts lie in'
  return isDryRun
    ? 'Nothing was written. Without --dry-run, the same command imports.'
    : 'Next: npm run check, then npm start'
}

/** 1 where something could not be written or fetched: the same command tries it again. */
export function exitCodeOf({ outcomes, files }: ImportReport): 0 | 1 {
  const hasFailed = outcomes.some(
    ({ fate, failedFiles }) => fate === 'failed' || failedFiles.length > 0,
  )
  return hasFailed || (files?.failed ?? 0) > 0 ? 1 : 0
}

/** The largest three; the report has the rest. */
function listKinds(rows: readonly CountRow[], fate: keyof typeof FATE_WORDS): string {
  const kinds = rows
    .filter(({ counts }) => counts[fate] > 0)
    .toSorted((a, b) => b.counts[fate] - a.counts[fate])
  const shown = kinds
    .slice(0, 3)
    .map(({ what, counts }) => countOf(counts[fate], what, toPlural(what)))
  return [...shown, ...(kinds.length > 3 ? ['and others'] : [])].join(', ')
}

function toPlural(noun: string): string {
  return `${noun.replace(/(?<![aeou])y$/, 'ie')}s`
}

function listRemarks({ outcomes, files, redirects, repairs }: ImportReport): string[] {
  const notes = outcomes.flatMap((outcome) => outcome.notes)
  const losses = notes.filter(({ kind }) => kind === 'loss').length
  const links = outcomes.flatMap(({ deadLinks }) => deadLinks).length
  const brought = files ? files.local + files.loaded + files.there : 0
  const counts = [
    [brought, 'picture or file here', 'pictures and files here'],
    [files?.failed ?? 0, 'picture or file elsewhere', 'pictures and files elsewhere'],
    [losses, 'loss', 'losses'],
    [notes.length - losses, 'guess', 'guesses'],
    [links, 'link to the old blog', 'links to the old blog'],
    [repairs.length, 'fault repaired', 'faults repaired'],
    [redirects.length, 'address for your web host', 'addresses for your web host'],
  ] as const
  return counts
    .filter(([count]) => count > 0)
    .map(
      ([count, one, many]) =>
        `${formatNumber(count).padStart(9)}  ${count === 1 ? one : many}`,
    )
}

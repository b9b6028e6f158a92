// Prints diagnostics in a terminal.
import { type Diagnostic, formatDiagnostic } from '../../model/diagnostic.ts'
import type { Rule } from '../../model/rules.ts'
import { type BulkOptions, needsSummary, toBulkLines, toSummaryTable } from './bulk.ts'
import { countOf, formatCounts } from './counts.ts'
import { nameFolder } from './name-folder.ts'
import { renderSarif } from './sarif.ts'

export interface ReportOptions extends Pick<BulkOptions, 'all'> {
  /** Rules to list; all of each. */
  readonly rule?: readonly Rule[]
  readonly json?: boolean
  readonly sarif?: boolean
}

/**
 * Prints each diagnostic once, not on every save, and counts the fixed ones. A line that
 * moved is no news. Notes are for `check` alone.
 */
export function openReport(): (diagnostics: readonly Diagnostic[]) => void {
  let known = new Map<string, number>()
  return (diagnostics) => {
    const counts = new Map<string, number>()
    const fresh = diagnostics.filter((diagnostic) => {
      const key = keyOf(diagnostic)
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return count > (known.get(key) ?? 0)
    })
    for (const line of toNewsLines(fresh)) console.error(line)
    const fixed = countMissing(known, counts)
    if (fixed > 0) console.error(`${countOf(fixed, 'problem')} fixed`)
    known = counts
  }
}

function keyOf(diagnostic: Diagnostic): string {
  return formatDiagnostic({ ...diagnostic, line: 0, column: 0 })
}

function countMissing(
  known: ReadonlyMap<string, number>,
  counts: ReadonlyMap<string, number>,
): number {
  const missing = [...known].map(([key, count]) => count - (counts.get(key) ?? 0))
  return missing.reduce((sum, count) => sum + Math.max(0, count), 0)
}

/** For commands that do something else: errors and warnings, and the number of notes. */
export function toNewsLines(diagnostics: readonly Diagnostic[], all = false): string[] {
  const notes = diagnostics.filter(({ severity }) => severity === 'note').length
  if (all || notes === 0) return toBulkLines(diagnostics, { all })
  const others = diagnostics.filter(({ severity }) => severity !== 'note')
  const rest = `${countOf(notes, 'note')}: \`npm run check\` lists them`
  return [...toBulkLines(others), rest]
}

/** Prints what `check` was asked for, then the summary, which text alone has. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: ReportOptions,
  contentDir: string,
  summary: string,
): void {
  const { rule } = options
  printLogOr(diagnostics, options, contentDir, (listed, all) => {
    const table = !all && needsSummary(listed) ? ['', ...toSummaryTable(listed), ''] : []
    const last = rule && `${formatCounts(listed) ?? 'Nothing'} of ${rule.join(', ')}`
    for (const line of [...toBulkLines(listed, { all }), ...table, last ?? summary]) {
      console.log(line)
    }
  })
}

/** The same for `export`: text is for people beside it, a log for programs. */
export function printNews(
  diagnostics: readonly Diagnostic[],
  options: ReportOptions,
  contentDir: string,
): void {
  printLogOr(diagnostics, options, contentDir, (listed, all) => {
    for (const line of toNewsLines(listed, all)) console.error(line)
  })
}

function printLogOr(
  diagnostics: readonly Diagnostic[],
  options: ReportOptions,
  contentDir: string,
  printText: (listed: readonly Diagnostic[], all: boolean) => void,
): void {
  const { rule, all = rule !== undefined } = options
  const listed = filterByRule(diagnostics, options)
  const log = toLog(listed, options, contentDir)
  if (log === undefined) printText(listed, all)
  else console.log(log)
}

function filterByRule(
  diagnostics: readonly Diagnostic[],
  { rule: rules }: ReportOptions,
): readonly Diagnostic[] {
  return rules ? diagnostics.filter(({ rule }) => rules.includes(rule)) : diagnostics
}

/** For programs; undefined where text is wanted. */
function toLog(
  diagnostics: readonly Diagnostic[],
  { json = false, sarif = false }: ReportOptions,
  contentDir: string,
): string | undefined {
  if (json) return JSON.stringify(diagnostics, undefined, 2)
  // Code hosts run commands at the top of a repository.
  return sarif ? renderSarif(diagnostics, nameFolder(contentDir)) : undefined
}

// Lays out diagnostics, be they three or ten thousand, so that rare ones do not drown.
import { byPosition, type Diagnostic, formatDiagnostic } from '../../model/diagnostic.ts'
import type { Rule, Severity } from '../../model/rules.ts'
import { countOf } from './counts.ts'

/** Lines of one rule, before the rest is counted. */
const MAX_LINES = 20

/** As many are read in the order of the files. */
const MAX_UNGROUPED = 20

export interface BulkOptions {
  /** A line for each, however many. */
  readonly all?: boolean
  /** As it is typed, to name in hints: `npm run check --`. */
  readonly command?: string
}

/**
 * Errors first, then by rule; of each rule the first lines, then a line that counts the
 * others. Equal messages of one file are one line.
 */
export function toBulkLines(
  diagnostics: readonly Diagnostic[],
  { all = false, command = 'npm run check --' }: BulkOptions = {},
): string[] {
  if (all || diagnostics.length <= MAX_UNGROUPED) {
    const sorted = diagnostics.toSorted((a, b) => bySeverity(a, b) || byPosition(a, b))
    return all ? sorted.map(formatDiagnostic) : toCollapsedLines(sorted)
  }
  return groupByRule(diagnostics).flatMap((group) => toGroupLines(group, command))
}

/** A line for each rule with its count and its files, the commonest last. */
export function toSummaryTable(diagnostics: readonly Diagnostic[]): string[] {
  const rows = groupByRule(diagnostics).map(({ rule, severity, members }) => {
    const count = countOf(members.length, severity)
    return { rule, count, files: countOf(countFiles(members), 'file') }
  })
  const widthOf = (column: 'count' | 'files') =>
    Math.max(0, ...rows.map((row) => row[column].length))
  const [countWidth, filesWidth] = [widthOf('count'), widthOf('files')]
  return rows.map(
    ({ rule, count, files }) =>
      `${count.padStart(countWidth)} in ${files.padStart(filesWidth)}  ${rule}`,
  )
}

/** Whether the lines are too many to be read without a table. */
export function needsSummary(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.length > MAX_UNGROUPED
}

interface RuleGroup {
  readonly rule: Rule
  readonly severity: Severity
  /** By position. */
  readonly members: readonly Diagnostic[]
}

/** A rule of two severities is two groups. */
function groupByRule(diagnostics: readonly Diagnostic[]): RuleGroup[] {
  const sorted = diagnostics.toSorted(
    (a, b) =>
      bySeverity(a, b) ||
      (a.rule === b.rule ? byPosition(a, b) : a.rule < b.rule ? -1 : 1),
  )
  const groups = groupBy(sorted, ({ rule, severity }) => `${severity} ${rule}`)
  return groups.flatMap((members) => {
    const [first] = members
    return first ? [{ rule: first.rule, severity: first.severity, members }] : []
  })
}

const SEVERITIES = ['error', 'warning', 'note'] as const satisfies Severity[]

function bySeverity(a: Diagnostic, b: Diagnostic): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
}

function toGroupLines({ rule, members }: RuleGroup, command: string): string[] {
  const heap = collapse(members)
  const shown = new Set(chooseVaried(heap))
  const lines = [...shown].map(toLine)
  const rest = heap.filter((places) => !shown.has(places)).flat()
  if (rest.length === 0) return lines
  const files = countOf(countFiles(rest), 'file')
  const hint = `\`${command} --rule ${rule}\` lists them`
  return [...lines, `… and ${rest.length} more of ${rule} in ${files}: ${hint}`]
}

/** Of as many as are shown, each message once before any is seen twice; in their order. */
function chooseVaried(heap: readonly Diagnostic[][]): Diagnostic[][] {
  const seen = new Map<string, number>()
  const ranks = new Map(
    heap.map((places) => {
      const message = places[0]?.message ?? ''
      const rank = seen.get(message) ?? 0
      seen.set(message, rank + 1)
      return [places, rank]
    }),
  )
  const rankOf = (places: Diagnostic[]) => ranks.get(places) ?? 0
  const first = heap.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MAX_LINES)
  return heap.filter((places) => first.includes(places))
}

function toCollapsedLines(diagnostics: readonly Diagnostic[]): string[] {
  return collapse(diagnostics).map(toLine)
}

/** Those of one file with one message, in the order of the first of each. */
function collapse(diagnostics: readonly Diagnostic[]): Diagnostic[][] {
  const keyOf = ({ file, rule, severity, message }: Diagnostic) =>
    [file, rule, severity, message].join('\n')
  return groupBy(diagnostics, keyOf)
}

// `Map.groupBy` came with Node 21.
function groupBy(
  diagnostics: readonly Diagnostic[],
  keyOf: (diagnostic: Diagnostic) => string,
): Diagnostic[][] {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const key = keyOf(diagnostic)
    const group = groups.get(key)
    if (group) group.push(diagnostic)
    else groups.set(key, [diagnostic])
  }
  return [...groups.values()]
}

function toLine([first, ...others]: readonly Diagnostic[]): string {
  if (!first) return ''
  const line = formatDiagnostic(first)
  return others.length === 0 ? line : `${line} and ${others.length} more in this file`
}

function countFiles(diagnostics: readonly Diagnostic[]): number {
  return new Set(diagnostics.map(({ file }) => file)).size
}

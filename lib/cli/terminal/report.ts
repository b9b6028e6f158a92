// Prints diagnostics in a terminal.
import { formatDiagnostic, isError, type Diagnostic } from '../../model/diagnostic.ts'

/** Counts warnings beyond this number, so that errors stay visible. */
const MAX_WARNINGS = 20

/** Prints each diagnostic once, not on every save, and counts the fixed ones. */
export function openReport(): (diagnostics: readonly Diagnostic[]) => void {
  let known = new Set<string>()
  return (diagnostics) => {
    const isNew = (one: Diagnostic) => !known.has(formatDiagnostic(one))
    const lines = new Set(diagnostics.map(formatDiagnostic))
    const fixed = [...known].filter((line) => !lines.has(line)).length
    for (const line of toLines(diagnostics.filter(isNew))) console.error(line)
    if (fixed > 0) console.error(`${countOf(fixed, 'problem')} fixed`)
    known = lines
  }
}

/** Formats one line a diagnostic; a last line counts the warnings beyond the limit. */
export function toLines(diagnostics: readonly Diagnostic[]): string[] {
  const warnings = diagnostics.filter((diagnostic) => !isError(diagnostic))
  if (warnings.length <= MAX_WARNINGS) return diagnostics.map(formatDiagnostic)
  const rest = `${countOf(warnings.length, 'warning')}: \`npm run check\` lists them`
  return [...diagnostics.filter(isError).map(formatDiagnostic), rest]
}

/** Prints JSON, or one line a diagnostic and the summary. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  json: boolean,
  summary: string,
): void {
  if (json) {
    console.log(JSON.stringify(diagnostics, undefined, 2))
    return
  }
  for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic))
  console.log(summary)
}

/** Formats `2 errors and 1 warning`; returns undefined without diagnostics. */
export function formatCounts(diagnostics: readonly Diagnostic[]): string | undefined {
  const errors = diagnostics.filter(isError).length
  const warnings = diagnostics.length - errors
  const parts = [
    errors && countOf(errors, 'error'),
    warnings && countOf(warnings, 'warning'),
  ]
  return parts.filter(Boolean).join(' and ') || undefined
}

/** Formats `1 file`, `2 files`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

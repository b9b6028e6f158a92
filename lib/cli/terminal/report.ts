import { formatDiagnostic, isError, type Diagnostic } from '../../model/diagnostic.ts'

/** More warnings at once than this are counted: errors must not drown in them. */
const MAX_WARNINGS = 20

/** Prints problems as they come and go: each once, not at every save. */
export function openReport(): (problems: readonly Diagnostic[]) => void {
  let known = new Set<string>()
  return (problems) => {
    const news = problems.filter((problem) => !known.has(formatDiagnostic(problem)))
    const lines = new Set(problems.map(formatDiagnostic))
    const mended = [...known].filter((line) => !lines.has(line)).length
    for (const line of toLines(news)) console.error(line)
    if (mended > 0) console.error(`${countOf(mended, 'problem')} mended`)
    known = lines
  }
}

/** One line a problem; what is too much is counted in a last line. */
export function toLines(problems: readonly Diagnostic[]): string[] {
  const warnings = problems.filter((problem) => !isError(problem))
  if (warnings.length <= MAX_WARNINGS) return problems.map(formatDiagnostic)
  const rest = `${countOf(warnings.length, 'warning')}: \`npm run check\` lists them`
  return [...problems.filter(isError).map(formatDiagnostic), rest]
}

/** `2 errors and 1 warning`; undefined for none. */
export function formatCounts(problems: readonly Diagnostic[]): string | undefined {
  const errors = problems.filter(isError).length
  const warnings = problems.length - errors
  const parts = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ]
  return parts.length > 0 ? parts.join(' and ') : undefined
}

/** `1 file`, `2 files`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

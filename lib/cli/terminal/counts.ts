// Formats counts for people.
import { isError, type Diagnostic } from '../../model/diagnostic.ts'

/** Formats `2 errors, 1 warning and 3 notes`; returns undefined without diagnostics. */
export function formatCounts(diagnostics: readonly Diagnostic[]): string | undefined {
  const errors = diagnostics.filter(isError).length
  const notes = diagnostics.filter(({ severity }) => severity === 'note').length
  const warnings = diagnostics.length - errors - notes
  const parts = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
    ...(notes > 0 ? [countOf(notes, 'note')] : []),
  ]
  const last = parts.pop()
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}

/** Formats `1 file`, `2 files`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

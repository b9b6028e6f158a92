import { formatProblem, isError, type Problem } from '../problem.ts'

/** Prints problems as they come and go: each once, not at every save. */
export function openReport(): (problems: readonly Problem[]) => void {
  let known = new Set<string>()
  return (problems) => {
    const lines = new Set(problems.map(formatProblem))
    for (const line of lines) if (!known.has(line)) console.error(line)
    const mended = [...known].filter((line) => !lines.has(line)).length
    if (mended > 0) console.error(`${countOf(mended, 'problem')} mended`)
    known = lines
  }
}

/** `2 errors and 1 warning`; undefined for none. */
export function formatCounts(problems: readonly Problem[]): string | undefined {
  const errors = problems.filter(isError).length
  const warnings = problems.length - errors
  const parts = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ]
  return parts.length > 0 ? parts.join(' and ') : undefined
}

export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

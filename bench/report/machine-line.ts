// Says how results were taken.
import type { Result } from '../measure/parse-results.ts'

/** One sentence: where, when and under which load results were taken. */
export function describeRuns(results: readonly Result[]): string {
  const list = (values: readonly string[]) => [...new Set(values)].toSorted().join(', ')
  const [loads, runs] = [
    results.map(({ load }) => load),
    results.map((each) => each.runs),
  ]
  const range = (values: readonly number[]) =>
    [...new Set([Math.min(...values), Math.max(...values)])].join(' to ')
  const machine = list(results.map((result) => result.machine))
  const days = list(results.map(({ day }) => day))
  const kind = Math.max(...runs) === 1 ? 'single runs' : `medians of ${range(runs)} runs`
  return `Measured on ${days}: ${machine}; ${kind}; a load of ${range(loads)} before them.`
}

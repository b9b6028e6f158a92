// What one measurement says, printed and kept as JSON.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

import { parseResults, type Result } from './parse-results.ts'

/** The unit is the end of a name: `totalSeconds`, `peakMegabytes`. */
export type Figures = Readonly<Record<string, number>>

export interface Measurement {
  readonly what: string
  /** What is not as usual: `--for github-pages`, `WORKERS=1`. */
  readonly variant?: string
  readonly size: number
  readonly figures: readonly Figures[]
}

/** Measures, prints the medians, and adds them to the file. */
export async function report(
  measure: () => Promise<Measurement[]>,
  jsonFile: string | undefined,
): Promise<Result[]> {
  const load = readLoad()
  const results = (await measure()).map((measurement) => toResult(measurement, load))
  for (const result of results) console.log(renderResult(result))
  if (jsonFile) saveResults(jsonFile, results)
  return results
}

/** Takes the median of each figure. `load` is that of the machine before the first run. */
function toResult(
  { what, variant = '', size, figures }: Measurement,
  load: number,
): Result {
  const names = [...new Set(figures.flatMap((run) => Object.keys(run)))]
  const medians = names.map((name) => {
    return [name, round(median(figures.flatMap((run) => run[name] ?? [])))] as const
  })
  return {
    what,
    variant,
    size,
    node: process.version,
    machine: describeMachine(),
    day: new Date().toISOString().slice(0, 10),
    load: round(load),
    runs: figures.length,
    figures: Object.fromEntries(medians),
  }
}

/** Processes that ran in the last minute, in the mean. */
function readLoad(): number {
  return loadavg()[0] ?? 0
}

export function describeMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  const model = cpus()[0]?.model ?? 'unknown processor'
  return `${availableParallelism()} cores (${model}), ${memory} GB`
}

function renderResult(result: Result): string {
  const { what, variant, size, runs, load, figures } = result
  const title = [what, variant].filter(Boolean).join(' ')
  const median = runs > 1 ? `, median of ${runs} runs` : ''
  const lines = Object.entries(figures).map(([name, value]) => `  ${name} ${value}`)
  return [`${title}: ${size}, load ${load}${median}`, ...lines].join('\n')
}

/** Adds results to a file: a newer one replaces that of the same kind, size and Node. */
function saveResults(file: string, results: readonly Result[]): void {
  const before = existsSync(file) ? parseResults(readFileSync(file, 'utf8')) : []
  const byKey = new Map([...before, ...results].map((result) => [keyOf(result), result]))
  const sorted = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const list = sorted.map(([, result]) => result)
  writeFileSync(file, `${JSON.stringify(list, undefined, 2)}\n`)
}

function keyOf({ what, variant, size, node }: Result): string {
  const major = node.split('.')[0]
  return [what, variant, String(size).padStart(9, '0'), major].join(' ')
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const at = (index: number) => sorted[index] ?? Number.NaN
  return (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2
}

/** Three digits say all that a run knows. */
function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}

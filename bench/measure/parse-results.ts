// Checks the file of results.

export interface Result {
  readonly what: string
  readonly variant: string
  readonly size: number
  readonly node: string
  readonly machine: string
  readonly day: string
  readonly load: number
  readonly runs: number
  readonly figures: Readonly<Record<string, number>>
}

const TEXTS = ['what', 'variant', 'node', 'machine', 'day'] as const
const NUMBERS = ['size', 'load', 'runs'] as const

/** Throws `TypeError` on anything but a list of results. */
export function parseResults(json: string): Result[] {
  const list: unknown = JSON.parse(json)
  if (!Array.isArray(list)) throw new TypeError('Results are a list.')
  return list.map(parseResult)
}

function parseResult(value: unknown): Result {
  const fields = new Map(Object.entries(value ?? {}))
  const figures = Object.entries(fields.get('figures') ?? {})
  const isResult =
    TEXTS.every((name) => typeof fields.get(name) === 'string') &&
    NUMBERS.every((name) => typeof fields.get(name) === 'number') &&
    figures.every(([, figure]) => typeof figure === 'number')
  if (!isResult) throw new TypeError(`Not a result: ${JSON.stringify(value)}`)
  return value as Result
}

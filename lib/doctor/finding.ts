// What `npm run doctor` finds: one line, and what to do about it.
export type Level = 'ok' | 'warning' | 'error'

export interface Finding {
  /** What was looked at; programs search for it. */
  readonly check: string
  readonly level: Level
  readonly message: string
  readonly remedy?: string
  readonly files?: readonly string[]
}

/** An `error` is what keeps commands from working; a `warning`, what may surprise. */
export function toFinding(
  check: string,
  level: Level,
  message: string,
  remedy?: string,
): Finding {
  return { check, level, message, ...(remedy !== undefined && { remedy }) }
}

const WIDTH = 9

/** A line for each finding, then its files and its remedy, each on a line. */
export function toFindingLines(findings: readonly Finding[]): string[] {
  const indent = ' '.repeat(WIDTH)
  return findings.flatMap(({ level, message, files = [], remedy }) => [
    level.padEnd(WIDTH) + message,
    ...files.map((file) => `${indent}  ${file}`),
    ...(remedy === undefined ? [] : [`${indent}→ ${remedy}`]),
  ])
}

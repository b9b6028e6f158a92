// Which units of a text are headings.
import {
  HEADING_BIAS,
  HEADING_SIGNS,
  MAX_HEADING_LENGTH,
  type Candidate,
} from './heading-signs.ts'
import type { Unit } from './units.ts'

export function findHeadings(units: readonly Unit[], isWrapped: boolean): Set<Unit> {
  const counts = new Map<string, number>()
  for (const { lines } of units)
    for (const { words } of lines) counts.set(words, (counts.get(words) ?? 0) + 1)
  return new Set(
    units.filter((unit, at) => {
      const candidate = toCandidate(units, at, counts, isWrapped)
      return unit.kind === 'underlined' || (candidate && scoreHeading(candidate) > 0)
    }),
  )
}

/** Undefined for what can be no heading. */
export function toCandidate(
  units: readonly Unit[],
  at: number,
  counts: ReadonlyMap<string, number>,
  isWrapped: boolean,
): Candidate | undefined {
  const [before, unit, after] = [units[at - 1], units[at], units[at + 1]]
  const [line, ...more] = unit?.lines ?? []
  if (unit === undefined || line === undefined || more.length > 0) return undefined
  const isNumbered = unit.kind === 'items' && /^\d/.test(line.words)
  if (unit.kind !== 'text' && !isNumbered) return undefined
  if (line.words.length > MAX_HEADING_LENGTH || !/[\p{L}\p{N}]/u.test(line.words))
    return undefined
  const isItem =
    isNumbered &&
    [before, after].some(
      (near) => near?.kind === 'items' && (near === before ? unit.isGlued : near.isGlued),
    )
  if (isItem) return undefined
  const { words } = line
  return {
    words,
    ...(before && { before }),
    ...(after && { after }),
    isRepeated: (counts.get(words) ?? 0) > 1,
    isWrapped,
  }
}

/** Above zero for a heading, in logits. */
export function scoreHeading(candidate: Candidate): number {
  let score = HEADING_BIAS
  for (const { test, weight } of HEADING_SIGNS) if (test(candidate)) score += weight
  return score
}

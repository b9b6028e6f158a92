// Which units of a text are headings.
import {
  type Candidate,
  HEADING_BIAS,
  HEADING_SIGNS,
  isTitled,
  MAX_HEADING_LENGTH,
  STYLE_SIGNS,
} from './heading-signs.ts'
import type { Unit } from './units.ts'

/** A score from which on a heading tells of the others. */
const CERTAIN = 1.5
/** Of so many certain ones nearly all must be of one style before it counts. */
const FEWEST = 3

export function findHeadings(units: readonly Unit[], isWrapped: boolean): Set<Unit> {
  const counts = countLines(units)
  const scores = new Map<Unit, number>()
  for (const [at, unit] of units.entries()) {
    const candidate = toCandidate(units, at, counts, isWrapped)
    if (candidate) scores.set(unit, scoreHeading(candidate))
  }
  const certain = new Set(units.filter((unit) => (scores.get(unit) ?? 0) > CERTAIN))
  const style = findStyle(certain)
  const isHeading = (unit: Unit, at: number) => {
    const score = scores.get(unit)
    const near = { before: units[at - 1], after: units[at + 1] }
    return score !== undefined && score + scoreStyle(unit, near, certain, style) > 0
  }
  return new Set(
    units.filter((unit, at) => unit.kind === 'underlined' || isHeading(unit, at)),
  )
}

export function countLines(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of units.flatMap(({ lines }) => lines))
    counts.set(words, (counts.get(words) ?? 0) + 1)
  return counts
}

/** Undefined for what can be no heading. */
export function toCandidate(
  units: readonly Unit[],
  at: number,
  counts: ReadonlyMap<string, number>,
  isWrapped: boolean,
): Candidate | undefined {
  const [before, unit, after] = [units[at - 1], units[at], units[at + 1]]
  const words = unit?.lines[0]?.words
  if (unit === undefined || words === undefined || !mayBeHeading(unit, words))
    return undefined
  if (unit.kind === 'items' && isAmongItems(unit, before, after)) return undefined
  return {
    ...{ words, isRepeated: (counts.get(words) ?? 0) > 1, isWrapped },
    ...(before && { before }),
    ...(after && { after }),
  }
}

function mayBeHeading({ kind, lines }: Unit, words: string): boolean {
  if (lines.length > 1 || words.length > MAX_HEADING_LENGTH) return false
  if (kind !== 'text' && !(kind === 'items' && /^\d/.test(words))) return false
  return /[\p{L}\p{N}]/u.test(words) && !/^https?:\S+$/.test(words)
}

/** `1. Introduction` is a heading where no other item stands right above or below it. */
function isAmongItems(unit: Unit, before?: Unit, after?: Unit): boolean {
  return (
    (before?.kind === 'items' && unit.isGlued) ||
    (after?.kind === 'items' && after.isGlued)
  )
}

/** Above zero for a heading, in logits. */
export function scoreHeading(candidate: Candidate): number {
  let score = HEADING_BIAS
  for (const { test, weight } of HEADING_SIGNS) if (test(candidate)) score += weight
  return score
}

/** Whether nearly all headings of several words are written `In Such a Way`. */
function findStyle(certain: ReadonlySet<Unit>): 'titled' | undefined {
  const all = [...certain].map(({ lines }) => lines[0]?.words ?? '')
  const long = all.filter((words) => words.split(/\s+/).length > 2)
  const titled = long.filter(isTitled)
  return long.length >= FEWEST && titled.length > long.length * 0.8 ? 'titled' : undefined
}

function scoreStyle(
  { lines }: Unit,
  { before, after }: { before: Unit | undefined; after: Unit | undefined },
  certain: ReadonlySet<Unit>,
  style: 'titled' | undefined,
): number {
  const words = lines[0]?.words ?? ''
  const isOther = style === 'titled' && words.split(/\s+/).length > 2 && !isTitled(words)
  return (
    (isOther ? STYLE_SIGNS.other : 0) +
    (before && certain.has(before) ? STYLE_SIGNS.afterCertain : 0) +
    (after && certain.has(after) ? STYLE_SIGNS.beforeCertain : 0) +
    (certain.size < 2 ? STYLE_SIGNS.alone : 0)
  )
}

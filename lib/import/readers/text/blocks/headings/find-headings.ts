// Which units of a text are headings.
import type { Unit } from '../units.ts'
import { type Candidate, listCandidates, type Sign } from './candidate.ts'
import { SIGNS_AROUND } from './signs-around.ts'
import { SIGNS_OF_WORDS } from './signs-of-words.ts'
import { SIGNS_OF_STYLE } from './signs-of-style.ts'
import { findStyle } from './style.ts'

/** Of a line without any sign. */
const BIAS = -1.5
/** A score from which on a heading tells of the others. */
const CERTAIN = 1.5

export function findHeadings(units: readonly Unit[], isWrapped: boolean): Set<Unit> {
  const candidates = listCandidates(units, isWrapped)
  const scores = new Map(candidates.map((one) => [one, scoreAlone(one)]))
  const certain = candidates.filter((one) => (scores.get(one) ?? 0) > CERTAIN)
  const style = findStyle(units, candidates, certain)
  const found = candidates.filter(
    (candidate) =>
      (scores.get(candidate) ?? 0) + sumOf(SIGNS_OF_STYLE, { candidate, style }) > 0,
  )
  const underlined = units.filter(({ kind }) => kind === 'underlined')
  return new Set([...underlined, ...found.map(({ unit }) => unit)])
}

/** Above zero for a heading, in logits, from the line and its neighbours. */
function scoreAlone(candidate: Candidate): number {
  return BIAS + sumOf(SIGNS_OF_WORDS, candidate) + sumOf(SIGNS_AROUND, candidate)
}

function sumOf<Seen>(signs: readonly Sign<Seen>[], seen: Seen): number {
  return signs.reduce((sum, { weight, test }) => sum + (test(seen) ? weight : 0), 0)
}

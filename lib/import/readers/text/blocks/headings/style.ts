// What the certain headings of a text, and its other lines, tell of a line.
import type { Unit } from '../units.ts'
import type { Candidate } from './candidate.ts'
import { isTitled } from './signs-of-words.ts'

export interface Style {
  readonly certain: ReadonlySet<Candidate>
  /** Whether nearly all certain ones of several words are written `In Such a Way`. */
  readonly isTitled: boolean
  /** Whether most certain ones are followed by a line without a blank one between. */
  readonly isGlued: boolean
  /** Whether many sentences of few words are paragraphs: questions among them are asked. */
  readonly isTalkative: boolean
  readonly asksOften: boolean
  /** Whether most certain ones are no questions. */
  readonly asksSeldom: boolean
  /** How many certain ones have a first, or last, word, or begin with such a sign. */
  readonly firsts: ReadonlyMap<string, number>
  readonly lasts: ReadonlyMap<string, number>
  readonly beginnings: ReadonlyMap<string, number>
  /** How many lines that are no sentences begin with the same two words. */
  readonly openings: ReadonlyMap<string, number>
  /** What stands below a heading that announces questions. */
  readonly underQuestions: ReadonlySet<Candidate>
}

/** Of so many headings nearly all must be of one style before it counts. */
const FEWEST = 3
const MAX_SAID = 60
const SMALL = /^\p{Ll}/u
const PICTURE = /^\p{Extended_Pictographic}/u
const ASKED = /[?？][!！]?["”’)]*$/
const QUESTIONS = /^(?:(?:frequently asked |common )?questions|q ?& ?a)\b|\bfaqs?\b/i
/** Questions and calls are often written as sentences are. */
const SPOKEN = /[?!？！]["”’)]*$/

export function findStyle(
  units: readonly Unit[],
  candidates: readonly Candidate[],
  certain: readonly Candidate[],
): Style {
  const long = certain.filter(({ words }) => isLong(words) && !SPOKEN.test(words))
  const texts = units.filter(({ kind }) => kind === 'text')
  const share = (count: number) => count / texts.length
  return {
    certain: new Set(certain),
    isTitled: isMost(long, ({ words }) => isTitled(words), 0.8) && long.length >= FEWEST,
    isGlued: isMost(certain, ({ after }) => after?.isGlued === true, 0.5),
    isTalkative: share(texts.filter(isSaid).length) > 0.1,
    asksOften: share(candidates.filter(isAsked).length) > 0.05,
    asksSeldom: !isMost(certain, isAsked, 0.3),
    firsts: countBy(certain, toFirst),
    beginnings: countBy(certain, toBeginning),
    lasts: countBy(certain, toLast),
    openings: countBy(
      candidates.filter(({ words }) => !/[.:,]$/.test(words)),
      toOpening,
    ),
    underQuestions: listUnderQuestions(candidates, new Set(certain)),
  }
}

export function isAsked({ words }: Candidate): boolean {
  return ASKED.test(words)
}

/** A sentence that stands alone: `That was it.` */
function isSaid({ lines: [line, next] }: Unit): boolean {
  return (
    line !== undefined &&
    next === undefined &&
    line.words.length <= MAX_SAID &&
    /[.!…]["”’)]?$/.test(line.words)
  )
}

function isLong(words: string): boolean {
  return words.split(/\s+/, 3).length > 2
}

function isMost(
  all: readonly Candidate[],
  test: (candidate: Candidate) => boolean,
  share: number,
): boolean {
  return all.filter(test).length > all.length * share
}

function countBy(
  candidates: readonly Candidate[],
  to: (words: string) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of candidates.map(({ words }) => to(words)))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

export function toBeginning(words: string): string {
  return SMALL.test(words) ? 'small letter' : PICTURE.test(words) ? 'picture' : ''
}

export function toFirst(words: string): string {
  return words.split(/\s+/, 1)[0] ?? ''
}

export function toLast(words: string): string {
  return /\S*$/.exec(words)?.[0] ?? ''
}

export function toOpening(words: string): string {
  return words.split(/\s+/, 2).join(' ')
}

function listUnderQuestions(
  candidates: readonly Candidate[],
  certain: ReadonlySet<Candidate>,
): Set<Candidate> {
  const found = new Set<Candidate>()
  let isUnder = false
  for (const candidate of candidates) {
    if (isUnder) found.add(candidate)
    if (QUESTIONS.test(candidate.words)) isUnder = true
    else if (certain.has(candidate) && !isAsked(candidate)) isUnder = false
  }
  return found
}

// Where lines of a text end: opportunities of UAX #14, greedy lines, balanced lines.
import LineBreaker from 'linebreak'

import { SOFT_HYPHEN } from '../fonts/choose-fonts.ts'
import type { Paragraph } from './paragraph.ts'

/** Indexes of a paragraph's text, without the white space at the end. */
export interface Line {
  readonly start: number
  readonly end: number
}

/** Indexes where a line may end, in order; the end of the text is the last. */
export type BreakOpportunities = ReadonlySet<number>

export interface TextOpportunities {
  /** Best first: between words, and, in East Asia, wherever UAX #14 allows it. */
  readonly betweenWords: readonly BreakOpportunities[]
  /** For a text whose words may be broken: includes soft hyphens. */
  readonly all: BreakOpportunities
}

/** At most, in sizes of the type. */
const HYPHEN_WIDTH = 0.5

/** Greedy; a word that is longer than a line is broken between graphemes. */
export function breakLines(
  { text, advances, starts }: Paragraph,
  opportunities: BreakOpportunities,
  maxWidth: number,
): Line[] {
  const isTooLong = (start: number, end: number) => {
    const hyphen = text[end - 1] === SOFT_HYPHEN ? HYPHEN_WIDTH : 0
    return (advances[end] ?? 0) - (advances[start] ?? 0) + hyphen > maxWidth
  }
  const lines: Line[] = []
  let start = 0
  let end = 0
  const close = (at: number) => {
    lines.push({ start, end: trimEnd(text, start, at) })
    start = at
    end = at
  }
  for (const index of opportunities) {
    if (isTooLong(start, trimEnd(text, start, index)) && end > start) close(end)
    while (isTooLong(start, trimEnd(text, start, index))) {
      let at = start + 1
      let next = at
      while (next < index && !isTooLong(start, next)) {
        if (starts.has(next)) at = next
        next += 1
      }
      while (at < index && !starts.has(at)) at += 1
      if (at >= index) break
      close(at)
    }
    end = index
  }
  if (end > start) close(end)
  return lines
}

/** Lines of about the same length: the narrowest that are no more, and break no more words. */
export function balanceLines(
  paragraph: Paragraph,
  opportunities: BreakOpportunities,
  maxWidth: number,
): readonly Line[] {
  const lines = breakLines(paragraph, opportunities, maxWidth)
  const isWhole = hasWholeWords(paragraph, opportunities, lines)
  let best = lines
  let [narrow, wide] = [maxWidth / 2, maxWidth]
  for (let step = 0; step < 8 && lines.length > 1; step += 1) {
    const width = (narrow + wide) / 2
    const tried = breakLines(paragraph, opportunities, width)
    const isAsGood =
      tried.length === lines.length &&
      hasWholeWords(paragraph, opportunities, tried) === isWhole
    if (isAsGood) [best, wide] = [tried, width]
    else narrow = width
  }
  return best
}

export function hasWholeWords(
  { text }: Paragraph,
  opportunities: BreakOpportunities,
  lines: readonly Line[],
): boolean {
  return lines.every(({ end }) => opportunities.has(text[end] === ' ' ? end + 1 : end))
}

function trimEnd(text: string, start: number, end: number): number {
  let trimmed = end
  while (trimmed > start && text[trimmed - 1] === ' ') trimmed -= 1
  return trimmed
}

export function findBreakOpportunities(text: string): TextOpportunities {
  const words = [...WORDS.segment(text)].map(({ index }) => index)
  const between = words.filter((at) => isInside(SOUTHEAST, text, at))
  const all = [...listAllowed(text), ...between].toSorted((a, b) => a - b)
  const plain = all.filter((at) => text[at - 1] !== SOFT_HYPHEN)
  const heads = new Set(words.filter((at) => !ENDING.test(text[at] ?? '')))
  const best = plain.filter((at) => !isInside(EAST, text, at) || heads.has(at))
  const choices = best.length < plain.length ? [best, plain] : [plain]
  return { betweenWords: choices.map((indexes) => new Set(indexes)), all: new Set(all) }
}

const WORDS = new Intl.Segmenter('und', { granularity: 'word' })

// UAX #14 leaves these to a dictionary, which linebreak does not have.
const SOUTHEAST = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const EAST = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u

/** What is said in hiragana belongs to the word before it, more often than not. */
const ENDING = /\p{sc=Hiragana}/u

function listAllowed(text: string): number[] {
  const breaker = new LineBreaker(text)
  const indexes: number[] = []
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    indexes.push(found.position)
  }
  return indexes
}

function isInside(script: RegExp, text: string, at: number): boolean {
  return script.test(text[at - 1] ?? '') && script.test(text[at] ?? '')
}

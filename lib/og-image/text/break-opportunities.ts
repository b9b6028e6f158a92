import LineBreaker from 'linebreak'

import { SOFT_HYPHEN } from './soft-hyphen.ts'

/** Indexes where a line may end, in order; the end of the text is the last. */
export type Places = ReadonlySet<number>

export interface PlacesOfText {
  /** Best first: between words, and, in East Asia, wherever UAX #14 allows it. */
  readonly ofWords: readonly Places[]
  /** For a text whose words may be broken: soft hyphens, too. */
  readonly all: Places
}

export function findPlaces(text: string): PlacesOfText {
  const words = [...WORDS.segment(text)].map(({ index }) => index)
  const between = words.filter((at) => isInside(SOUTHEAST, text, at))
  const all = [...listAllowed(text), ...between].toSorted((a, b) => a - b)
  const plain = all.filter((at) => text[at - 1] !== SOFT_HYPHEN)
  const heads = new Set(words.filter((at) => !ENDING.test(text[at] ?? '')))
  const best = plain.filter((at) => !isInside(EAST, text, at) || heads.has(at))
  const choices = best.length < plain.length ? [best, plain] : [plain]
  return { ofWords: choices.map((places) => new Set(places)), all: new Set(all) }
}

const WORDS = new Intl.Segmenter('und', { granularity: 'word' })

// UAX #14 leaves these to a dictionary, which linebreak does not have.
const SOUTHEAST = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const EAST = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u

/** What is said in hiragana belongs to the word before it, more often than not. */
const ENDING = /\p{sc=Hiragana}/u

function listAllowed(text: string): number[] {
  const breaker = new LineBreaker(text)
  const places: number[] = []
  for (let place = breaker.nextBreak(); place; place = breaker.nextBreak()) {
    places.push(place.position)
  }
  return places
}

function isInside(script: RegExp, text: string, at: number): boolean {
  return script.test(text[at - 1] ?? '') && script.test(text[at] ?? '')
}

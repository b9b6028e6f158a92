import LineBreaker from 'linebreak'

/** Indexes where a line may end, in order; the end of the text is the last. */
export type Places = ReadonlySet<number>

/**
 * Where lines of a text may end, best first: between words, and, in Chinese, Japanese and
 * Korean, wherever UAX #14 allows it.
 */
export function listPlaces(text: string): readonly Places[] {
  const allowed = listAllowed(text)
  if (!EAST.test(text) && !SOUTHEAST.test(text)) return [new Set(allowed)]
  const words = [...WORDS.segment(text)].map(({ index }) => index)
  const between = words.filter((at) => isInside(SOUTHEAST, text, at))
  const all = [...allowed, ...between].toSorted((a, b) => a - b)
  const heads = new Set(words.filter((at) => !ENDING.test(text[at] ?? '')))
  const best = all.filter((at) => !isInside(EAST, text, at) || heads.has(at))
  return [new Set(best), new Set(all)]
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

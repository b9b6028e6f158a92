// Texts and queries as the full-text index of the store reads them.

/** Scripts that put no space between words: each of their characters is a word of the index. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/gu

/** Full-width letters are as others, and a word of these scripts is a phrase of characters. */
export function toIndexedText(text: string): string {
  return text.normalize('NFKC').replace(UNSPACED, ' $& ')
}

/** True for a text that begins with such a character. */
export function isUnspaced(text: string): boolean {
  return text.search(UNSPACED) === 0
}

/** More than anybody types. */
const MAX_TERMS = 12

/** Fewer letters begin so many words that it would take a second to look at them all. */
const MIN_PREFIX = 3

/** A phrase in quotation marks, or a word. */
const TERM = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/gu
const LETTER = /[\p{L}\p{N}]/gu

export interface Term {
  readonly text: string
  /** Whether it is only the beginning of a word. */
  readonly isPrefix: boolean
}

/** The parts of a query that an article must have, all of them. No sign is an operator. */
export function listTerms(query: string): Term[] {
  const terms = [...query.matchAll(TERM)].flatMap(([word, phrase]) => {
    const text = phrase ?? word
    const length = text.normalize('NFD').match(LETTER)?.length ?? 0
    if (length === 0) return []
    return [{ text, isPrefix: phrase === undefined && length >= MIN_PREFIX }]
  })
  return terms.slice(0, MAX_TERMS)
}

/** The terms in the language of FTS5 (sqlite.org/fts5.html §3): texts alone, in quotation marks. */
export function toMatch(terms: readonly Term[]): string {
  return terms
    .map(({ text, isPrefix }) => {
      const words = toIndexedText(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      return `"${words.trim()}"${isPrefix ? '*' : ''}`
    })
    .join(' ')
}

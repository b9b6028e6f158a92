// The place of a text that shows why it was found.
import type { ExcerptPart } from '../../model/search/search-page.ts'
import { isUnspaced, type Term } from './indexed-text.ts'

/** Letters before the first word that was found, and in all. */
const BEFORE = 60
const LENGTH = 220

/** The text around the first of the terms; its beginning where it has none. */
export function findExcerpt(text: string, terms: readonly Term[]): ExcerptPart[] {
  const whole = text.normalize('NFD')
  const match = toExpression(terms)
  const found = match ? whole.search(match) : -1
  const start = found > BEFORE ? nextWord(whole, found - BEFORE, found) : 0
  const end = start + LENGTH
  const cut = end < whole.length ? whole.slice(start, end).replace(/\S*$/u, '') : ''
  const shown = (cut || whole.slice(start, end)).replace(/\s+/gu, ' ').trim()
  const parts = match ? split(shown, match) : [{ text: shown, isMatch: false }]
  const before = start > 0 ? [{ text: '… ', isMatch: false }] : []
  const after = end < whole.length ? [{ text: ' …', isMatch: false }] : []
  return [...before, ...parts, ...after]
}

function nextWord(text: string, from: number, found: number): number {
  const space = text.slice(from, found).search(/\s/u)
  return space < 0 ? from : from + space + 1
}

function split(text: string, match: RegExp): ExcerptPart[] {
  return text
    .split(new RegExp(`(${match.source})`, match.flags))
    .map((part, index) => ({ text: part.normalize('NFC'), isMatch: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

/** As the index compares: without case and accents, from the beginning of a word. */
function toExpression(terms: readonly Term[]): RegExp | undefined {
  const sources = terms.map(toSource).filter((source) => source !== '')
  return sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'iu')
}

const LETTER = '[\\p{L}\\p{N}]'

function toSource({ text, isPrefix }: Term): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '')
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return ''
  const letters = words.map((word) => [...word].map((one) => `${one}\\p{M}*`).join(''))
  const source = letters.join(`(?:(?!${LETTER}).)+`)
  if (isUnspaced(plain)) return source
  return `(?<!${LETTER}\\p{M}*)${source}${isPrefix ? '' : `(?!${LETTER})`}`
}

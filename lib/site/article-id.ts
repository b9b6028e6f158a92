// Makes ids of articles.
import { randomInt } from 'node:crypto'

// Without vowels no word appears, without l and o no digit is misread.
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz'
const LENGTH = 12

/** A permanent id for a new article: 57 bits of chance, safe in a path, a query and a guid. */
export function makeArticleId(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(
    '',
  )
}

/**
 * The id of an article whose file has no id: it lasts as long as the path does. Feed readers
 * trim ids at the end.
 */
export function defaultId(path: string): string {
  return `path:${path.replace(/^articles\//, '').replace(/\.md$/, '')}`.trimEnd()
}

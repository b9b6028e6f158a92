// Ids of articles.
import { randomInt } from 'node:crypto'

// Without vowels no word appears, without l and o no digit is misread.
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz'
const LENGTH = 12

/** Makes a permanent id: 57 random bits, safe in a path, a query and a guid. */
export function makeArticleId(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(
    '',
  )
}

/**
 * Derives the id of an article without one from its path. Feed readers trim trailing
 * whitespace of ids.
 */
export function defaultId(path: string): string {
  return `path:${path.replace(/^articles\//, '').replace(/\.md$/, '')}`.trimEnd()
}

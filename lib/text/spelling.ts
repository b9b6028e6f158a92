// The known word that a misspelt one was meant to be.
import { distance } from 'fastest-levenshtein'

// Longer texts are not misspellings, and comparing them costs time.
const MAX_LENGTH = 200
const MIN_PREFIX = 3

/**
 * The known word that was probably meant: the same but for case and punctuation, one that
 * begins like it, or one a few letters away. Undefined when none is near.
 */
export function suggestSpelling(
  word: string,
  known: readonly string[],
): string | undefined {
  const wanted = foldSpelling(word)
  if (wanted === '' || wanted.length > MAX_LENGTH) return undefined
  return (
    known.find((name) => foldSpelling(name) === wanted) ??
    nearestByLetters(wanted, known) ??
    known.find((name) => hasCommonBeginning(wanted, foldSpelling(name)))
  )
}

/** Whether one slip of a finger lies between two words; two in a longer one. */
export function isSlip(word: string, known: string): boolean {
  const isLong = Math.min(word.length, known.length) >= 8
  if (distance(word, known) <= (isLong ? 2 : 1)) return true
  const sortLetters = (text: string) => [...text].sort().join('')
  return word.length === known.length && sortLetters(word) === sortLetters(known)
}

/** Case, spaces, `-` and `_` make no difference: `Publish-Date` is `publishdate`. */
export function foldSpelling(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '')
}

function nearestByLetters(wanted: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = toTolerance(wanted.length) + 1
  for (const name of known) {
    const letters = distance(wanted, foldSpelling(name))
    if (letters >= least) continue
    best = name
    least = letters
  }
  return best
}

function toTolerance(length: number): number {
  if (length <= 4) return 1
  return length <= 7 ? 2 : 3
}

function hasCommonBeginning(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= MIN_PREFIX && long.startsWith(short)
}

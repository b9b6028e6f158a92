import { closest, distance } from 'fastest-levenshtein'
import { bundledLanguages } from 'shiki/langs'

export const PLAIN_TEXT = 'plaintext'

export type LanguageName = keyof typeof bundledLanguages

const PLAIN_NAMES = new Set([PLAIN_TEXT, '', 'text', 'txt', 'plain', 'none', 'ansi'])

/** The names by which authors may call it, aliases included. */
export function parseLanguage(
  name: string,
): LanguageName | typeof PLAIN_TEXT | undefined {
  const lower = name.toLowerCase()
  if (PLAIN_NAMES.has(lower)) return PLAIN_TEXT
  return Object.hasOwn(bundledLanguages, lower) ? (lower as LanguageName) : undefined
}

/** The known name that an unknown one may have been meant to be. */
export function findNearLanguage(name: string): string | undefined {
  const nearest = closest(name.toLowerCase(), Object.keys(bundledLanguages))
  return distance(name.toLowerCase(), nearest) <= Math.max(1, name.length / 3)
    ? nearest
    : undefined
}

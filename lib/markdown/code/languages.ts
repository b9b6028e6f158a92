import { closest, distance } from 'fastest-levenshtein'
import { bundledLanguages } from 'shiki/langs'

export const PLAIN_TEXT = 'plaintext'

type LanguageName = keyof typeof bundledLanguages

const PLAIN_NAMES = new Set([PLAIN_TEXT, '', 'text', 'txt', 'plain', 'none', 'ansi'])

/** Returns undefined for an unknown name; aliases are known. */
export function parseLanguage(
  name: string,
): LanguageName | typeof PLAIN_TEXT | undefined {
  const lower = name.toLowerCase()
  if (PLAIN_NAMES.has(lower)) return PLAIN_TEXT
  return Object.hasOwn(bundledLanguages, lower) ? (lower as LanguageName) : undefined
}

/** Finds the known name that an unknown one is probably a slip of. */
export function findNearLanguage(name: string): string | undefined {
  const nearest = closest(name.toLowerCase(), Object.keys(bundledLanguages))
  return distance(name.toLowerCase(), nearest) <= Math.max(1, name.length / 3)
    ? nearest
    : undefined
}

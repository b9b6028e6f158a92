import { closest, distance } from 'fastest-levenshtein'
import { bundledLanguages } from 'shiki/langs'
import { LANGUAGE_ALIASES, PLAIN_ALIASES } from './language-aliases.ts'

export const PLAIN_TEXT = 'plaintext'

type LanguageName = keyof typeof bundledLanguages

const PLAIN_NAMES = new Set([PLAIN_TEXT, '', ...PLAIN_ALIASES])

// `language-js` of HTML, `brush:js` of SyntaxHighlighter, `diff-js` of Prism.
const PREFIX = /^(?:lang(?:uage)?-|brush:\s*)|(?<=^diff)-\w+$/

/** Returns undefined for an unknown name; aliases are known, those of other highlighters too. */
export function parseLanguage(
  name: string,
): LanguageName | typeof PLAIN_TEXT | undefined {
  const lower = name.toLowerCase().replace(PREFIX, '')
  if (PLAIN_NAMES.has(lower)) return PLAIN_TEXT
  if (isBundled(lower)) return lower
  const alias = Object.hasOwn(LANGUAGE_ALIASES, lower)
    ? LANGUAGE_ALIASES[lower]
    : undefined
  return alias !== undefined && isBundled(alias) ? alias : undefined
}

function isBundled(name: string): name is LanguageName {
  return Object.hasOwn(bundledLanguages, name)
}

/**
 * Finds the known name that an unknown one is probably a slip of: one letter in four may
 * differ, two letters that changed places count as one, and short names have no near ones.
 */
export function findNearLanguage(name: string): string | undefined {
  const written = name.toLowerCase()
  if (written.length < 4) return undefined
  // A slip is seldom in the first letter: `curl` is not `hurl`.
  const known = Object.keys(bundledLanguages).filter(([first]) => first === written[0])
  const swapped = known.find((language) => isSwapped(written, language))
  if (swapped !== undefined) return swapped
  const nearest = closest(written, known)
  const isNear = distance(written, nearest) <= written.length / 4
  return isNear && nearest.length >= 4 ? nearest : undefined
}

// `pythno`: one pair of neighbours.
function isSwapped(written: string, known: string): boolean {
  if (written.length !== known.length) return false
  const at = [...written].findIndex((letter, index) => letter !== known[index])
  return (
    at !== -1 &&
    written[at] === known[at + 1] &&
    written[at + 1] === known[at] &&
    written.slice(at + 2) === known.slice(at + 2)
  )
}

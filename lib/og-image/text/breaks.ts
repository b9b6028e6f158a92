// Marks where lines may end, where the rules of Unicode need a dictionary or a reader.

/**
 * `words`: between words; `phrases`: in East Asia before a word that stands for itself;
 * `hyphens`: at soft hyphens too.
 */
export type Breaks = 'words' | 'phrases' | 'hyphens'

const WORDS = new Intl.Segmenter('und', { granularity: 'word' })

// UAX #14 leaves these to a dictionary.
const SOUTHEAST = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const EAST = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u

/** What is said in hiragana belongs to the word before it, more often than not. */
const ENDING = /\p{sc=Hiragana}/u

const BREAK = '\u200b'

const SOFT_HYPHEN = '\u00ad'

export function markBreaks(written: string, breaks: Breaks): string {
  const text = mark(
    breaks === 'hyphens' ? written : written.replaceAll(SOFT_HYPHEN, ''),
    (before, after) => SOUTHEAST.test(before) && SOUTHEAST.test(after),
  )
  return breaks === 'phrases' ? mark(text, isPhrase) : text
}

function isPhrase(before: string, after: string): boolean {
  const isInside = EAST.test(before) && EAST.test(after)
  return isInside && !ENDING.test(after)
}

export function hasPhrases(text: string): boolean {
  return EAST.test(text)
}

export function hasSoftHyphens(text: string): boolean {
  return text.includes(SOFT_HYPHEN)
}

/** A hyphen ends each of the lines that a soft hyphen ended; others are left out. */
export function showHyphens(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replaceAll(`${SOFT_HYPHEN}\n`, '-')
    .replace(/[\u00ad\n]/g, '')
}

function mark(text: string, isBreak: (before: string, after: string) => boolean): string {
  let marked = ''
  for (const { segment } of WORDS.segment(text)) {
    if (isBreak(marked.at(-1) ?? '', segment.at(0) ?? '')) marked += BREAK
    marked += segment
  }
  return marked
}

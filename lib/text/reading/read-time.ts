/** What a reader gets through in a minute. */
const RATES = {
  // Mean of 190 studies of silent reading in English, non-fiction: Brysbaert, "How many
  // words do we read per minute?", Journal of Memory and Language 109 (2019).
  wordsPerMinute: 238,
  // What Medium counts with for Chinese, Japanese and Korean.
  charactersPerMinute: 500,
  // Our own estimate, half of the rate of prose: code is read out of order and again.
  codeWordsPerMinute: 119,
} as const

export interface WordCount {
  /** Runs of letters and digits in scripts with spaces between words. */
  readonly words: number
  /** Han, Kana and Hangul characters, each for itself. */
  readonly cjk: number
}

export interface ReadingMatter extends WordCount {
  /** Names, numbers and keywords in code; not part of `words`. */
  readonly codeWords: number
}

/** Whole minutes, at least one. */
export function toMinutes({ words, cjk, codeWords }: ReadingMatter): number {
  const minutes =
    words / RATES.wordsPerMinute +
    cjk / RATES.charactersPerMinute +
    codeWords / RATES.codeWordsPerMinute
  return Math.max(1, Math.round(minutes))
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
// `don't`, `well-known` and `3.5` are one word each.
const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’.-][\p{L}\p{N}\p{M}_]+)*/gu

/** Regular expressions: Intl.Segmenter needs forty times as long for the same. */
export function countWords(text: string): WordCount {
  const spaced = text.replace(CJK, ' ')
  const cjk = countMatches(text, CJK)
  return { words: countMatches(spaced, WORD), cjk }
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

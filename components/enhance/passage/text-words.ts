// Words of a text, as `Intl.Segmenter` finds them.

/** The text up to the end of a number of words, trimmed. */
export function firstWords(text: string, count: number, words: Intl.Segmenter): string {
  const last = [...words.segment(text)].filter(isWord)[count - 1]
  const end = count === 0 ? 0 : (wordEnd(last) ?? text.length)
  return text.slice(0, end).trim()
}

/** The text from the beginning of the last words on, trimmed. */
export function lastWords(text: string, count: number, words: Intl.Segmenter): string {
  const first = [...words.segment(text)].filter(isWord).at(-count)
  const start = count === 0 ? text.length : (first?.index ?? 0)
  return text.slice(start).trim()
}

function isWord({ isWordLike }: Intl.SegmentData): boolean {
  return isWordLike === true
}

/** The index after a segment. */
export function wordEnd(word: Intl.SegmentData | undefined): number | undefined {
  return word && word.index + word.segment.length
}

/** The index of the first character that is not white space. */
export function skipSpace(text: string, start: number): number {
  return text.length - text.slice(start).trimStart().length
}

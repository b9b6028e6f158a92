// The beginning of a text, short enough for lists and search pages.

/** Search pages cut longer ones. */
const MAX_LENGTH = 155
const MIN_LENGTH = 40

// A mark of the end, its quotes, and a space; the full-width ones need none.
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?=\s)|[。！？]["'”’»」』）]*/gu

/** Whole sentences where they fit, else words, with an ellipsis. */
export function firstSentences(excerpt: string): string {
  if (excerpt.length <= MAX_LENGTH) return excerpt
  const ends = [...excerpt.slice(0, MAX_LENGTH + 1).matchAll(SENTENCE_END)]
  const end = ends.map((match) => match.index + match[0].length).at(-1) ?? 0
  if (end >= MIN_LENGTH) return excerpt.slice(0, end)
  const space = excerpt.lastIndexOf(' ', MAX_LENGTH - 1)
  const cut = space >= MIN_LENGTH ? space : MAX_LENGTH - 1
  return `${excerpt
    .slice(0, cut)
    .replace(/[\s,;:–—-]+$/u, '')
    .replace(/[\ud800-\udbff]$/, '')}…`
}

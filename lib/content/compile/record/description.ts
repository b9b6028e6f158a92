// Makes the description of an article that has none of its own.
import { toText } from './field-values.ts'

/** Search pages cut longer ones. */
const MAX_LENGTH = 155
const MIN_LENGTH = 40

// A mark of the end, its quotes, and a space; the full-width ones need none.
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?=\s)|[。！？]["'”’»」』）]*/gu

interface Description {
  readonly description: string
  /** Made of the first sentences. */
  readonly isDescriptionDerived?: true
}

/** The author's own, else the first sentences of `excerpt`, cut at a word where one is long. */
export function toDescription(value: unknown, excerpt: string): Description {
  const description = toText(value)
  if (description !== undefined) return { description }
  return { description: firstSentences(excerpt), isDescriptionDerived: true }
}

function firstSentences(excerpt: string): string {
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

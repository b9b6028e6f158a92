// Marked words, `==like these==`, as in Obsidian.
import { listQuietParts, outside, placeOfLeftover } from '../leftovers/place.ts'
import type { SourceReader } from './read-again.ts'

// The signs touch the words inside of them, and no Latin letter or digit stands outside.
const HIGHLIGHT = /(?<![\w=\\])==(?![\s=])([^=|\n]{1,300})(?<![\s\\])==(?![\w=])/g

/** Makes `<mark>` of them: a comparison such as `a == b == c` stays as it is. */
export const highlights: SourceReader = {
  pattern: /==[^\s=]/,
  read(tree, text) {
    const found = [...text.matchAll(HIGHLIGHT)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      words: match[1] ?? '',
    }))
    return outside(found, listQuietParts(tree, text))
      .filter(({ start, end }) => isText(text, start) && isText(text, end - 2))
      .map(({ start, end, words }) => ({
        offset: start,
        edit: { start, end, text: `<mark>${words}</mark>` },
      }))
  },
}

function isText(text: string, offset: number): boolean {
  return placeOfLeftover(text, offset) === 'text'
}

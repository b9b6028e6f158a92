// Emphasis that CommonMark does not see, since a sign stands inside of it and a letter outside.
import { offsetsOf } from '../html-words/place-tags.ts'
import { walkMarkdown } from '../walk.ts'
import type { Finding, SourceReader } from './read-again.ts'

const BOLD = /(?<![\\*])\*\*(?![\s*])([^*\n]{1,300})(?<![\s*\\,(/])\*\*(?!\*)/gu
// `snake_case` and `__init__` are of Latin letters.
const LINES =
  /(?<![\p{L}\p{N}\\_])(_{1,2})(?![\s_])([^_\n]{1,300})(?<![\s_\\])\1(?=(?!\p{Script=Latin})\p{L})/gu
const FOREIGN = /(?!\p{Script=Latin})\p{L}/u

/** Reads `**Note:**text` and `**"เน้น"**ข้อความ` as their authors mean them. */
export const emphasis: SourceReader = {
  pattern: /\*\*[^*\n]+\*\*|_[^_\n]+_/,
  read(tree, text) {
    const found: Finding[] = []
    walkMarkdown(tree, (node) => {
      if (node.type !== 'text') return
      const { start, end } = offsetsOf(node)
      const written = text.slice(start, end)
      if (!/_|\*\*/.test(written)) return
      // Of three signs nobody knows which two belong together.
      if (written.split('**').length === 3)
        for (const { index, 0: whole, 1: words = '' } of written.matchAll(BOLD))
          found.push(toFinding(start + index, whole, words, 'strong'))
      for (const { index, 0: whole, 1: sign, 2: words = '' } of written.matchAll(LINES))
        if (FOREIGN.test(words))
          found.push(
            toFinding(start + index, whole, words, sign === '_' ? 'em' : 'strong'),
          )
    })
    return found
  },
}

function toFinding(start: number, whole: string, words: string, name: string): Finding {
  const edit = { start, end: start + whole.length, text: `<${name}>${words}</${name}>` }
  return { offset: start, edit }
}

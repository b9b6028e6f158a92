// Remarks that are lines: `% …` of MyST, `.. …` of reStructuredText, `// TODO …`; and `%%%…%%%`.
import type { Root } from 'mdast'
import { offsetsOf } from '../html-words/place-tags.ts'
import { walkMarkdown } from '../walk.ts'
import type { Found } from './remarks.ts'

/** Lists them; a paragraph begins with each, since code and formulas have such lines, too. */
export function listLines(tree: Root, text: string): Found[] {
  const found: Found[] = [...text.matchAll(TRIPLE)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
  }))
  walkMarkdown(tree, (node) => {
    if (node.type !== 'paragraph') return
    const { start, end } = offsetsOf(node)
    const first = KINDS.map((kind) => matchAt(kind, text, start)).find(Boolean)
    if (first) found.push({ start, end: start + first.length })
    for (const { index, 0: written } of text.slice(start, end).matchAll(LATER))
      if (index >= (first?.length ?? 0)) {
        const at = start + index
        found.push({ start: at, end: at + written.length, isDoubtful: true })
      }
  })
  return found
}

const TRIPLE = /(?<![\\%\d])(%{3,})(?!%)(?:[^%]|%{1,2}(?!%))+\1(?!%)/g

const INDENTED = '(?:\\n(?:[ \\t]*\\r?\\n)*[ \\t]{2,}\\S.*)*'

const KINDS: readonly RegExp[] = [
  /% \S.*(?:\n[ \t>]*%(?: .*|\r)?(?=\n|$))*/y,
  // A target, a note, a substitution and a directive are none.
  new RegExp(`\\.\\.[ \\t]+(?![|_[]|(?!todo)[\\w:-]+::)\\S.*${INDENTED}`, 'y'),
  new RegExp(`\\.\\.[ \\t]*\\r?\\n[ \\t]{2,}\\S.*${INDENTED}`, 'y'),
  /\/\/ ?(?:TODO|FIXME|XXX|HACK)\b.*(?:\n[ \t>]*\/\/.*)*/y,
]

// Behind a number the sign is an amount: `20` and `% of all` on the next line.
const LATER = /(?<=[^\d\s%][ \t\r]*\n[ \t>]*)% \S.*/g

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0]
}

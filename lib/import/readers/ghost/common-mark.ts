// Markdown of Ghost as CommonMark: `#Heading` without a space, and line ends that are breaks.
import { unified } from 'unified'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { visit } from 'unist-util-visit'

const LAZY = /^( {0,3}#{1,6})(?=[^#\s])/
const BREAK = /<br\b/i

/**
 * `html` is what Ghost made of the text: only where it has breaks were line ends shown, and only
 * where it has a heading was a `#` one.
 */
export function toCommonMark(markdown: string, html: string): string {
  const hasHeadings = html === '' || /<h[1-6]\b/i.test(html)
  const headed = hasHeadings ? withSpaces(markdown) : markdown
  return BREAK.test(html) && !BREAK.test(markdown) ? withBreaks(headed) : headed
}

/** Line by line, because a parser of CommonMark sees no headings in them. */
function withSpaces(markdown: string): string {
  let fence = ''
  const lines = markdown.split('\n').map((line) => {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence === '') fence = mark
    else if (mark.startsWith(fence)) fence = ''
    return fence === '' && mark === '' ? line.replace(LAZY, '$1 ') : line
  })
  return lines.join('\n')
}

function withBreaks(markdown: string): string {
  const offsets: number[] = []
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), 'text', (node) => {
    const from = node.position?.start.offset ?? 0
    const source = markdown.slice(from, node.position?.end.offset)
    for (const { index } of source.matchAll(/[^\n\\](?=\r?\n)/g))
      offsets.push(from + index + 1)
  })
  let text = ''
  let at = 0
  for (const offset of offsets) {
    text += `${markdown.slice(at, offset)}\\`
    at = offset
  }
  return text + markdown.slice(at)
}

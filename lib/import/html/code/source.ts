// The source in a block of code, byte for byte, out of the tags that highlighters put in it.
import type { Element, RootContent } from 'hast'
import type { Parent } from '../tree/edit.ts'
import { attributeOf, hasClass } from '../tree/read.ts'

const NUMBERS =
  /^(?:gutter|line-?no|line-?nos?|linenos|linenumbers?|line-numbers-rows|rouge-gutter|gl|lnt?|hljs-ln-(?:n|numbers)|toolbar|copy(?:-?code)?-?button|code-?copy|crayon-nums?.*|anchorlink|blob-num)$/i

/** Numbers of lines and buttons are left out; a line in a block of its own ends with a line end. */
export function sourceOf(node: Parent): string {
  return node.children.map(sourceIn).join('')
}

/** Of `code` outside of `pre`, where a line end of the HTML is a space, and `<br>` ends lines. */
export function linesOf(code: Element): string {
  const lines = code.children.map((child, index) => {
    const before = code.children[index - 1]
    const isBelow = before?.type === 'element' && before.tagName === 'br'
    const source = sourceIn(child)
    return isBelow ? source.replace(/^\r?\n/, '') : source
  })
  return lines.join('')
}

function sourceIn(node: RootContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return ''
  if (node.tagName === 'br') return '\n'
  if (/^(?:button|script|style)$/.test(node.tagName) || hasClass(node, NUMBERS)) return ''
  const source = sourceOf(node)
  return isLine(node) && !source.endsWith('\n') ? `${source}\n` : source
}

// A `span` of Pandoc, Shiki and Chroma has the line end behind it, if its style says no more.
function isLine(element: Element): boolean {
  if (/^(?:div|li|p|tr)$/.test(element.tagName)) return true
  return /display:\s*(?:block|grid)/.test(attributeOf(element, 'style'))
}

/** Without empty lines before the first line and behind the last one. */
export function trimLines(source: string): string {
  return source
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
}

import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as sourceOf } from 'hast-util-to-string'
import { formulaText } from './formula-text.ts'
import { type Parent, solidChildren } from '../walk.ts'

type Node = Root | RootContent | ElementContent

export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote caption dd details div dl dt figcaption figure footer
  h1 h2 h3 h4 h5 h6 header hr li main nav p section summary`.split(/\s+/),
)

const MIN_CUT = 0.6

// White space between the tags of these is not text.
const FRAMES = new Set('table thead tbody tfoot tr ul ol dl'.split(' '))

/** Renders all text, a line a block, without the numbers and arrows of footnotes. */
export function plainText(tree: Root): string {
  return textIn(tree)
    .replace(/(?<![ \t])[ \t]*\n[ \t]*(?:\n[ \t]*)+/g, '\n')
    .trim()
}

function textIn(node: Node): string {
  if (node.type === 'text') return node.value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, ' ')
  if (node.type === 'root') return childText(node)
  if (node.type !== 'element' || isFootnoteMark(node)) return ''
  const { tagName } = node
  if (tagName === 'br') return '\n'
  if (tagName === 'math') return formulaText(node)
  if (tagName === 'pre') return `\n${sourceOf(node)}\n`
  if (tagName === 'td' || tagName === 'th') return `${childText(node)} `
  if (FRAMES.has(tagName)) return `\n${solidChildren(node).map(textIn).join('')}\n`
  return BLOCKS.has(tagName) ? `\n${childText(node)}\n` : childText(node)
}

function childText({ children }: Parent): string {
  let text = ''
  for (const child of children) text += textIn(child)
  return text
}

function isFootnoteMark({ properties, children }: Element): boolean {
  if (properties.dataFootnoteBackref !== undefined) return true
  if (properties.id === 'footnote-label') return true
  const child = children[0]
  return child?.type === 'element' && child.properties.dataFootnoteRef !== undefined
}

/** Renders the text of a heading on one line; the text of a picture is its alt. */
export function inlineText(node: Node): string {
  return inlineTextIn(node).replace(/\s+/g, ' ').trim()
}

function inlineTextIn(node: Node): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || isFootnoteMark(node)) return ''
  if (node.tagName === 'img') return String(node.properties.alt ?? '')
  if (node.tagName === 'br') return ' '
  if (node.tagName === 'math') return formulaText(node)
  return node.children.map(inlineTextIn).join('')
}

/** The first paragraphs up to `maxLength` UTF-16 units, cut between words and then with `…`. */
export function renderExcerpt(tree: Root, maxLength = 200): string {
  let text = ''
  for (const child of tree.children) {
    if (child.type !== 'element' || child.tagName !== 'p') continue
    const paragraph = inlineText(child)
    if (paragraph === '') continue
    text = text === '' ? paragraph : `${text} ${paragraph}`
    if (text.length > maxLength) return cut(text, maxLength)
  }
  return text
}

function cut(text: string, maxLength: number): string {
  const space = text.lastIndexOf(' ', maxLength)
  const end = space >= maxLength * MIN_CUT ? space : lastBoundary(text, maxLength)
  return `${text.slice(0, end).replace(/[\s,;:–—-]+$/u, '')}…`
}

// Chinese, Japanese and Thai put no spaces between words. The locale is fixed, so that all
// machines cut alike.
function lastBoundary(text: string, maxLength: number): number {
  const words = new Intl.Segmenter('en', { granularity: 'word' }).segment(
    text.slice(0, maxLength + 1),
  )
  let boundary = 0
  for (const { index } of words) boundary = index
  return boundary > 0 ? boundary : maxLength
}

// The words that a reader sees of HTML, before an import and after it.
import type { Element, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

import { isBlock } from '../../lib/import/html/tree/names.ts'
import { attributeOf, classesOf } from '../../lib/import/html/tree/read.ts'

export interface View {
  /** As an engine has it, or as Imprint renders the Markdown made of it. */
  readonly side: 'source' | 'result'
  /** Addresses of links that stand in the places of frames: they have no words of their own. */
  readonly frames: ReadonlySet<string>
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

// Links from a footnote back to its call.
const ARROWS = /[↩↑]\ufe0e?/g

// No words of a text: programs, controls, frames and players.
const UNREAD =
  /^(?:script|style|template|head|title|noscript|svg|canvas|math|form|button|select|textarea|iframe|object|embed|audio|video)$/
// Words of no text: rows to share and subscribe, players' buttons, numbers of lines, where a
// card or a post of another site comes from. An import makes links of what has an address.
const WIDGET =
  /^(?:subscription-widget.*|subscribe-.*|sharedaddy|sd-sharing.*|jp-relatedposts|button-wrapper|kg-(?:signup|email|bookmark-metadata|video-(?:player|overlay|large-play)).*|kg-audio-(?:player|thumbnail)|image-link-expand|gutter|linenos?)$/
// A name and a size on lines of their own, of which an import makes `(name, size)`.
const FILE_FACTS = 'kg-file-card-metadata'

/** With one space for any run of spaces; blocks and breaks part words. */
export function visibleText(html: string, view: View): string {
  return textOf(parser.parse(html), view)
    .normalize('NFC')
    .replace(ARROWS, '')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim()
}

function textOf(node: Root | RootContent, view: View): string {
  if (node.type === 'text') return node.value
  if (node.type === 'root') return wordsOf(node, view)
  if (node.type !== 'element') return ''
  if (UNREAD.test(node.tagName) || isUnseen(node, view)) return ' '
  if (node.tagName === 'br' || node.tagName === 'hr') return ' '
  if (node.tagName === 'img') return emojiOf(node)
  const words = wordsOf(node, view)
  if (node.tagName === 'q') return `"${words}"`
  if (classesOf(node).includes(FILE_FACTS)) return ` (${listFacts(node, view)}) `
  return isBlock(node) || node.tagName === 'summary' ? ` ${words} ` : words
}

function wordsOf(parent: Root | Element, view: View): string {
  return parent.children.map((child) => textOf(child, view)).join('')
}

function listFacts(card: Element, view: View): string {
  const facts = card.children.map((child) => textOf(child, view).trim())
  return facts.filter((fact) => fact !== '').join(', ')
}

function isUnseen(element: Element, { side, frames }: View): boolean {
  const { properties } = element
  if (frames.has(attributeOf(element, 'href'))) return true
  if (properties.hidden === true) return true
  if (/display\s*:\s*none/i.test(attributeOf(element, 'style'))) return true
  if (side === 'source') return classesOf(element).some((name) => WIDGET.test(name))
  return attributeOf(element, 'ariaHidden') === 'true'
}

// Pictures drawn in the place of a letter.
function emojiOf(picture: Element): string {
  const isEmoji =
    classesOf(picture).some((name) => /^(?:emoji|wp-smiley)$/.test(name)) ||
    /s\.w\.org\/images\/core\/emoji/.test(attributeOf(picture, 'src'))
  return isEmoji ? attributeOf(picture, 'alt') : ''
}

// Lexical as HTML: for posts that an export has without.
import {
  type Fields,
  listFields,
  parseFields,
  textOf,
} from '../../../values/json-fields.ts'
import type { Rendered } from '../post-body.ts'
import { renderCard } from './cards.ts'
import { tag, text } from './html.ts'

/** Bits of `format`, the innermost element first (IS_BOLD and its like in Lexical). */
const FORMATS: readonly (readonly [bit: number, name: string])[] = [
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
]
const MAX_DEPTH = 100

export function renderLexical(document: Fields): Rendered {
  const unknown: string[] = []
  const nodes = listFields(parseFields(document.root)?.children)
  return { html: nodes.map((node) => renderNode(node, unknown, 0)).join('\n'), unknown }
}

function renderNode(node: Fields, unknown: string[], depth: number): string {
  const type = textOf(node, 'type')
  if (depth > MAX_DEPTH) return ''
  if (type === 'linebreak') return '<br>'
  if (type === 'tab') return '\t'
  if (/text$/.test(type) || type === 'tk') return renderText(node)
  const render = Object.hasOwn(ELEMENTS, type) ? ELEMENTS[type] : undefined
  const card = render ? undefined : renderCard(type, node)
  if (card !== undefined) return card
  if (!render) unknown.push(type || 'node without a type')
  const inner = listFields(node.children).map((child) =>
    renderNode(child, unknown, depth + 1),
  )
  return (render ?? bare)(node, inner.join(''))
}

function renderText(node: Fields): string {
  const format = Number(node.format) || 0
  return FORMATS.filter(([bit]) => (format & bit) !== 0).reduce(
    (html, [, name]) => tag(name, {}, html),
    text(textOf(node, 'text')),
  )
}

type Render = (node: Fields, inner: string) => string

const heading: Render = (node, inner) => {
  const name = textOf(node, 'tag')
  return tag(/^h[1-6]$/.test(name) ? name : 'h2', {}, inner)
}
const quote: Render = (_, inner) => tag('blockquote', {}, inner)
const link: Render = (node, inner) => tag('a', { href: textOf(node, 'url') }, inner)
const bare: Render = (_, inner) => inner

const ELEMENTS: Readonly<Record<string, Render>> = {
  paragraph: (_, inner) => tag('p', {}, inner),
  heading,
  'extended-heading': heading,
  quote,
  'extended-quote': quote,
  aside: quote,
  list: (node, inner) =>
    tag(
      textOf(node, 'tag') === 'ol' ? 'ol' : 'ul',
      { start: startOf(node) },
      toItems(inner),
    ),
  listitem: (_, inner) => tag('li', {}, inner),
  link,
  autolink: link,
  'at-link': bare,
  zwnj: bare,
}

function startOf(node: Fields): string | undefined {
  const start = Number(node.start)
  return Number.isInteger(start) && start !== 1 ? String(start) : undefined
}

/** A list in a list has an item of its own: it belongs to the item before it. */
function toItems(html: string): string {
  return html.replace(/<\/li><li>(?=<[ou]l[ >])/g, '')
}

// Mobiledoc 0.3 as HTML: for posts that an export has without.
// https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md
import { type Fields, parseFields, textOf } from '../../../values/json-fields.ts'
import type { Rendered } from '../post-body.ts'
import { renderCard } from './cards.ts'
import { tag, text } from './html.ts'

const MARKUP_SECTION = 1
const IMAGE_SECTION = 2
const LIST_SECTION = 3
const CARD_SECTION = 10
const ATOM = 1
const SECTIONS = /^(?:p|h[1-6]|blockquote|aside|pull-quote)$/
const MARKUPS = /^(?:a|b|code|em|i|s|strong|sub|sup|u)$/

export function renderMobiledoc(document: Fields | undefined): Rendered {
  const unknown: string[] = []
  const html = listOf(document?.sections).map((section) =>
    renderSection(listOf(section), document ?? {}, unknown),
  )
  return { html: html.join('\n'), unknown }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function renderSection(
  [type, first, second]: readonly unknown[],
  document: Fields,
  unknown: string[],
): string {
  if (type === MARKUP_SECTION) {
    const name = String(first).toLowerCase()
    const inner = renderMarkers(listOf(second), document)
    return tag(
      SECTIONS.test(name) ? name.replace(/^(?:aside|pull-quote)$/, 'blockquote') : 'p',
      {},
      inner,
    )
  }
  if (type === IMAGE_SECTION) return tag('img', { src: String(first) })
  if (type === LIST_SECTION) {
    const items = listOf(second).map((item) =>
      tag('li', {}, renderMarkers(listOf(item), document)),
    )
    return tag(first === 'ol' ? 'ol' : 'ul', {}, items.join(''))
  }
  return type === CARD_SECTION ? renderCardAt(Number(first), document, unknown) : ''
}

function renderCardAt(index: number, document: Fields, unknown: string[]): string {
  const [name, payload] = listOf(listOf(document.cards)[index])
  const kind = String(name)
  const html = renderCard(kind, parseFields(payload) ?? {})
  if (html === undefined) unknown.push(kind)
  return html ?? ''
}

/** `[type, markups to open, how many to close, text or atom]`. */
function renderMarkers(markers: readonly unknown[], document: Fields): string {
  const open: string[] = []
  const html = markers.map((marker) => {
    const [type, opened, closed, value] = listOf(marker)
    const begin = listOf(opened).map((index) => {
      const [name, attributes] = listOf(listOf(document.markups)[Number(index)])
      const known = MARKUPS.test(String(name)) ? String(name) : 'span'
      open.push(known)
      return tag(known, hrefOf(listOf(attributes))).replace(/<\/\w+>$/, '')
    })
    const inner =
      type === ATOM ? renderAtom(Number(value), document) : text(String(value))
    const count = Math.min(Number(closed) || 0, open.length)
    const end = Array.from({ length: count }, () => `</${open.pop()}>`)
    return begin.join('') + inner + end.join('')
  })
  return (
    html.join('') +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  )
}

/** Attributes are a flat list: `['href', 'https://…']`. */
function hrefOf(attributes: readonly unknown[]): { readonly href?: string } {
  const at = attributes.indexOf('href')
  const href = at === -1 ? undefined : attributes[at + 1]
  return typeof href === 'string' ? { href } : {}
}

function renderAtom(index: number, document: Fields): string {
  const [name, value, payload] = listOf(listOf(document.atoms)[index])
  if (name === 'soft-return') return '<br>'
  return text(String(value ?? '') || textOf(parseFields(payload), 'text'))
}

// HTML from parts: text is escaped, tags are written by name.
import { type Fields, textOf } from '../../../values/json-fields.ts'
import { escapeXml } from '../../../../text/escape.ts'

export type Attributes = Readonly<Record<string, string | undefined>>

const VOID = new Set(['img', 'hr', 'br'])

/** `content` is HTML; attributes without a value are left out. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value)
    .map(([key, value]) => ` ${key}="${escapeXml(value ?? '')}"`)
  const open = `<${name}${written.join('')}>`
  return VOID.has(name) ? open : `${open}${content}</${name}>`
}

/** Of a class, empty where there is no content. */
export function part(name: string, className: string, content: string): string {
  return content ? tag(name, { class: className }, content) : ''
}

export function text(value: string): string {
  return escapeXml(value)
}

/** A card with its caption, which is HTML already. */
export function figure(kind: string, content: string, card: Fields): string {
  const caption = textOf(card, 'caption')
  const inner = content + (caption && tag('figcaption', {}, caption))
  return tag('figure', { class: `kg-card kg-${kind}-card` }, inner)
}

export function box(kind: string, content: string): string {
  return tag('div', { class: `kg-card kg-${kind}-card` }, content)
}

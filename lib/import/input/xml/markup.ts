// Markup within a feed, as its source.
import { escapeXml } from '../../../text/escape.ts'
import type { Attributes } from './names.ts'

/** HTML §13.1.2: elements without an end tag. */
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** RFC 4287 §3.1.1.3: its elements are a text of the feed. */
export function isMarkup({ attributes }: { readonly attributes: Attributes }): boolean {
  return attributes.type === 'xhtml'
}

export function renderStart(name: string, attributes: Attributes): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(value)}"`,
  )
  return `<${name}${pairs.join('')}>`
}

export function renderEnd(name: string): string {
  return VOID.test(name) ? '' : `</${name}>`
}

// Titles and names of feeds as plain text.
import { decodeHTML } from 'entities'

import { toOneLine, toPlainText } from '../values/plain-text.ts'

const MARKUP = /<\/[a-z]|<[a-z]+\s[^<>]*=|<(?:br|wbr|hr)\b|<!--/i
const MAIL = /[<(]?(?:mailto:)?[^\s<>()@]+@[^\s<>()@]+\.[^\s<>()@]+[>)]?/gi

/**
 * A title that may be HTML. One with tags that end is: `The <em>end</em>`. Without, its angle
 * brackets are words of the author: `The <title> element`.
 */
export function toTitle(written: string): string {
  return MARKUP.test(written) ? toPlainText(written) : toOneLine(decodeHTML(written))
}

/**
 * The name in `ada@example.org (Ada)` (RSS 2.0) or `Ada <ada@example.org>`; empty for an
 * address alone. No address is ever part of it.
 */
export function toPersonName(written: string): string {
  const [, inBrackets] = /@\S*\s*\(([^()@]+)\)\s*$/.exec(written) ?? []
  const name = toTitle(inBrackets ?? written.replace(MAIL, ''))
  return name.includes('@') && /\S@\S+\.\S/.test(name) ? '' : name
}

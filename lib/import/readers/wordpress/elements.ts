// Fields of the elements of an export.
import { decodeHTML } from 'entities'

import type { XmlElement } from '../../input/xml.ts'
import { toOneLine, toPlainText } from '../../values/plain-text.ts'

/** Empty where there is no such element. */
export function textOf(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text ?? ''
}

/** Without white space at its ends: for numbers, words and addresses. */
export function wordOf(element: XmlElement, name: string): string {
  return textOf(element, name).trim()
}

/** For people: entities decoded, no tags, one line. */
export function plainOf(element: XmlElement, name: string): string {
  return toPlainText(textOf(element, name))
}

const FORMATTING =
  /<(b|i|em|strong|span|a|code|sub|sup|small|del|ins|mark|u|s|font|cite|abbr|q|kbd|tt|big)(?:\s[^<>]*)?>([^<>]*)<\/\1>|<(?:br|wbr|img)\b[^<>]*>/gi

/**
 * A title without its formatting. Exports hold `&lt;html&gt;` of a title as `<html>`: a tag
 * that formats nothing is a word of the author.
 */
export function titleOf(element: XmlElement, name: string): string {
  const once = textOf(element, name).replace(FORMATTING, '$2')
  return toOneLine(decodeHTML(once.replace(FORMATTING, '$2')))
}

/** Zero and what is no number count as none. */
export function numberOf(element: XmlElement, name: string): string | undefined {
  const word = wordOf(element, name)
  return /^0*[1-9]\d*$/.test(word) ? word.replace(/^0+/, '') : undefined
}

/** Values of the post's custom fields; of several with one name the last non-empty counts. */
export function listMeta(item: XmlElement): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const child of item.children) {
    if (child.name !== 'wp:postmeta') continue
    const value = textOf(child, 'wp:meta_value')
    if (value.trim() !== '') fields.set(wordOf(child, 'wp:meta_key'), value)
  }
  return fields
}

export interface Term {
  readonly domain: string
  readonly nicename: string
  /** Plain text. */
  readonly name: string
}

/** WXR 1.0 writes each term twice, first without a domain: those count where no other is. */
export function listTerms(item: XmlElement): Term[] {
  const terms = item.children
    .filter(({ name }) => name === 'category')
    .map(({ attributes: { domain = '', nicename = '' }, text }) => ({
      domain: domain === 'tag' ? 'post_tag' : domain,
      nicename,
      name: toPlainText(text),
    }))
  const placed = terms.filter(({ domain }) => domain !== '')
  return placed.length > 0
    ? placed
    : terms.map((term) => ({ ...term, domain: 'category' }))
}

/** The first of these fields that says something. */
export function findMeta(
  meta: ReadonlyMap<string, string>,
  names: readonly string[],
): string | undefined {
  return names.map((name) => meta.get(name)?.trim()).find(Boolean)
}

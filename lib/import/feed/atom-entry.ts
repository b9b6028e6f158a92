// Entries of Atom 1.0 (RFC 4287) and 0.3.
import type { XmlElement } from '../input/xml.ts'
import type { SourceDate } from '../model/item.ts'
import { toOneLine } from '../values/plain-text.ts'
import { toSourceDate } from '../values/source-date.ts'

import { findChild, findText, listChildren } from './elements.ts'
import { findImage, listFiles } from './media.ts'
import type { FeedEntry } from './model.ts'
import { renderPlainText } from './to-html.ts'
import { toPersonName, toTitle } from './words.ts'

export function parseAtomEntry(entry: XmlElement, place: string): FeedEntry {
  const guid = findText(entry, 'id')
  const content = findChild(entry, 'content')
  const html = content && toHtml(content)
  const summary = toHtml(findChild(entry, 'summary'))
  const changed = findDate(entry, 'updated', 'modified')
  const published = findDate(entry, 'published', 'issued', 'created', 'dc:date')
  const image = findImage(entry)
  const language = content?.attributes['xml:lang'] ?? entry.attributes['xml:lang']
  const base = content?.attributes['xml:base'] ?? entry.attributes['xml:base']
  return {
    place,
    ...(guid && { guid }),
    ...listLinks(entry),
    title: toAtomTitle(findChild(entry, 'title')),
    ...(html && { content: html }),
    ...(summary && { summary }),
    ...withDates(published, changed),
    authors: listAuthors(entry),
    categories: listCategories(entry),
    files: listFiles(entry),
    ...(image && { image }),
    ...(language && { language }),
    ...(base && { base }),
    isDraft: isDraft(entry),
    isComment: findChild(entry, 'thr:in-reply-to') !== undefined,
  }
}

/** RFC 5023 §13.1.1. */
export function isDraft(entry: XmlElement): boolean {
  const control = findChild(entry, 'app:control')
  return control !== undefined && findText(control, 'app:draft') !== 'no'
}

/** A title of plain text (RFC 4287 §3.1.1.1) is what it says, tags and all. */
export function toAtomTitle(title: XmlElement | undefined): string {
  const { type = 'text' } = title?.attributes ?? {}
  const text = title ? toWholeText(title) : ''
  return /^text(?:\/plain)?$/i.test(type) && !/&#?\w+;/.test(text)
    ? toOneLine(text)
    : toTitle(text)
}

/** Atom 0.3 has markup in elements that do not say so; words are kept. */
function toWholeText({ text, children }: XmlElement): string {
  return text.trim() || children.map(toWholeText).join(' ')
}

/** RFC 4287 §3.1.1 and §4.1.3.3. */
function toHtml(construct: XmlElement | undefined): string | undefined {
  if (construct === undefined) return undefined
  const { type = 'text', src, mode } = construct.attributes
  const text = toWholeText(construct).trim()
  if (src !== undefined || mode === 'base64' || text === '') return undefined
  if (/^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/i.test(type)) return text
  // Texts without a type are often HTML all the same.
  return /<(?:p|br|div|a|img|em|strong)\b[^>]*>/i.test(text)
    ? text
    : renderPlainText(text)
}

/** Atom demands `updated`: where nothing else is, it is the date of the entry. */
function withDates(published: SourceDate | undefined, changed: SourceDate | undefined) {
  if (published === undefined) return changed === undefined ? {} : { published: changed }
  return { published, ...(changed && changed !== published && { updated: changed }) }
}

function findDate(entry: XmlElement, ...names: string[]): SourceDate | undefined {
  const dates = names.map((name) => toSourceDate(findText(entry, name) ?? ''))
  return dates.find((date) => date !== undefined)
}

function listLinks(entry: XmlElement): Pick<FeedEntry, 'links'> {
  const origin = findText(entry, 'feedburner:origLink')
  const links = listChildren(entry, 'link')
  const of = (rel: string) =>
    links
      .filter(({ attributes }) => (attributes.rel ?? 'alternate') === rel)
      .toSorted((a, b) => rank(a) - rank(b))
      .map(({ attributes }) => attributes.href?.trim() ?? '')
  const id = findText(entry, 'id') ?? ''
  const all = [origin ?? '', ...of('alternate'), /^https?:/i.test(id) ? id : '']
  return { links: [...new Set(all)].filter((link) => link !== '') }
}

/** Of several alternates the page for people. */
function rank({ attributes: { type = 'text/html' } }: XmlElement): number {
  return /html/i.test(type) ? 0 : 1
}

function listAuthors(entry: XmlElement): string[] {
  const people = listChildren(entry, 'author')
  const names = people.map((each) => toPersonName(findText(each, 'name') ?? ''))
  return [...new Set(names)].filter((name) => name !== '')
}

/** Google writes the kind of an entry as a category. */
function listCategories(entry: XmlElement): string[] {
  return listChildren(entry, 'category')
    .filter(({ attributes }) => !/\/g\/2005#/.test(attributes.scheme ?? ''))
    .map(({ attributes, text }) => attributes.label ?? attributes.term ?? text)
    .map((name) => toTitle(name))
}

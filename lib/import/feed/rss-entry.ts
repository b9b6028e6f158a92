// Items of RSS 0.9x, 1.0 and 2.0, with the modules that blogs use.
import type { XmlElement } from '../input/xml.ts'
import type { SourceDate } from '../model/item.ts'
import { toSourceDate } from '../values/source-date.ts'

import { findChild, findText, listChildren } from './elements.ts'
import { findImage, listFiles } from './media.ts'
import type { FeedEntry } from './model.ts'
import { toPersonName, toTitle } from './words.ts'

const DATES = ['pubDate', 'dc:date', 'dcterms:created', 'dcterms:issued', 'published']

export function parseRssEntry(item: XmlElement, place: string): FeedEntry {
  const guid = findText(item, 'guid') ?? item.attributes['rdf:about']?.trim()
  const updated = findDate(item, 'dcterms:modified', 'updated')
  const published = findDate(item, ...DATES) ?? updated
  const content = findText(item, 'content:encoded', 'xhtml:body', 'content')
  const summary = findText(item, 'description', 'itunes:summary', 'summary')
  const subtitle = toTitle(findText(item, 'itunes:subtitle') ?? '')
  const image = findImage(item)
  return {
    place,
    ...(guid && { guid }),
    links: listLinks(item, guid),
    title: toTitle(
      findText(item, 'title', 'dc:title', 'itunes:title', 'media:title') ?? '',
    ),
    ...(subtitle && { subtitle }),
    ...(content && { content }),
    ...(summary && { summary }),
    ...(published && { published }),
    ...(updated && { updated }),
    authors: listAuthors(item),
    categories: listChildren(item, 'category', 'dc:subject').map(toCategory),
    files: listFiles(item),
    ...(image && { image }),
    ...(item.attributes['xml:base'] && { base: item.attributes['xml:base'] }),
    isDraft: false,
    isComment: findChild(item, 'thr:in-reply-to') !== undefined,
  }
}

function toCategory({ text }: XmlElement): string {
  return toTitle(text)
}

function findDate(item: XmlElement, ...names: string[]): SourceDate | undefined {
  const dates = names.map((name) => toSourceDate(findText(item, name) ?? ''))
  return dates.find((date) => date !== undefined)
}

/** FeedBurner writes its own address into `link`, and the true one beside it. */
function listLinks(item: XmlElement, guid = ''): string[] {
  const atom = listChildren(item, 'link')
    .filter(({ attributes: { rel = 'alternate' } }) => rel === 'alternate')
    .map(({ attributes }) => attributes.href ?? '')
  const links = [
    findText(item, 'feedburner:origLink') ?? '',
    findText(item, 'link') ?? '',
    ...atom,
    guid,
  ]
  const written = links.map((link) => link.trim()).filter((link) => isAddress(link))
  return [...new Set(written)]
}

/** A guid is one where it looks like one, whatever `isPermaLink` says: WordPress' `?p=7` is. */
function isAddress(link: string): boolean {
  return /^(?:https?:\/\/|\/(?!\/))\S/i.test(link)
}

function listAuthors(item: XmlElement): string[] {
  const creators = listChildren(item, 'dc:creator', 'dc:author').map(({ text }) => text)
  const fallback = listChildren(item, 'author', 'itunes:author')
  const found = creators.length > 0 ? creators : fallback.slice(0, 1).map(toAuthor)
  return [...new Set(found.map(toPersonName).filter((name) => name !== ''))]
}

/** In Atom's manner with a `name`, or plain text. */
function toAuthor(author: XmlElement): string {
  return findText(author, 'name') ?? author.text
}

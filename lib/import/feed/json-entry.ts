// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).
import { type Fields, listFields, parseFields, textOf } from '../values/json-fields.ts'
import { toOneLine } from '../values/plain-text.ts'
import { toSourceDate } from '../values/source-date.ts'

import type { EntryFile, FeedEntry, FeedFacts } from './model.ts'
import { renderPlainText } from './to-html.ts'
import { withText } from './with-text.ts'
import { toPersonName } from './words.ts'

export function parseJsonFacts(feed: Fields): FeedFacts {
  return {
    format: 'json',
    ...withText('title', lineOf(feed, 'title')),
    ...withText('tagline', lineOf(feed, 'description')),
    ...withText('url', lineOf(feed, 'home_page_url')),
    ...withText('language', lineOf(feed, 'language')),
    ...withText('next', lineOf(feed, 'next_url')),
  }
}

export function parseJsonEntry(item: Fields, feed: Fields, place: string): FeedEntry {
  const guid = textOf(item, 'id').trim()
  const html = textOf(item, 'content_html').trim()
  const authors = listAuthors(item)
  const image = lineOf(item, 'image') || lineOf(item, 'banner_image')
  return {
    place,
    ...withText('guid', guid),
    links: [lineOf(item, 'url'), /^https?:/i.test(guid) ? guid : ''].filter(isUnique),
    ...withText('about', lineOf(item, 'external_url')),
    title: lineOf(item, 'title'),
    ...withText('content', html || renderPlainText(textOf(item, 'content_text'))),
    ...withText('summary', renderPlainText(textOf(item, 'summary'))),
    ...withText('published', toSourceDate(textOf(item, 'date_published'))),
    ...withText('updated', toSourceDate(textOf(item, 'date_modified'))),
    authors: authors.length > 0 ? authors : listAuthors(feed),
    categories: listTags(item),
    files: listFields(item.attachments).map(parseFile).filter(hasAddress),
    ...(image && { image: { url: image } }),
    ...withText('language', lineOf(item, 'language')),
    isDraft: false,
    isComment: false,
  }
}

function lineOf(fields: Fields, name: string): string {
  return toOneLine(textOf(fields, name))
}

/** Version 1.0 has one author, 1.1 a list. */
function listAuthors({ authors, author }: Fields): string[] {
  const people = authors === undefined ? [parseFields(author) ?? {}] : listFields(authors)
  return people.map((each) => toPersonName(textOf(each, 'name'))).filter(isUnique)
}

function listTags({ tags }: Fields): string[] {
  const names: readonly unknown[] = Array.isArray(tags) ? tags : []
  return names
    .map((name) => (typeof name === 'string' ? toOneLine(name) : ''))
    .filter(isUnique)
}

function parseFile(attachment: Fields): EntryFile {
  return {
    url: lineOf(attachment, 'url'),
    type: lineOf(attachment, 'mime_type'),
    ...withText('title', lineOf(attachment, 'title')),
  }
}

function hasAddress({ url }: EntryFile): boolean {
  return url !== ''
}

function isUnique(text: string, at: number, all: readonly string[]): boolean {
  return text !== '' && all.indexOf(text) === at
}

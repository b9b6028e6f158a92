// A post or page of Blogger as an item.
import { hasBlocks, markParagraphs } from '../../feed/to-html.ts'
import type { Item, Status } from '../../model/item.ts'
import type { ReadOptions } from '../../model/reader.ts'
import { escapeXml } from '../../../text/escape.ts'

import type { BlogFacts } from './blog-facts.ts'
import type { BloggerEntry } from './entry.ts'

const NOBODY = /^(?:unknown|anonymous|noreply)?$/i
const SOUND = /\.(?:mp3|m4a|ogg|oga|opus|wav|aac)(?:[?#]|$)/i

export function toItem(
  entry: BloggerEntry,
  facts: BlogFacts,
  options: ReadOptions,
): Item {
  const { key, id, place, title, description, author, labels } = entry
  const { published, updated, created } = entry
  const status = toStatus(entry, facts)
  return {
    type: 'item',
    kind: entry.kind === 'page' ? 'page' : 'article',
    key,
    place,
    title,
    ...(description && { description }),
    slug: toSlug(entry.address),
    ...(entry.kind === 'post' && { guid: id }),
    addresses: listAddresses(entry, facts),
    ...(published && { published }),
    ...(created && { created }),
    ...(isChange(entry) && options.updated && updated && { updated }),
    status,
    authors: NOBODY.test(author) ? [] : [author],
    topics: labels,
    body: { form: 'html', text: renderBody(entry) },
    notes: [],
  }
}

/**
 * A blog for invited readers makes every article private. `SCHEDULED` ones are public from
 * their date on, and a status that nobody knows is no reason to publish.
 */
function toStatus({ status, published }: BloggerEntry, { isPublic }: BlogFacts): Status {
  if (!isPublic) return 'private'
  if (status === 'LIVE') return 'public'
  return status === 'SCHEDULED' && published !== undefined ? 'public' : 'draft'
}

function isChange({ published = '', updated = '' }: BloggerEntry): boolean {
  return Date.parse(updated) > Date.parse(published)
}

/** `/2019/05/some-words.html` has the slug `some-words`. */
function toSlug(address = ''): string {
  const name =
    address
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? ''
  return name.replace(/\.html$/, '')
}

/** A draft may have a file name; nobody finds it there. */
function listAddresses(
  { address, status }: BloggerEntry,
  { url = '' }: BlogFacts,
): string[] {
  if (address === undefined || status === 'DRAFT') return []
  return [address.startsWith('/') ? url.replace(/\/+$/, '') + address : address]
}

/** Old posts mark lines by `<br />`, and those before by line ends alone. */
function renderBody({ html, enclosures }: BloggerEntry): string {
  const text = hasBlocks(html) ? html : markParagraphs(html)
  const missing = enclosures.filter((url) => !html.includes(url)).map(renderEnclosure)
  return [text, ...missing].filter((part) => part !== '').join('\n')
}

function renderEnclosure(url: string): string {
  const address = escapeXml(url)
  return SOUND.test(url)
    ? `<p><audio controls src="${address}"></audio></p>`
    : `<p><a href="${address}">${address}</a></p>`
}

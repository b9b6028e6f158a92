// Titles, dates and ids of feeds.
import type { FeedEntry, FeedPage, FeedRef } from '../model/feed.ts'
import type { IsoInstant, Site } from '../model/article.ts'

/** `Rust · Imprint`; the site's own feed has its name alone. */
export function toFeedTitle(
  site: Site,
  { kind, title }: Pick<FeedRef, 'kind' | 'title'>,
): string {
  return kind === 'site' ? title : `${title} · ${site.title}`
}

export function toEntryUpdated({ publishDate, updatedDate }: FeedEntry): IsoInstant {
  return updatedDate ?? publishDate
}

/**
 * The newest change of any entry. RFC 4287 §4.2.15 wants a date even of a feed without
 * entries: that has the oldest date.
 */
export function toFeedUpdated({ entries }: Pick<FeedPage, 'entries'>): IsoInstant {
  const instants = entries.map(toEntryUpdated).toSorted()
  return instants.at(-1) ?? '1970-01-01T00:00:00.000Z'
}

const URI = /^[a-z][a-z0-9+.-]*:[^\s]/i
const OWN = 'urn:imprint:'

/**
 * The permanent id as an IRI (RFC 4287 §4.2.6): an id such as `path:hello` is one already.
 * It must not depend on the title, the slug or the site's address.
 */
export function toEntryUri(id: string): string {
  const isOwn = URI.test(id) && !id.startsWith(OWN)
  return isOwn ? encodeURI(id) : OWN + encodeURIComponent(id)
}

/** The id that `toEntryUri` was given. */
export function fromEntryUri(uri: string): string {
  return uri.startsWith(OWN) ? decodeURIComponent(uri.slice(OWN.length)) : decodeURI(uri)
}

// Sizes and counts of numbered pages, feeds and sitemaps.
import type { ListKind } from './routes.ts'

/** Articles on one page of the list `name`: the archive has longer pages. */
export function pageSizeOf(name: string): number {
  return name === 'all' ? 50 : 20
}

/** Counts the numbered pages; the front page is always full and not numbered. */
export function lastPageNumber(total: number, pageSize: number): number {
  return Math.max(0, Math.floor(total / pageSize) - 1)
}

/** Of so many members of a list one is marked: the pages of a list begin near a mark. */
export const MARK_EVERY = 100

/** So many older members of each tag are looked at for related articles. */
export const RELATED_WINDOW = 100

/** A series of more parts is not listed whole beside each of them. */
export const LONG_SERIES = 40

/** Articles in one file of the sitemap, below the limit of 50,000. */
export const SITEMAP_SIZE = 10_000

/**
 * Articles in one part of all texts: a new one changes the last part alone, whatever is written in
 * others. Parts by bytes would all move with each edit.
 */
export const LLMS_SIZE = 10

/** The last part need not be full. */
export function countLlmsParts(total: number): number {
  return Math.ceil(total / LLMS_SIZE)
}

/** Records on a full page of the log of changes. */
export const CHANGES_SIZE = 200

/** Entries of the current feed, and of each archive. */
export const FEED_SIZE = 20

/** Whose older entries are in archives: every feed's, or the site's own alone. */
export type FeedArchives = 'all' | 'site'

/**
 * Whether a feed has archives. One of a topic, an author or a series has none, as its entries
 * are in those of the site, unless `site.yaml` says `feeds: { archives: all }`.
 */
export function hasArchives(kind: ListKind | 'site', archives: FeedArchives): boolean {
  return kind === 'site' || archives === 'all'
}

/**
 * Counts the archives of a feed: only full ones, numbered from the oldest. The current feed
 * has the newer entries, and usually repeats some of the last archive.
 */
export function countArchives(total: number, size: number): number {
  return Math.floor(total / size)
}

/**
 * Counts the archives with a link to the next one: the last archive gets its link one
 * article later, so that no article changes two archives (RFC 5005 §4).
 */
export function countLinkedArchives(total: number, size: number): number {
  return Math.max(0, Math.floor((total - 1) / size) - 1)
}

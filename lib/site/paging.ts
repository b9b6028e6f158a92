/** Articles on one page of the list `name`: the archive has longer ones. */
export function pageSizeOf(name: string): number {
  return name === 'all' ? 50 : 20
}

/** How many numbered pages there are beside the front page, which always holds a pageful. */
export function lastPageNumber(total: number, pageSize: number): number {
  return Math.max(0, Math.floor(total / pageSize) - 1)
}

/** Articles in one file of the sitemap; beyond, there are several (the limit is 50,000). */
export const SITEMAP_SIZE = 10_000

/** Entries of a feed: of the current one, the newest, and of each archive. */
export const FEED_SIZE = 20

/**
 * How many archives a feed has: full ones alone, counted from the oldest. The current feed
 * has what is newer than the last of them, and as a rule some of its entries too.
 */
export function countArchives(total: number, size: number): number {
  return Math.floor(total / size)
}

/**
 * How many archives name the one after them: all but the last, which learns of its follower
 * one article later, so that no article changes two archives (RFC 5005 §4).
 */
export function countLinkedArchives(total: number, size: number): number {
  return Math.max(0, Math.floor((total - 1) / size) - 1)
}

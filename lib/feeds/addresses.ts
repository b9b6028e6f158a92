import type { FeedEntry, FeedPage, FeedRef } from '../model/feed.ts'
import type { Site } from '../model/article.ts'
import { type FeedFormat, toFeedPath } from '../site/feed-url.ts'
import { toAbsolute, toPath } from '../site/url.ts'

/** The absolute address of a feed, or of an archive of it. */
export function toFeedUrl(
  { url, basePath }: Site,
  { front }: Pick<FeedRef, 'front'>,
  format: FeedFormat,
  number?: number,
): string {
  const path = toFeedPath({ front, format, ...(number !== undefined && { number }) })
  return toAbsolute(url, toPath(basePath, path))
}

/** What a feed document is and which others belong to it, by link relation (RFC 5005 §4). */
export interface FeedLinks {
  readonly self: string
  /** The page with the same articles. */
  readonly alternate: string
  /** Of an archive: the feed that readers poll. */
  readonly current?: string
  readonly prevArchive?: string
  readonly nextArchive?: string
  /** WebSub §4. */
  readonly hub?: string
}

export function toFeedLinks(page: FeedPage, format: FeedFormat): FeedLinks {
  const { site, path, number, olderNumber, newerNumber } = page
  const { hub } = site
  const toUrl = (archive?: number) => toFeedUrl(site, page, format, archive)
  return {
    self: toUrl(number),
    alternate: toAbsolute(site.url, path),
    ...(number !== undefined && { current: toUrl() }),
    ...(olderNumber !== undefined && { prevArchive: toUrl(olderNumber) }),
    ...(newerNumber !== undefined && { nextArchive: toUrl(newerNumber) }),
    // Nobody is told of archives: they are not what readers subscribe to.
    ...(hub !== undefined && number === undefined && { hub }),
  }
}

/** The links of an XML feed: `rel` and address, `self` first. */
export function listLinkRelations(links: FeedLinks): [rel: string, href: string][] {
  const { self, alternate, current, prevArchive, nextArchive, hub } = links
  const relations: [string, string | undefined][] = [
    ['self', self],
    ['alternate', alternate],
    ['current', current],
    ['prev-archive', prevArchive],
    ['next-archive', nextArchive],
    ['hub', hub],
  ]
  return relations.flatMap(([rel, href]) => (href === undefined ? [] : [[rel, href]]))
}

/** A PNG: readers draw no SVG. */
export function toIconUrl({ url, basePath }: Site): string {
  return toAbsolute(url, toPath(basePath, '/apple-icon.png'))
}

export function toEntryUrl({ url }: Site, { path }: FeedEntry): string {
  return toAbsolute(url, path)
}

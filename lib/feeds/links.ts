// Absolute addresses of feeds, and the links between them.
import type { FeedPage, FeedRef } from '../model/feed.ts'
import type { Site } from '../model/article.ts'
import { pickIcon } from '../model/icons.ts'
import { type FeedFormat, toFeedPath, toMediaType } from '../site/feed-url.ts'
import { toAbsolute, toSiteUrl } from '../site/url.ts'

/** The absolute address of a feed, or of an archive of it. */
export function toFeedUrl(
  site: Site,
  { front }: Pick<FeedRef, 'front'>,
  format: FeedFormat,
  number?: number,
): string {
  const path = toFeedPath({ front, format, ...(number !== undefined && { number }) })
  return toSiteUrl(site, path)
}

export interface FeedLink {
  /**
   * RFC 4287 §4.2.7.2 has the first three, RFC 5005 §4 the relations of archives, WebSub §4 that
   * of the hub.
   */
  readonly rel:
    | 'self'
    | 'alternate'
    | 'related'
    | 'current'
    | 'prev-archive'
    | 'next-archive'
    | 'hub'
  readonly href: string
  readonly type?: string
}

/** What a feed document is and which others belong to it, `self` first. */
export function listFeedLinks(page: FeedPage, format: FeedFormat): FeedLink[] {
  const { site, path, number, olderNumber, newerNumber, isCut } = page
  const isArchive = number !== undefined
  const toLink = (rel: FeedLink['rel'], archive?: number): FeedLink => ({
    rel,
    href: toFeedUrl(site, page, format, archive),
    type: toMediaType(format),
  })
  return [
    toLink('self', number),
    { rel: 'alternate', href: toAbsolute(site.url, path), type: 'text/html' },
    ...(isArchive ? [toLink('current')] : []),
    ...(isCut ? [toSiteFeedLink(site, format)] : []),
    ...(olderNumber === undefined ? [] : [toLink('prev-archive', olderNumber)]),
    ...(newerNumber === undefined ? [] : [toLink('next-archive', newerNumber)]),
    // The hub announces no archive: readers do not subscribe to one.
    ...(site.hub === undefined || isArchive
      ? []
      : [{ rel: 'hub', href: site.hub } as const]),
  ]
}

/** The feed of the site: its archives have every entry of every feed. */
function toSiteFeedLink(site: Site, format: FeedFormat): FeedLink {
  const href = toFeedUrl(site, { front: '' }, format)
  return { rel: 'related', href, type: toMediaType(format) }
}

/** A PNG: readers draw no SVG. */
export function toIconUrl(site: Site): string {
  return toSiteUrl(site, pickIcon(site.icons, 'image/png').path)
}

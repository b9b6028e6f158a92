// The feeds that the head of a page names.
import type { FeedRef } from '../model/feed.ts'
import type { Site } from '../model/article.ts'
import { FEED_FORMATS, listFeedFormats, toMediaType } from '../site/feed-url.ts'
import { toFeedUrl } from './links.ts'
import { toFeedTitle } from './facts.ts'

export interface FeedAlternate {
  readonly title: string
  /** Absolute. */
  readonly url: string
}

/**
 * RSS Autodiscovery (rssboard.org/rss-autodiscovery), by media type. A list's own feed stands
 * before the site's: programs take the first.
 */
export function toFeedAlternates(
  site: Site,
  ownFeed?: FeedRef,
): Record<string, FeedAlternate[]> {
  const siteFeed = { kind: 'site', front: '', title: site.title } as const
  const feeds = ownFeed ? [ownFeed, siteFeed] : [siteFeed]
  const alternates = listFeedFormats().map((format): [string, FeedAlternate[]] => [
    toMediaType(format),
    feeds.map((feed) => ({
      title: `${toFeedTitle(site, feed)} (${FEED_FORMATS[format].name})`,
      url: toFeedUrl(site, feed, format),
    })),
  ])
  return Object.fromEntries(alternates)
}

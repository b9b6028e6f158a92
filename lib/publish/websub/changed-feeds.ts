import type { Site } from '../../model/article.ts'
import { isCurrentFeed } from '../../site/feed-url.ts'
import { toSiteUrl } from '../../site/url.ts'
import type { ManifestEntry } from '../output/marks/manifest-file.ts'

type Entries = ReadonlyMap<string, Pick<ManifestEntry, 'hash' | 'target'>>

/**
 * A new folder, or a change of the site's name, changes every feed at once. Each is a request
 * to a third party, and hubs lock out clients that send hundreds; what is left out is
 * found when the hub looks by itself, or at the feed's next change. One article changes far
 * fewer feeds.
 */
const MAX_OTHERS = 50

/** Current feeds, site feed first. Redirects are skipped. */
export function listCurrentFeeds(entries: Entries): string[] {
  const feeds = [...entries]
    .filter(([address, { target }]) => target === undefined && isCurrentFeed(address))
    .map(([address]) => address)
  return [...feeds.filter(isOfSite), ...feeds.filter((address) => !isOfSite(address))]
}

/**
 * Each call lists the current feeds whose bytes are not those of the call before, at most the
 * site's own and 50 others. It compares hashes of what is stored, so that nothing is missed
 * when a publish fails half-way, nor reported when a text was changed and changed back.
 */
export function openFeedChanges(entries: Entries): () => string[] {
  const read = () =>
    new Map(listCurrentFeeds(entries).map((feed) => [feed, entries.get(feed)?.hash]))
  let before = read()
  return () => {
    const now = read()
    const changed = [...now.keys()].filter((feed) => now.get(feed) !== before.get(feed))
    before = now
    const others = changed.filter((feed) => !isOfSite(feed)).slice(0, MAX_OTHERS)
    return [...changed.filter(isOfSite), ...others]
  }
}

/** The name by which a hub and its subscribers know a feed. */
export function toTopic(site: Site, feed: string): string {
  return toSiteUrl(site, feed)
}

function isOfSite(feed: string): boolean {
  return feed.lastIndexOf('/') === 0
}

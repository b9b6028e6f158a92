// The list of all feeds.
import { generateOpml } from 'feedsmith'

import type { FeedKind, FeedRef, FeedsPage } from '../model/feed.ts'
import type { Site } from '../model/article.ts'
import { toAbsolute } from '../site/url.ts'
import type { TextKey } from '../words/en.ts'
import { toFeedUrl } from './links.ts'

/** OPML 2.0 (opml.org/spec2.opml): each feed in one format, so that no article comes thrice. */
export function renderOpml({ site, feeds }: FeedsPage): string {
  const outlines = GROUPS.flatMap(({ kind, name }): Outline[] => {
    const own = feeds.filter((feed) => feed.kind === kind)
    const outlines = own.map((feed) => toOutline(site, feed))
    if (name === undefined) return outlines
    const text = site.words[name]
    return outlines.length === 0 ? [] : [{ text, title: text, outlines }]
  })
  const xml = generateOpml({ head: { title: site.title }, body: { outlines } })
  return `${xml.trimEnd()}\n`
}

interface Outline {
  readonly text: string
  readonly title: string
  readonly type?: string
  readonly xmlUrl?: string
  readonly htmlUrl?: string
  readonly outlines?: Outline[]
}

const GROUPS: readonly { readonly kind: FeedKind; readonly name?: TextKey }[] = [
  { kind: 'site' },
  { kind: 'tag', name: 'topics' },
  { kind: 'author', name: 'authors' },
  { kind: 'series', name: 'series' },
]

function toOutline(site: Site, feed: FeedRef): Outline {
  return {
    text: feed.title,
    title: feed.title,
    type: 'rss',
    xmlUrl: toFeedUrl(site, feed, 'rss'),
    htmlUrl: toAbsolute(site.url, feed.path),
  }
}

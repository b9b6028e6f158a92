import { parseFeedSubject } from '../../../app/_lib/params.ts'
import type { FeedPage } from '../../../lib/model/feed.ts'
import { findFeedPage } from '../../../lib/content/queries/pages/feeds.ts'
import type { Query } from '../../../lib/content/queries/reader.ts'
import {
  type FeedUrl,
  type FeedFormat,
  listFeedPaths,
  parseFeedPath,
} from '../../../lib/site/feed-url.ts'
import { renderFeed } from '../../../lib/feeds/render.ts'

export interface RenderedFeed {
  readonly address: string
  readonly format: FeedFormat
  readonly page: FeedPage
  readonly text: string
}

/** Every feed that a store has, archives too, in each format. */
export function renderFeeds(query: Query): RenderedFeed[] {
  const stored = query(({ db }) => db.all<{ path: string }>('select path from address'))
  const addresses = [...listFeedPaths(''), ...stored.map(({ path }) => path)]
  return addresses.flatMap((address) => {
    const feed = parseFeedPath(address)
    if (!feed) return []
    const page = query((reader) => findPage(reader, feed))
    const { format } = feed
    return [{ address, format, page, text: renderFeed(format, page) }]
  })
}

function findPage(reader: Parameters<Parameters<Query>[0]>[0], feed: FeedUrl) {
  const subject = parseFeedSubject(feed.front)
  const page = subject && findFeedPage(reader, subject, feed.number)
  if (!page) throw new Error(`There is no feed at ${JSON.stringify(feed)}`)
  return page
}

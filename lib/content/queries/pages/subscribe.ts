// All feeds: for the page that explains them, and for the list that feed readers import.
import type { FeedRef, FeedsPage, SubscribePage } from '../../../model/feed.ts'
import { findAuthor } from '../authors.ts'
import { toAuthorFeedRef, toFeedRef, toSiteFeedRef } from '../feed-refs.ts'
import { listByCount } from '../list-rows.ts'
import { listNewest, sortByText } from '../lists.ts'
import type { Reader } from '../reader.ts'
import { toSeriesRef } from '../series.ts'
import { readTagsPage } from './tags.ts'

const NEWEST = 5

/** The site's own first, then tags, authors and series, each by name. */
export function readFeedsPage(reader: Reader): FeedsPage {
  const tags = readTagsPage(reader).tags.map((tag) => toFeedRef('tag', tag))
  const authors = listByCount(reader, 'author', -1).flatMap(({ slug }) => {
    const author = findAuthor(reader, slug)
    return author ? [toAuthorFeedRef(author)] : []
  })
  const series = listByCount(reader, 'series', -1).map(({ label }) =>
    toFeedRef('series', toSeriesRef(reader, label)),
  )
  const byTitle = (feeds: readonly FeedRef[]) => sortByText(feeds, ({ title }) => title)
  return {
    site: reader.site,
    feeds: [toSiteFeedRef(reader), ...tags, ...byTitle(authors), ...byTitle(series)],
  }
}

/** The page for readers, with articles that show what a feed brings. */
export function readSubscribePage(reader: Reader): SubscribePage {
  return { ...readFeedsPage(reader), newest: listNewest(reader, 'all', NEWEST) }
}

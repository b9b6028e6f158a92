import type { FeedRef, FeedsPage, SubscribePage } from '../../../model/feed.ts'
import { toPath } from '../../../site/url.ts'
import { toAuthorFeedRef, toFeedRef } from './feeds.ts'
import { listNewest } from '../lists.ts'
import { findAuthor, findSeries, slugOfList } from '../names.ts'
import { byTitle, listByCount, readTagsPage } from './overviews.ts'
import type { Reader } from '../reader.ts'

const NEWEST = 5

/** Every feed: the site's first, then tags, authors and series, each by name. */
export function readFeedsPage(reader: Reader): FeedsPage {
  const { site } = reader
  const tags = readTagsPage(reader).tags.map((tag) => toFeedRef('tag', tag))
  const authors = listByCount(reader, 'author', -1).flatMap(({ name }): FeedRef[] => {
    const author = findAuthor(reader, slugOfList(name))
    return author ? [toAuthorFeedRef(author)] : []
  })
  const series = listByCount(reader, 'series', -1).flatMap(({ name }): FeedRef[] => {
    const found = findSeries(reader, slugOfList(name))
    return found ? [toFeedRef('series', found)] : []
  })
  const own: FeedRef = {
    kind: 'site',
    front: '',
    title: site.title,
    path: toPath(site.basePath, '/'),
  }
  return {
    site,
    feeds: [own, ...tags, ...authors.toSorted(byTitle), ...series.toSorted(byTitle)],
  }
}

export function readSubscribePage(reader: Reader): SubscribePage {
  return { ...readFeedsPage(reader), newest: listNewest(reader, 'all', NEWEST) }
}

// Feeds: the entries of one, the archives around it, and the pages that list all.
import type { FeedRef, FeedsPage, SubscribePage, FeedPage } from '../../../model/feed.ts'
import { describe } from '../../../words/describe.ts'
import { findAuthor } from '../authors.ts'
import { toAuthorFeedRef, toFeedRef, toSiteFeedRef } from '../feeds/feed-refs.ts'
import { listByCount, countMembers } from '../list-rows.ts'
import { listNewest, sortByText, listMembers } from '../lists.ts'
import type { Reader } from '../reader.ts'
import { toSeriesRef, findSeries, findTag } from '../tags.ts'
import { readTagsPage } from './lists.ts'
import {
  countArchives,
  countLinkedArchives,
  FEED_SIZE,
  hasArchives,
} from '../../../site/paging.ts'
import type { ListKind } from '../../../site/routes.ts'
import type { Slug } from '../../../site/slug.ts'
import { feedTag, trackDependency } from '../../invalidation/cache-tags.ts'
import { toFeedEntry } from '../feeds/feed-entry.ts'

/** Which feed: a tag, an author or a series has a slug. */
export type FeedSubject =
  | { readonly kind: 'site' }
  | { readonly kind: ListKind; readonly slug: Slug }

/**
 * The current feed, or the archive of that number; undefined for a list without articles and
 * for a number that does not exist.
 */
export function findFeedPage(
  reader: Reader,
  subject: FeedSubject,
  number?: number,
): FeedPage | undefined {
  const head = findFeedHead(reader, subject)
  if (!head) return undefined
  const list = subject.kind === 'site' ? 'all' : `${subject.kind}:${subject.slug}`
  trackDependency(feedTag(list, number ?? 'current'))
  const total = countMembers(reader, list)
  if (subject.kind !== 'site' && total === 0) return undefined
  const filed = hasArchives(subject.kind, reader.site.feedArchives) ? total : 0
  const links =
    number === undefined ? linkCurrent(total, filed) : findArchiveLinks(filed, number)
  if (!links) return undefined
  const entries = listRows(reader, list, number).map((row) => toFeedEntry(reader, row))
  return { ...head, ...links, site: reader.site, entries }
}

type ArchiveLinks = Pick<FeedPage, 'number' | 'olderNumber' | 'newerNumber' | 'isCut'>

/** `filed`: how many of the entries archives are made of. */
function linkCurrent(total: number, filed: number): ArchiveLinks {
  return {
    olderNumber: countArchives(filed, FEED_SIZE) || undefined,
    isCut: filed === 0 && total > FEED_SIZE,
  }
}

function findArchiveLinks(filed: number, number: number): ArchiveLinks | undefined {
  if (!(number >= 1 && number <= countArchives(filed, FEED_SIZE))) return undefined
  const hasNewer = number <= countLinkedArchives(filed, FEED_SIZE)
  return {
    number,
    olderNumber: number - 1 || undefined,
    newerNumber: hasNewer ? number + 1 : undefined,
  }
}

/** Newest first. Archives count from the oldest article. */
function listRows(reader: Reader, list: string, number: number | undefined) {
  const part = { offset: ((number ?? 1) - 1) * FEED_SIZE, limit: FEED_SIZE }
  return number === undefined
    ? listMembers(reader, list, 'newest', part)
    : listMembers(reader, list, 'oldest', part).toReversed()
}

type FeedHead = FeedRef & Pick<FeedPage, 'description'>

function findFeedHead(reader: Reader, subject: FeedSubject): FeedHead | undefined {
  const { site } = reader
  switch (subject.kind) {
    case 'site':
      return { ...toSiteFeedRef(reader), description: site.description }
    case 'tag': {
      const tag = findTag(reader, subject.slug)
      const description = tag?.description ?? describe(site, 'aboutTopic', tag?.title)
      return tag && { ...toFeedRef('tag', tag), description }
    }
    case 'author': {
      const author = findAuthor(reader, subject.slug)
      const description = author?.bio ?? describe(site, 'aboutAuthor', author?.name)
      return author && { ...toAuthorFeedRef(author), description }
    }
    case 'series': {
      const series = findSeries(reader, subject.slug)
      const description = describe(site, 'aboutSeriesFeed', series?.title)
      return series && { ...toFeedRef('series', series), description }
    }
  }
}

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

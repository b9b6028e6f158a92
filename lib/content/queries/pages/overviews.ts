import { toListPath } from '../../../site/list-url.ts'
import { trackDependency } from '../../invalidation/track-dependencies.ts'
import type { Slug } from '../../../site/slug.ts'
import { toPath } from '../../../site/url.ts'
import { AUTHORS_TAG, countsTag } from '../../invalidation/cache-tags.ts'
import { pageSizeOf } from '../../../site/paging.ts'
import type { FeedRef } from '../../../model/feed.ts'
import type {
  AuthorPage,
  AuthorsPage,
  HomePage,
  SeriesPage,
  TagPage,
  TagsPage,
} from '../../../model/page.ts'
import type { TagCount } from '../../../model/article.ts'
import { listKnownAuthors } from '../../visibility/authors.ts'
import { toAuthorFeedRef, toFeedRef } from './feeds.ts'
import { countList, findListPage, listNewest, listOldest } from '../lists.ts'
import {
  findAuthor,
  findSeries,
  findTag,
  slugOfList,
  toSeriesRef,
  toTagRef,
} from '../names.ts'
import type { Reader } from '../reader.ts'
import { toSummary } from '../summaries.ts'

const HOME_ARTICLES = 13
const HOME_TAGS = 12
const HOME_SERIES = 4

/** The newest article leads; tags and series are the most used ones. */
export function readHomePage(reader: Reader): HomePage {
  const [lead, ...newest] = listNewest(reader, 'all', HOME_ARTICLES)
  const tags = listByCount(reader, 'tag', HOME_TAGS)
  const series = listByCount(reader, 'series', HOME_SERIES)
  return {
    site: reader.site,
    newest,
    tags: tags.map(({ label }) => toTagRef(reader, label)),
    series: series.map(({ label }) => toSeriesRef(reader, label)),
    ...(lead && { lead }),
  }
}

/** All tags of articles that are shown, by title. */
export function readTagsPage(reader: Reader): TagsPage {
  const tags = listByCount(reader, 'tag', -1).map(
    ({ label, count }): TagCount => ({ ...toTagRef(reader, label), count }),
  )
  return { site: reader.site, tags: tags.toSorted(byTitle) }
}

/**
 * Without a number the front page. Undefined for a tag that no article shown has, and for
 * a number that its list does not reach.
 */
export function findTagPage(
  reader: Reader,
  slug: Slug,
  number?: number,
): TagPage | undefined {
  const tag = findTag(reader, slug)
  const path = toPath(reader.site.basePath, toListPath('tag', slug))
  const list = tag && findListPage(reader, toSettings(`tag:${slug}`, path), number)
  if (!list) return undefined
  const feed = feedOf(list.articles, toFeedRef('tag', tag))
  return { site: reader.site, tag, list, ...feed }
}

/** Everybody with a file or an article that is shown, by name. */
export function readAuthorsPage(reader: Reader): AuthorsPage {
  trackDependency(AUTHORS_TAG)
  const slugs = new Set([
    ...listKnownAuthors(reader.db).map(({ slug }) => slug),
    ...listByCount(reader, 'author', -1).map(({ name }) => slugOfList(name)),
  ])
  const authors = [...slugs].flatMap((slug) => {
    const author = findAuthor(reader, slug)
    return author ? [{ ...author, count: countList(reader, `author:${slug}`) }] : []
  })
  return { site: reader.site, authors: authors.toSorted(byName) }
}

/** As `findTagPage`, but an author with a file has a front page without articles too. */
export function findAuthorPage(
  reader: Reader,
  slug: Slug,
  number?: number,
): AuthorPage | undefined {
  const author = findAuthor(reader, slug)
  const path = toPath(reader.site.basePath, toListPath('author', slug))
  const list = author && findListPage(reader, toSettings(`author:${slug}`, path), number)
  if (!list) return undefined
  const feed = feedOf(list.articles, toAuthorFeedRef(author))
  return { site: reader.site, author, list, ...feed }
}

/** Undefined for a series that no article shown is in. */
export function findSeriesPage(reader: Reader, slug: Slug): SeriesPage | undefined {
  const series = findSeries(reader, slug)
  if (!series) return undefined
  const articles = listOldest(reader, `series:${slug}`).map((row) =>
    toSummary(reader, row),
  )
  const feed = feedOf(articles, toFeedRef('series', series))
  return { site: reader.site, series, articles, ...feed }
}

// A list without articles has a page, and no feed.
function feedOf(articles: readonly unknown[], feed: FeedRef): { feed?: FeedRef } {
  return articles.length > 0 ? { feed } : {}
}

function toSettings(list: string, path: string) {
  return { list, path, pageSize: pageSizeOf(list) }
}

/** Lists that readers see, most used first; a negative limit means all. */
export function listByCount({ db, countColumn }: Reader, kind: string, limit: number) {
  trackDependency(countsTag(kind))
  const sql = `select name, label, ${countColumn} as count from list
    where kind = ? and ${countColumn} > 0 order by ${countColumn} desc, name limit ?`
  return db.all<{ name: string; label: string; count: number }>(sql, kind, limit)
}

// Code points, folded: `localeCompare` would order by the machine's own data.
export function byTitle(
  a: { readonly title: string },
  b: { readonly title: string },
): number {
  return compare(a.title, b.title)
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compare(a.name, b.name)
}

function compare(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  return x < y ? -1 : x > y ? 1 : 0
}

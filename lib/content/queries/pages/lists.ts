// The pages of tags, authors and series.
import type {
  AuthorPage,
  AuthorsPage,
  SeriesPage,
  TagPage,
  TagsPage,
} from '../../../model/page.ts'
import type { Slug } from '../../../site/slug.ts'
import { AUTHORS_TAG, trackDependency } from '../../invalidation/cache-tags.ts'
import { findAuthor } from '../authors.ts'
import { toAuthorFeedRef, toFeedRef } from '../feeds/feed-refs.ts'
import { countMembers, listByCount } from '../list-rows.ts'
import { findListPage, sortByText, listOldest } from '../lists.ts'
import type { Reader } from '../reader.ts'
import { findSeries, findTag, toTagRef } from '../tags.ts'
import { toSummary } from '../summaries.ts'

/** All tags of articles that are shown, by title. */
export function readTagsPage(reader: Reader): TagsPage {
  const rows = listByCount(reader, 'tag', -1)
  const tags = rows.map(({ label, count }) => ({ ...toTagRef(reader, label), count }))
  return { site: reader.site, tags: sortByText(tags, ({ title }) => title) }
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
  const list = tag && findListPage(reader, `tag:${slug}`, tag.path, number)
  return list && { site: reader.site, tag, list, feed: toFeedRef('tag', tag) }
}

/** Undefined for a series that no article shown is in. */
export function findSeriesPage(reader: Reader, slug: Slug): SeriesPage | undefined {
  const series = findSeries(reader, slug)
  if (!series) return undefined
  const rows = listOldest(reader, `series:${slug}`)
  return {
    site: reader.site,
    series,
    articles: rows.map((row) => toSummary(reader, row)),
    feed: toFeedRef('series', series),
  }
}

/** Authors with a file or an article that is shown, by name. */
export function readAuthorsPage(reader: Reader): AuthorsPage {
  trackDependency(AUTHORS_TAG)
  const known = [...reader.listAuthorFiles(), ...listByCount(reader, 'author', -1)]
  const slugs = [...new Set(known.map(({ slug }) => slug))]
  const authors = slugs.flatMap((slug) => {
    const author = findAuthor(reader, slug)
    return author ? [{ ...author, count: countMembers(reader, `author:${slug}`) }] : []
  })
  return { site: reader.site, authors: sortByText(authors, ({ name }) => name) }
}

/** As `findTagPage`, but an author with a file has a front page without articles too. */
export function findAuthorPage(
  reader: Reader,
  slug: Slug,
  number?: number,
): AuthorPage | undefined {
  const author = findAuthor(reader, slug)
  const list = author && findListPage(reader, `author:${slug}`, author.path, number)
  if (!list) return undefined
  const feed = list.articles.length > 0 ? toAuthorFeedRef(author) : undefined
  return { site: reader.site, author, list, feed }
}

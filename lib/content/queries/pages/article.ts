// The page of an article: its whole text, its authors, and what to read next.
import type { ArticleLink, ArticleSummary } from '../../../model/article.ts'
import type { ArticlePage, SeriesPosition } from '../../../model/page.ts'
import type { Slug } from '../../../site/slug.ts'
import {
  prevNextTag,
  relatedTag,
  trackDependency,
} from '../../invalidation/cache-tags.ts'
import { type ArticleRow, findArticleRow, listArticleRows } from '../../store/articles.ts'
import { listAuthors } from '../authors.ts'
import { readBody } from '../bodies.ts'
import { listOldest } from '../lists.ts'
import type { Reader } from '../reader.ts'
import { findArticle, toArticleLink, toSiteInstant, toSummary } from '../summaries.ts'

/** Undefined means «no such article for readers»: the route turns it into a 404. */
export function findArticlePage(reader: Reader, slug: Slug): ArticlePage | undefined {
  const row = findArticle(reader, slug)
  if (!row) return undefined
  const summary = toSummary(reader, row)
  const { readMinutes, cta, canonicalUrl, createdDate } = row.record
  return {
    site: reader.site,
    article: {
      ...summary,
      ...readBody(reader, row.path),
      readMinutes,
      cta,
      canonicalUrl,
      createdDate: toSiteInstant(reader, createdDate),
    },
    authors: listAuthors(reader, summary.authors),
    series: findSeriesPosition(reader, summary),
    previous: findAdjacent(reader, row, 'previous'),
    next: findAdjacent(reader, row, 'next'),
    related: listRelated(reader, row, summary),
  }
}

/** Absent for an article that its series does not list, such as an unlisted one. */
function findSeriesPosition(
  reader: Reader,
  { id, series }: ArticleSummary,
): SeriesPosition | undefined {
  if (!series) return undefined
  const rows = listOldest(reader, `series:${series.slug}`)
  const articles = rows.map((row) => toArticleLink(reader, row))
  const index = articles.findIndex((article) => article.id === id)
  return index < 0 ? undefined : { series, position: index + 1, articles }
}

// Order everywhere: publish date, newest first, then id. One step from (date, id). The bound
// on the date alone is what lets SQLite begin at the right place of the index.
const ADJACENT = {
  previous: `listing.publish_at <= ?1 and (listing.publish_at < ?1 or listing.id > ?2)
    order by listing.publish_at desc, listing.id limit 1`,
  next: `listing.publish_at >= ?1 and (listing.publish_at > ?1 or listing.id < ?2)
    order by listing.publish_at, listing.id desc limit 1`,
} as const

function findAdjacent(
  reader: Reader,
  { path, publishDate, id }: ArticleRow,
  side: keyof typeof ADJACENT,
): ArticleLink | undefined {
  trackDependency(prevNextTag(path))
  const rest = `join listing on listing.path = article.path
    where listing.list = 'all' and listing.visibility in ${reader.listed} and ${ADJACENT[side]}`
  const row = findArticleRow(reader.db, rest, publishDate, id)
  return row && toArticleLink(reader, row)
}

const RELATED_LIMIT = 3

/** Older articles, so that a new one changes no page but its own and those beside it. */
function listRelated(
  reader: Reader,
  { path, publishDate, id }: ArticleRow,
  { tags }: ArticleSummary,
): ArticleSummary[] {
  trackDependency(relatedTag(path))
  if (tags.length === 0) return []
  const marks = tags.map(() => '?').join(', ')
  const rest = `join (
      select path, count(*) as shared, publish_at, id from listing
      where list in (${marks}) and visibility in ${reader.listed}
        and publish_at <= ? and (publish_at < ? or id > ?)
      group by path order by shared desc, publish_at desc, id limit ${RELATED_LIMIT}
    ) as near on near.path = article.path
    order by near.shared desc, near.publish_at desc, near.id`
  const lists = tags.map(({ slug }) => `tag:${slug}`)
  const rows = listArticleRows(reader.db, rest, ...lists, publishDate, publishDate, id)
  return rows.map((row) => toSummary(reader, row))
}

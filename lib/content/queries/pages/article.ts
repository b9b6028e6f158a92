// The page of an article: its whole text, its authors, and what to read next.
import type { ArticleLink, ArticleSummary } from '../../../model/article.ts'
import type { ArticlePage } from '../../../model/page.ts'
import { toSortKey } from '../../store/sort-key.ts'
import { RELATED_WINDOW } from '../../../site/paging.ts'
import type { Slug } from '../../../site/slug.ts'
import {
  prevNextTag,
  relatedTag,
  trackDependency,
} from '../../invalidation/cache-tags.ts'
import { type ArticleRow, findArticleRow, listArticleRows } from '../../store/articles.ts'
import { listAuthors } from '../authors.ts'
import { readBody } from '../bodies.ts'
import { findSeriesPosition } from './series.ts'
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
      ...readBody(reader, row.path, summary.language),
      readMinutes,
      cta,
      canonicalUrl,
      createdDate: toSiteInstant(reader, createdDate),
    },
    authors: listAuthors(reader, summary.authors),
    series: findSeriesPosition(reader, row, summary),
    previous: findAdjacent(reader, row, 'previous'),
    next: findAdjacent(reader, row, 'next'),
    related: listRelated(reader, row, summary),
  }
}

// One step from the sort key of an article.
const ADJACENT = {
  previous: 'listing.sort_key < ? order by listing.sort_key desc limit 1',
  next: 'listing.sort_key > ? order by listing.sort_key limit 1',
} as const

function findAdjacent(
  reader: Reader,
  { path, publishDate }: ArticleRow,
  side: keyof typeof ADJACENT,
): ArticleLink | undefined {
  trackDependency(prevNextTag(path))
  const rest = `join listing on listing.path = article.path
    where listing.list = 'all' and listing.visibility in ${reader.listed} and ${ADJACENT[side]}`
  const row = findArticleRow(reader.db, rest, toSortKey(path, publishDate))
  return row && toArticleLink(reader, row)
}

const RELATED_LIMIT = 3

/** Older articles, so that a new one changes no page but its own and those beside it. */
function listRelated(
  reader: Reader,
  { path, publishDate }: ArticleRow,
  { tags }: ArticleSummary,
): ArticleSummary[] {
  trackDependency(relatedTag(path))
  if (tags.length === 0) return []
  // Of a tag with many members the newest count: else each new page would read all of them.
  const members = tags.map(
    (_, index) => `select * from (select path, sort_key from listing
      where list = ?${index + 2} and visibility in ${reader.listed} and sort_key < ?1
      order by sort_key desc limit ${RELATED_WINDOW})`,
  )
  const rest = `join (
      select path, count(*) as shared, sort_key from (${members.join(' union all ')})
      group by path order by shared desc, sort_key desc limit ${RELATED_LIMIT}
    ) as near on near.path = article.path
    order by near.shared desc, near.sort_key desc`
  const lists = tags.map(({ slug }) => `tag:${slug}`)
  const rows = listArticleRows(reader.db, rest, toSortKey(path, publishDate), ...lists)
  return rows.map((row) => toSummary(reader, row))
}

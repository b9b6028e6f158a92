import { trackDependency } from '../../invalidation/track-dependencies.ts'
import type { Slug } from '../../../site/slug.ts'
import { instantOf, textOf } from '../../schema/field-values.ts'
import { prevNextTag, relatedTag } from '../../invalidation/cache-tags.ts'
import type { ArticlePage } from '../../../model/page.ts'
import type { Article, ArticleLink, ArticleSummary } from '../../../model/article.ts'
import { resolveHtml } from '../html.ts'
import { listOldest } from '../lists.ts'
import { findAuthor } from '../names.ts'
import type { Reader } from '../reader.ts'
import {
  type ArticleRow,
  findArticleRow,
  minutesOf,
  parseFacts,
  parseFields,
  SELECT_ARTICLE,
  toArticleLink,
  toSummary,
} from '../summaries.ts'

/** Undefined means «no such article for readers»: the route turns it into a 404. */
export function findArticlePage(reader: Reader, slug: Slug): ArticlePage | undefined {
  const row = findArticleRow(reader, slug)
  if (!row) return undefined
  const article = toArticle(reader, row)
  const series = findSeriesPosition(reader, article)
  const previous = findNeighbour(reader, row, 'previous')
  const next = findNeighbour(reader, row, 'next')
  return {
    site: reader.site,
    article,
    authors: article.authors.flatMap((author) => findAuthor(reader, author.slug) ?? []),
    related: listRelated(reader, row, article),
    ...(series && { series }),
    ...(previous && { previous }),
    ...(next && { next }),
  }
}

function toArticle(reader: Reader, row: ArticleRow): Article {
  const fields = parseFields(row)
  const { toc, wordCount } = parseFacts(row)
  const cta = textOf(fields, 'cta')
  const canonicalUrl = textOf(fields, 'canonical_url')
  const createdDate = instantOf(fields, 'created_date', reader.site.timeZone)
  return {
    ...toSummary(reader, row),
    html: resolveHtml(reader, row.path),
    toc,
    wordCount,
    readMinutes: minutesOf(row),
    ...(cta !== undefined && { cta }),
    ...(canonicalUrl !== undefined && { canonicalUrl }),
    ...(createdDate !== undefined && { createdDate }),
  }
}

/** Absent for an article that its series does not list, such as an unlisted one. */
function findSeriesPosition(
  reader: Reader,
  { id, series }: ArticleSummary,
): ArticlePage['series'] {
  if (!series) return undefined
  const rows = listOldest(reader, `series:${series.slug}`)
  const articles = rows.map((row) => toArticleLink(reader, row))
  const index = articles.findIndex((article) => article.id === id)
  return index < 0 ? undefined : { series, position: index + 1, articles }
}

// Order everywhere: publish date, newest first, then id. One step from (date, id). The bound
// on the date alone is what lets SQLite begin at the right place of the index.
const NEIGHBOURS = {
  previous: `listing.publish_at <= ?1 and (listing.publish_at < ?1 or listing.id > ?2)
    order by listing.publish_at desc, listing.id limit 1`,
  next: `listing.publish_at >= ?1 and (listing.publish_at > ?1 or listing.id < ?2)
    order by listing.publish_at, listing.id desc limit 1`,
} as const

function findNeighbour(
  reader: Reader,
  { path, publish_at, id }: ArticleRow,
  side: keyof typeof NEIGHBOURS,
): ArticleLink | undefined {
  trackDependency(prevNextTag(path))
  const sql = `${SELECT_ARTICLE} join listing on listing.path = article.path
    where listing.list = 'all' and listing.visibility in ${reader.listed} and ${NEIGHBOURS[side]}`
  const row = reader.db.find<ArticleRow>(sql, publish_at, id)
  return row && toArticleLink(reader, row)
}

const RELATED_LIMIT = 3

/** Older articles, so that a new one changes no page but its own and its neighbours'. */
function listRelated(
  reader: Reader,
  { path, publish_at, id }: ArticleRow,
  { tags }: ArticleSummary,
): ArticleSummary[] {
  trackDependency(relatedTag(path))
  if (tags.length === 0) return []
  const marks = tags.map(() => '?').join(', ')
  const sql = `${SELECT_ARTICLE} join (
      select path, count(*) as shared, publish_at, id from listing
      where list in (${marks}) and visibility in ${reader.listed}
        and publish_at <= ? and (publish_at < ? or id > ?)
      group by path order by shared desc, publish_at desc, id limit ${RELATED_LIMIT}
    ) as near on near.path = article.path
    order by near.shared desc, near.publish_at desc, near.id`
  const lists = tags.map(({ slug }) => `tag:${slug}`)
  const rows = reader.db.all<ArticleRow>(sql, ...lists, publish_at, publish_at, id)
  return rows.map((row) => toSummary(reader, row))
}

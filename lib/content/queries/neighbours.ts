// Articles beside an article: the one before, the one after, and those on the same topics.
import type { ArticleLink, ArticleSummary } from '../../model/article.ts'
import { RELATED_WINDOW } from '../../site/paging.ts'
import { prevNextTag, relatedTag, trackDependency } from '../invalidation/cache-tags.ts'
import { type ArticleRow, findArticleRow, listArticleRows } from '../store/articles.ts'
import { toSortKey } from '../store/sort-key.ts'
import type { Reader } from './reader.ts'
import { toArticleLink } from './summaries.ts'

// One step from the sort key of an article.
const ADJACENT = {
  previous: 'listing.sort_key < ? order by listing.sort_key desc limit 1',
  next: 'listing.sort_key > ? order by listing.sort_key limit 1',
} as const

/** The public article of a list that was published before or after one. */
export function findAdjacent(
  reader: Reader,
  { path, publishDate }: ArticleRow,
  side: keyof typeof ADJACENT,
  list = 'all',
): ArticleLink | undefined {
  trackDependency(prevNextTag(path))
  const rest = `join listing on listing.path = article.path
    where listing.list = ? and listing.visibility in ${reader.listed} and ${ADJACENT[side]}`
  const row = findArticleRow(reader.db, rest, list, toSortKey(path, publishDate))
  return row && toArticleLink(reader, row)
}

/** The part of the same series before or after one; at its ends, the article of any kind. */
export function findNeighbour(
  reader: Reader,
  row: ArticleRow,
  { series }: ArticleSummary,
  side: keyof typeof ADJACENT,
): ArticleLink | undefined {
  const part = series && findAdjacent(reader, row, side, `series:${series.slug}`)
  return part ?? findAdjacent(reader, row, side)
}

const RELATED_LIMIT = 3

// A topic with one older article counts as much as two with ten, or eleven with a hundred.
const WEIGHT = '10000 / (9 + count(*) over ())'

/**
 * The articles that share most topics with one, at most three. A topic that few articles have
 * weighs more. Parts of the same series are listed elsewhere. Older ones, so that a new article
 * changes no page but its own and those beside it.
 */
export function listRelated(
  reader: Reader,
  { path, publishDate }: ArticleRow,
  { tags, series }: ArticleSummary,
): ArticleRow[] {
  trackDependency(relatedTag(path))
  if (tags.length === 0) return []
  // Of a tag with many members the newest count: else each new page would read all of them.
  const members = tags.map(
    (_, index) => `select path, sort_key, ${WEIGHT} as weight
      from (select path, sort_key from listing
        where list = ?${index + 3} and visibility in ${reader.listed} and sort_key < ?1
        order by sort_key desc limit ${RELATED_WINDOW})`,
  )
  const rest = `join (
      select path, sum(weight) as shared, sort_key from (${members.join(' union all ')})
      where path not in (select path from listing where list = ?2)
      group by path order by shared desc, sort_key desc limit ${RELATED_LIMIT}
    ) as near on near.path = article.path
    order by near.shared desc, near.sort_key desc`
  const lists = [`series:${series?.slug}`, ...tags.map(({ slug }) => `tag:${slug}`)]
  return listArticleRows(reader.db, rest, toSortKey(path, publishDate), ...lists)
}

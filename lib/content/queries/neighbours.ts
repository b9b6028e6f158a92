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

/** The public article published before or after one. */
export function findAdjacent(
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

/**
 * The articles that share most topics with one, at most three. Older ones, so that a new article
 * changes no page but its own and those beside it.
 */
export function listRelated(
  reader: Reader,
  { path, publishDate }: ArticleRow,
  { tags }: ArticleSummary,
): ArticleRow[] {
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
  return listArticleRows(reader.db, rest, toSortKey(path, publishDate), ...lists)
}

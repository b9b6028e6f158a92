// Articles of lists, page by page.
import type { ArticleSummary } from '../../model/article.ts'
import type { ListPage } from '../../model/page.ts'
import { lastPageNumber, pageSizeOf } from '../../site/paging.ts'
import { toNumberedPath } from '../../site/url.ts'
import { listPageTag, membersTag, trackDependency } from '../invalidation/cache-tags.ts'
import { type ArticleRow, listArticleRows } from '../store/articles.ts'
import { BEFORE_ALL, countPublicBefore, findMark } from '../store/list-marks.ts'
import { READERS } from '../visibility/visibility.ts'
import { countMembers } from './list-rows.ts'
import type { Reader } from './reader.ts'
import { toSummary } from './summaries.ts'

/**
 * The front page of a list, or one of its numbered pages; undefined for a number that does
 * not exist. Numbers count from the oldest article and a page appears when the one after it
 * is full too, so a new article changes the front page and never shifts the others.
 * `list`: its name in the store, such as `tag:rust`; `path`: of the front page, with the
 * base path.
 */
export function findListPage(
  reader: Reader,
  list: string,
  path: string,
  number?: number,
): ListPage | undefined {
  trackDependency(listPageTag(list, number ?? 'front'))
  const total = countMembers(reader, list)
  const pageSize = pageSizeOf(list)
  const lastNumber = lastPageNumber(total, pageSize)
  const toNumbered = (page: number) => (page < 1 ? undefined : toNumberedPath(path, page))
  if (number === undefined) {
    const articles = listNewest(reader, list, total - lastNumber * pageSize)
    return { articles, olderPath: toNumbered(lastNumber) }
  }
  if (!Number.isInteger(number) || number < 1 || number > lastNumber) return undefined
  const part = { offset: (number - 1) * pageSize, limit: pageSize }
  const rows = listMembers(reader, list, 'oldest', part).toReversed()
  return {
    articles: rows.map((row) => toSummary(reader, row)),
    number,
    newerPath: number === lastNumber ? path : toNumbered(number + 1),
    olderPath: toNumbered(number - 1),
  }
}

/**
 * Newest first. Never more than the front page of the list holds.
 */
export function listNewest(
  reader: Reader,
  list: string,
  limit: number,
): ArticleSummary[] {
  trackDependency(listPageTag(list, 'front'))
  const rows = listMembers(reader, list, 'newest', { offset: 0, limit })
  return rows.map((row) => toSummary(reader, row))
}

/** Oldest first, the whole list. */
export function listOldest(reader: Reader, list: string): ArticleRow[] {
  trackDependency(membersTag(list))
  return listMembers(reader, list, 'oldest', { offset: 0, limit: -1 })
}

/** A part of a list; a negative limit means all. The caller tracks what it depends on. */
export function listMembers(
  reader: Reader,
  list: string,
  first: keyof typeof ORDERS,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): ArticleRow[] {
  const { db, listed } = reader
  const isLong = first === 'oldest' && listed === READERS.listed
  const mark = isLong ? findMark(db, list, offset) : BEFORE_ALL
  // Members are chosen on the index of the list alone: what is passed over is not joined.
  const rest = `join (select path, sort_key from listing
      where list = ? and visibility in ${listed} and sort_key >= ?
      order by ${ORDERS[first]} limit ? offset ?) as listing on listing.path = article.path
    order by listing.${ORDERS[first]}`
  const { position, sort_key } = mark
  return listArticleRows(db, rest, list, sort_key, limit, offset - position)
}

/** Counts the members before a sort key. The caller tracks what it depends on. */
export function countOlder(reader: Reader, list: string, sortKey: string): number {
  const { db, listed } = reader
  if (listed === READERS.listed) return countPublicBefore(db, list, sortKey)
  const sql = `select count(*) as count from listing
    where list = ? and visibility in ${listed} and sort_key < ?`
  return db.find<{ count: number }>(sql, list, sortKey)?.count ?? 0
}

// Each the exact reverse of the other.
const ORDERS = {
  newest: 'sort_key desc',
  oldest: 'sort_key',
} as const

/** By a text, folded: `localeCompare` would order by the machine's own data. */
export function sortByText<Item>(
  items: readonly Item[],
  toText: (item: Item) => string,
): Item[] {
  return items.toSorted((a, b) => {
    const [x, y] = [toText(a).toLowerCase(), toText(b).toLowerCase()]
    return x < y ? -1 : x > y ? 1 : 0
  })
}

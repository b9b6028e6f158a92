// Articles of lists, page by page.
import type { ArticleSummary } from '../../model/article.ts'
import type { ListPage } from '../../model/page.ts'
import { lastPageNumber, pageSizeOf } from '../../site/paging.ts'
import { listPageTag, membersTag, trackDependency } from '../invalidation/cache-tags.ts'
import { type ArticleRow, listArticleRows } from '../store/articles.ts'
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
  const toNumbered = (page: number) => (page < 1 ? undefined : `${path}/${page}`)
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
  { db, listed }: Reader,
  list: string,
  first: keyof typeof ORDERS,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): ArticleRow[] {
  // The list is chosen and ordered on its index before any document is looked at.
  const rest = `join listing on listing.path = article.path
    where listing.list = ? and listing.visibility in ${listed}
    order by ${ORDERS[first]} limit ? offset ?`
  return listArticleRows(db, rest, list, limit, offset)
}

// Each the exact reverse of the other.
const ORDERS = {
  newest: 'listing.sort_key desc',
  oldest: 'listing.sort_key',
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

import { trackDependency } from '../invalidation/track-dependencies.ts'
import { listPageTag, membersTag } from '../invalidation/cache-tags.ts'
import { lastPageNumber } from '../../site/paging.ts'
import type { ListPage } from '../../model/page.ts'
import type { ArticleSummary } from '../../model/article.ts'
import { type ArticleRow, listArticleRows } from '../store/articles.ts'
import type { Reader } from './reader.ts'
import { toSummary } from './summaries.ts'

export interface ListSettings {
  /** Name in the store, such as `tag:rust`. */
  readonly list: string
  /** Path of the front page, with the base path. */
  readonly path: string
  readonly pageSize: number
}

/**
 * The front page of a list, or one of its numbered pages; undefined for a number that does
 * not exist. Numbers count from the oldest article and a page appears when the one after it
 * is full too, so a new article changes the front page and never shifts the others.
 */
export function findListPage(
  reader: Reader,
  { list, path, pageSize }: ListSettings,
  number?: number,
): ListPage | undefined {
  trackDependency(listPageTag(list, number ?? 'front'))
  const total = countList(reader, list)
  const lastNumber = lastPageNumber(total, pageSize)
  const toNumbered = (page: number) =>
    page < 1 ? undefined : page > lastNumber ? path : `${path}/${page}`
  if (number === undefined) {
    const articles = listNewest(reader, list, total - lastNumber * pageSize)
    const olderPath = toNumbered(lastNumber)
    return { articles, ...(olderPath !== undefined && { olderPath }) }
  }
  if (!Number.isInteger(number) || number < 1 || number > lastNumber) return undefined
  const olderPath = toNumbered(number - 1)
  return {
    articles: listMembers(reader, list, 'oldest', {
      offset: (number - 1) * pageSize,
      limit: pageSize,
    })
      .toReversed()
      .map((row) => toSummary(reader, row)),
    number,
    newerPath: toNumbered(number + 1) ?? path,
    ...(olderPath !== undefined && { olderPath }),
  }
}

/**
 * 0 for a list that is not there. Notes no key: whoever asks reads one that changes with
 * the count.
 */
export function countList({ db, countColumn }: Reader, list: string): number {
  const sql = `select ${countColumn} as count from list where name = ?`
  return db.find<{ count: number }>(sql, list)?.count ?? 0
}

/**
 * Newest first; ties break on id, so that every build lists articles alike. Never more than
 * the front page of the list holds.
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

/** A part of a list; a negative limit means all. The caller notes what it depends on. */
export function listMembers(
  reader: Reader,
  list: string,
  first: keyof typeof ORDERS,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): ArticleRow[] {
  const rest = `${ofList(reader)} order by ${ORDERS[first]} limit ? offset ?`
  return listArticleRows(reader.db, rest, list, limit, offset)
}

// Each the exact reverse of the other.
const ORDERS = {
  newest: 'listing.publish_at desc, listing.id',
  oldest: 'listing.publish_at, listing.id desc',
} as const

// The list is chosen and ordered on its index before any document is looked at.
function ofList({ listed }: Reader): string {
  return `join listing on listing.path = article.path
    where listing.list = ? and listing.visibility in ${listed}`
}

// Owns the marks of lists: where a position of a long list is found without counting up to it.
import { MARK_EVERY } from '../../site/paging.ts'
import type { Database } from './database.ts'

/** A public member at a position that is a multiple of `MARK_EVERY`, from the oldest, from 0. */
export interface ListMark {
  readonly position: number
  readonly sort_key: string
}

/** Where no mark is. */
export const BEFORE_ALL: ListMark = { position: 0, sort_key: '' }

/** The last mark that is not behind a position. */
export function findMark(db: Database, list: string, position: number): ListMark {
  const sql = `select position, sort_key from list_mark
    where list = ? and position <= ? order by position desc limit 1`
  return db.find<ListMark>(sql, list, position) ?? BEFORE_ALL
}

/** The last mark that is not behind a sort key. */
function findMarkBefore(db: Database, list: string, sortKey: string): ListMark {
  const sql = `select position, sort_key from list_mark
    where list = ? and sort_key <= ? order by position desc limit 1`
  return db.find<ListMark>(sql, list, sortKey) ?? BEFORE_ALL
}

/** To be called when members from a sort key on changed: they alone are counted again. */
export function refreshMarks(db: Database, list: string, from: string): void {
  db.run('delete from list_mark where list = ? and sort_key >= ?', list, from)
  const { position, sort_key } = findLastMark(db, list)
  const sql = `insert or replace into list_mark (list, position, sort_key)
    select ?1, place, sort_key from (
      select sort_key, ?2 - 1 + row_number() over (order by sort_key) as place from listing
        where list = ?1 and visibility = 'public' and sort_key >= ?3)
    where place % ${MARK_EVERY} = 0`
  db.run(sql, list, position, sort_key)
}

/** Counts the public members of a list from its last mark on. */
export function countPublic(db: Database, list: string): number {
  const { position, sort_key } = findLastMark(db, list)
  const sql = `select count(*) as count from listing
    where list = ? and visibility = 'public' and sort_key >= ?`
  const newer = db.find<{ count: number }>(sql, list, sort_key)?.count ?? 0
  return position + newer
}

/** Counts the public members of a list before a sort key. */
export function countPublicBefore(db: Database, list: string, sortKey: string): number {
  const { position, sort_key } = findMarkBefore(db, list, sortKey)
  const sql = `select count(*) as count from listing
    where list = ? and visibility = 'public' and sort_key >= ? and sort_key < ?`
  return position + (db.find<{ count: number }>(sql, list, sort_key, sortKey)?.count ?? 0)
}

function findLastMark(db: Database, list: string): ListMark {
  return findMark(db, list, Number.MAX_SAFE_INTEGER)
}

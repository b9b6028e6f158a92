// Finds what lies beside an entry of a list.

import { RELATED_WINDOW } from '../../site/paging.ts'
import type { Database } from '../store/database.ts'
import type { ListEntry } from '../visibility/changes.ts'
import { READERS } from '../visibility/visibility.ts'

const NEWER = 'sort_key > ?2'
const OLDER = 'sort_key < ?2'

interface Member {
  readonly path: string
  readonly sort_key: string
}

/** How many members that the list shows are newer. */
export function countNewer(db: Database, { list, sort_key }: ListEntry): number {
  const sql = `select count(*) as count from listing
    where list = ?1 and visibility in ${READERS.listed} and ${NEWER}`
  return db.find<{ count: number }>(sql, list, sort_key)?.count ?? 0
}

/**
 * Paths of the articles with an address that are newer, and look at this one for related: so many
 * as look back so far, but every part of a series.
 */
export function listNewer(db: Database, { list, sort_key }: ListEntry): string[] {
  const last = `select sort_key from listing where list = ? and visibility = 'public'
    and sort_key > ? order by sort_key limit 1 offset ${RELATED_WINDOW - 1}`
  const bound = list.startsWith('series:')
    ? undefined
    : db.find<Pick<Member, 'sort_key'>>(last, list, sort_key)?.sort_key
  const sql = `select path from listing
    where list = ?1 and visibility in ${READERS.reachable} and ${NEWER} and sort_key <= ?3`
  return db.listTexts(sql, list, sort_key, bound ?? '~')
}

/** Paths of the public article on each side, and of the unlisted ones between the two. */
export function listBeside(db: Database, { list, sort_key }: ListEntry): string[] {
  const findOne = (side: string, order: string) =>
    db.find<Member>(
      `select path, sort_key from listing
        where list = ?1 and visibility = 'public' and ${side} order by ${order} limit 1`,
      ...[list, sort_key],
    )
  const older = findOne(OLDER, 'sort_key desc')
  const newer = findOne(NEWER, 'sort_key')
  const unlisted = db.all<Member>(
    `select path, sort_key from listing where list = ?1 and visibility = 'unlisted'
      and sort_key between ?2 and ?3`,
    ...[list, older?.sort_key ?? '', newer?.sort_key ?? '~'],
  )
  return [older, newer, ...unlisted].flatMap((member) => member?.path ?? [])
}

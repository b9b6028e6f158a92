// Finds what lies beside an entry of a list.

import type { Database } from '../store/database.ts'
import type { ListEntry } from '../visibility/changes.ts'
import { READERS } from '../visibility/visibility.ts'

// Order everywhere: publish date, newest first, then id. The bound on the date alone lets
// SQLite begin at the right place of the index.
const NEWER = 'publish_at >= ?2 and (publish_at > ?2 or id < ?3)'
const OLDER = 'publish_at <= ?2 and (publish_at < ?2 or id > ?3)'

interface Member {
  readonly path: string
  readonly publish_at: string
}

/** How many members that the list shows are newer. */
export function countNewer(db: Database, { list, publish_at, id }: ListEntry): number {
  const sql = `select count(*) as count from listing
    where list = ?1 and visibility in ${READERS.listed} and ${NEWER}`
  return db.find<{ count: number }>(sql, list, publish_at, id)?.count ?? 0
}

/** Paths of the articles with an address that are newer. */
export function listNewer(db: Database, { list, publish_at, id }: ListEntry): string[] {
  const sql = `select path from listing
    where list = ?1 and visibility in ${READERS.reachable} and ${NEWER}`
  return db.listTexts(sql, list, publish_at, id)
}

/** Paths of the public article on each side, and of the unlisted ones between the two. */
export function listBeside(db: Database, { list, publish_at, id }: ListEntry): string[] {
  const findOne = (side: string, order: string) =>
    db.find<Member>(
      `select path, publish_at from listing
        where list = ?1 and visibility = 'public' and ${side} order by ${order} limit 1`,
      ...[list, publish_at, id],
    )
  const older = findOne(OLDER, 'publish_at desc, id')
  const newer = findOne(NEWER, 'publish_at, id desc')
  const unlisted = db.all<Member>(
    `select path, publish_at from listing where list = ?1 and visibility = 'unlisted'
      and publish_at between ?2 and ?3`,
    ...[list, older?.publish_at ?? '', newer?.publish_at ?? '~'],
  )
  return [older, newer, ...unlisted].flatMap((member) => member?.path ?? [])
}

import { parseListName, toListPath } from '../../site/list-url.ts'
import { decodePath } from '../../site/url.ts'
import {
  countsTag,
  feedTag,
  listTag,
  listPageTag,
  membersTag,
  prevNextTag,
  relatedTag,
  targetTag,
} from './cache-tags.ts'
import {
  countArchives,
  countLinkedArchives,
  FEED_SIZE,
  lastPageNumber,
  pageSizeOf,
} from '../../site/paging.ts'
import type { Database } from '../store/database.ts'
import type { ListChange } from '../visibility/lists.ts'
import type { ListEntryChange } from '../visibility/list-changes.ts'

/** Keys of lists, and of what is read off them, whose value changed. */
export function listListTags(
  db: Database,
  changes: readonly ListChange[],
  places: readonly ListEntryChange[],
): Set<string> {
  const keys = new Set<string>()
  // Labels alone move nothing.
  const moved = places.filter(({ visibility }) => visibility === 'public')
  for (const change of changes) {
    for (const key of nameKeys(change)) keys.add(key)
    const own = moved.filter(({ list }) => list === change.name)
    if (own.length > 0) for (const key of pageKeys(db, change, own)) keys.add(key)
  }
  for (const place of moved) for (const key of besideKeys(db, place)) keys.add(key)
  return keys
}

function* nameKeys({ name, before, after }: ListChange): Generator<string> {
  const isSeen = (row: ListChange['before']) => row !== undefined && row.public_count > 0
  const isSame = isSeen(before) === isSeen(after) && before?.label === after?.label
  const [kind = ''] = name.split(':')
  const list = parseListName(name)
  if (!isSame) yield listTag(name)
  if (!isSame || before?.public_count !== after?.public_count) yield countsTag(kind)
  if (list && !before !== !after) {
    yield targetTag(decodePath(toListPath(list.kind, list.slug)))
  }
}

/** Pages and archives count from the oldest member: a change moves what is newer than it. */
function* pageKeys(
  db: Database,
  { name, before, after }: ListChange,
  places: readonly ListEntryChange[],
): Generator<string> {
  const counts: Counts = [before?.public_count ?? 0, after?.public_count ?? 0]
  const [oldest] = places.toSorted(byAge)
  const newer = oldest ? countNewer(db, oldest) : 0
  // How many members keep their place.
  const kept = Math.max(0, counts[1] - newer - 1)
  const pageSize = pageSizeOf(name)
  const lasts = counts.map((count) => lastPageNumber(count, pageSize))
  yield membersTag(name)
  yield listPageTag(name, 'front')
  yield feedTag(name, 'current')
  for (const page of listMoved(kept, pageSize, lasts, lasts)) {
    yield listPageTag(name, page)
  }
  const archives = counts.map((count) => countArchives(count, FEED_SIZE))
  const linked = counts.map((count) => countLinkedArchives(count, FEED_SIZE))
  for (const archive of listMoved(kept, FEED_SIZE, archives, linked)) {
    yield feedTag(name, archive)
  }
}

type Counts = readonly [before: number, after: number]

/**
 * Numbers of full pages that are others now, or other neighbours have: those with a member
 * that moved, and where `edges` differ, the ones between. Both pairs: before and after.
 */
function* listMoved(
  kept: number,
  size: number,
  lasts: readonly number[],
  edges: readonly number[],
): Generator<number> {
  const isSame = Math.min(...edges) === Math.max(...edges)
  const firstMoved = Math.floor(kept / size) + 1
  const first = isSame ? firstMoved : Math.min(firstMoved, ...edges)
  for (let number = Math.max(1, first); number <= Math.max(...lasts); number += 1) {
    yield number
  }
}

function byAge(a: ListEntryChange, b: ListEntryChange): number {
  if (a.publish_at !== b.publish_at) return a.publish_at < b.publish_at ? -1 : 1
  return a.id > b.id ? -1 : 1
}

// Order everywhere: publish date, newest first, then id. The bound on the date alone lets
// SQLite begin at the right place of the index.
const NEWER = 'publish_at >= ?2 and (publish_at > ?2 or id < ?3)'
const OLDER = 'publish_at <= ?2 and (publish_at < ?2 or id > ?3)'
const REACHABLE = "visibility in ('public', 'unlisted')"

function countNewer(db: Database, { list, publish_at, id }: ListEntryChange): number {
  const sql = `select count(*) as count from listing
    where list = ?1 and visibility = 'public' and ${NEWER}`
  return db.find<{ count: number }>(sql, list, publish_at, id)?.count ?? 0
}

/** Articles whose neighbours or related ones this change may be. */
function besideKeys(db: Database, place: ListEntryChange): string[] {
  if (place.list === 'all') return listBeside(db, place).map(prevNextTag)
  // One that goes was noted by those that showed it; one that comes was not.
  const isNewTag = place.isNew && place.list.startsWith('tag:')
  return isNewTag ? listNewer(db, place).map(relatedTag) : []
}

/** The public article on each side, and all unlisted ones between these. */
function listBeside(db: Database, { list, publish_at, id }: ListEntryChange): string[] {
  const here = [list, publish_at, id] as const
  const one = (side: string, order: string) =>
    db.find<Member>(
      `select path, publish_at, id from listing
        where list = ?1 and visibility = 'public' and ${side} order by ${order} limit 1`,
      ...here,
    )
  const older = one(OLDER, 'publish_at desc, id')
  const newer = one(NEWER, 'publish_at, id desc')
  const unlisted = db.all<Member>(
    `select path, publish_at, id from listing where list = ?1 and visibility = 'unlisted'
      and publish_at between ?2 and ?3`,
    list,
    older?.publish_at ?? '',
    newer?.publish_at ?? '~',
  )
  return [older, newer, ...unlisted].flatMap((member) => member?.path ?? [])
}

interface Member {
  readonly path: string
  readonly publish_at: string
  readonly id: string
}

function listNewer(db: Database, { list, publish_at, id }: ListEntryChange): string[] {
  const sql = `select path from listing where list = ?1 and ${REACHABLE} and ${NEWER}`
  return db.all<{ path: string }>(sql, list, publish_at, id).map(({ path }) => path)
}

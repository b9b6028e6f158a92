// Finds the cache tags of lists, and of what is read off lists, that a snapshot changed.

import { parseListName } from '../../site/list-url.ts'
import { toRoutePath } from '../../site/routes.ts'
import {
  countArchives,
  countLinkedArchives,
  countLlmsParts,
  FEED_SIZE,
  LLMS_SIZE,
  LONG_SERIES,
  lastPageNumber,
  pageSizeOf,
  SITEMAP_SIZE,
} from '../../site/paging.ts'
import type { Database } from '../store/database.ts'
import { byAge, type ListEntryChange } from '../visibility/changes.ts'
import type { ListChange } from '../visibility/lists.ts'
import type { SnapshotChanges } from '../visibility/publish-snapshot.ts'
import {
  countsTag,
  feedTag,
  listPageTag,
  listTag,
  llmsPartTag,
  membersTag,
  prevNextTag,
  relatedTag,
  sitemapPartTag,
  targetTag,
} from './cache-tags.ts'
import { countNewer, listBeside, listNewer } from './list-neighbours.ts'

export function* listChangedListTags(
  db: Database,
  { lists, listEntries }: Pick<SnapshotChanges, 'lists' | 'listEntries'>,
): Generator<string> {
  // Labels alone move nothing.
  const moved = listEntries.filter(({ visibility }) => visibility === 'public')
  for (const change of lists) {
    yield* listNameTags(change)
    const own = moved.filter(({ list }) => list === change.name)
    if (own.length > 0) yield* listPageTags(db, change, own)
    const isSeries = change.name.startsWith('series:')
    if (change.name.startsWith('tag:') || isSeries) yield* listRelatedTags(db, own)
    if (change.name === 'all' || isSeries)
      yield* own.flatMap((entry) => listBeside(db, entry).map(prevNextTag))
  }
}

function* listNameTags({ name, before, after }: ListChange): Generator<string> {
  const isSeen = (row: ListChange['before']) => row !== undefined && row.public_count > 0
  const isLong = (row: ListChange['before']) =>
    row !== undefined && row.public_count > LONG_SERIES
  const isSame =
    isSeen(before) === isSeen(after) &&
    before?.label === after?.label &&
    (!name.startsWith('series:') || isLong(before) === isLong(after))
  const [kind = ''] = name.split(':')
  const list = parseListName(name)
  if (!isSame) yield listTag(name)
  if (!isSame || before?.public_count !== after?.public_count) yield countsTag(kind)
  if (list && !before !== !after) {
    yield targetTag(toRoutePath(list.kind, { slug: list.slug }))
  }
}

/** Pages and archives count from the oldest member: a change moves what is newer than it. */
function* listPageTags(
  db: Database,
  { name, before, after }: ListChange,
  entries: readonly ListEntryChange[],
): Generator<string> {
  const counts = [before?.public_count ?? 0, after?.public_count ?? 0] as const
  const [oldest] = entries.toSorted(byAge)
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
  if (name === 'all') {
    const parts = counts.map((count) => Math.ceil(count / SITEMAP_SIZE))
    yield* [...listMoved(kept, SITEMAP_SIZE, parts, [0])].map(sitemapPartTag)
    const texts = counts.map(countLlmsParts)
    yield* [...listMoved(kept, LLMS_SIZE, texts, [0])].map(llmsPartTag)
  }
  const archives = counts.map((count) => countArchives(count, FEED_SIZE))
  const linked = counts.map((count) => countLinkedArchives(count, FEED_SIZE))
  for (const archive of listMoved(kept, FEED_SIZE, archives, linked)) {
    yield feedTag(name, archive)
  }
}

/**
 * Numbers of full pages that changed, or whose neighbours changed: those with a member
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

/**
 * Articles that may be shown another related one: a member that comes or goes changes how much
 * its topic weighs, and parts of one series are not related.
 */
function listRelatedTags(db: Database, entries: readonly ListEntryChange[]): string[] {
  return entries.flatMap((entry) => listNewer(db, entry).map(relatedTag))
}

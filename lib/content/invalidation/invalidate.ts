import { parseFeedPath } from '../../site/feed-url.ts'
import { parseOgImagePath } from '../../site/og-image-url.ts'
import {
  authorReferenceTag,
  isOfSitemap,
  mediaTag,
  SITEMAP_TAG,
  targetTag,
} from './cache-tags.ts'
import type { Database } from '../store/database.ts'
import { findDocumentUrl, refreshDocumentUrls, refreshListUrls } from './urls.ts'
import { listAuthorReferenceTags, listDocumentTags } from './document-tags.ts'
import { listListTags } from './list-tags.ts'
import type { ListChange } from '../visibility/lists.ts'
import type { Differences } from '../visibility/list-changes.ts'
import type { Changes } from '../visibility/changes.ts'

/** Beyond so many changes at once, rendering everything costs less than asking what for. */
const MAX_CHANGES = 2000

/**
 * Writes down what the publisher has to do after a release: the addresses that came or went,
 * and those that read something which has another value now.
 */
export function invalidate(
  db: Database,
  { before }: Changes,
  lists: readonly ListChange[],
  differences: Differences,
): void {
  const paths = [...before.keys()]
  const keys = new Set(paths.flatMap((path) => markDocument(db, path)))
  if (paths.some((path) => path.startsWith('authors/'))) {
    for (const key of listAuthorReferenceTags(db, listBylines(db))) keys.add(key)
  }
  for (const change of lists) {
    for (const address of refreshListUrls(db, change)) enqueueMoved(db, address)
  }
  if (db.find('select 1 from published limit 1') === undefined) return
  if (differences.listEntries.length > MAX_CHANGES) {
    enqueueAll(db)
    return
  }
  for (const key of listListTags(db, lists, differences.listEntries)) keys.add(key)
  if ([...keys].some(isOfSitemap)) keys.add(SITEMAP_TAG)
  for (const alias of differences.aliases) keys.add(targetTag(decodeURIComponent(alias)))
  enqueueReaders(db, keys)
}

/** Everything that was ever published is to be rendered again. */
export function enqueueAll(db: Database): void {
  const sql = 'select path from published union select path from address'
  for (const { path } of db.all<{ path: string }>(sql)) enqueue(db, path)
}

/** Returns the keys of the document that changed; its own page comes before all others. */
function markDocument(db: Database, path: string): string[] {
  const keys = listDocumentTags(db, path)
  const owners = keys.includes(mediaTag(path)) ? [path, ...listShowing(db, path)] : [path]
  const moved = owners.flatMap((owner) => refreshDocumentUrls(db, owner))
  const own = keys.length > 0 && findDocumentUrl(db, path)
  for (const address of moved) enqueueMoved(db, address)
  if (own) enqueue(db, own, findPublishDate(db, path))
  return keys
}

/** Documents that refer to a picture. */
function listShowing(db: Database, path: string): string[] {
  const sql = "select distinct source from reference where kind = 'file' and target = ?"
  return db.all<{ source: string }>(sql, path).map(({ source }) => source)
}

function findPublishDate(db: Database, path: string): string | undefined {
  const sql = 'select publish_at from article where path = ?'
  return db.find<{ publish_at: string }>(sql, path)?.publish_at
}

/** The bylines that pages show, as they are written. */
function listBylines(db: Database): string[] {
  const prefix = authorReferenceTag('')
  const sql = `select distinct key from dependency where key between ? and ?`
  return db
    .all<{ key: string }>(sql, prefix, `${prefix}\u{10ffff}`)
    .map(({ key }) => key.slice(prefix.length))
}

/** What is to be taken away keeps its place at the end: lists still lead there. */
function enqueueReaders(db: Database, keys: ReadonlySet<string>): void {
  const sql = `select distinct path from dependency
    where key in (select value from json_each(?))
      and path not in (select path from pending where priority = ?)`
  const list = JSON.stringify([...keys])
  for (const { path } of db.all<{ path: string }>(sql, list, PRIORITIES.removal)) {
    enqueue(db, path)
  }
}

/**
 * Pictures first, then articles that are new or were edited, other articles, lists; images
 * of pages; what announces pages when all of them are there.
 */
const PRIORITIES = {
  ...{ media: 0, edited: 1, article: 2, list: 3 },
  ...{ image: 5, feed: 6, archive: 7, sitemap: 8, removal: 9 },
} as const

/** An address that came or went: what is gone is taken away when nothing leads there. */
function enqueueMoved(db: Database, path: string): void {
  const isThere = db.find('select 1 from address where path = ?', path) !== undefined
  if (isThere) enqueue(db, path)
  else db.run('insert or ignore into pending values (?, ?, 0)', path, PRIORITIES.removal)
}

/**
 * `publishDate`: of an article that was itself changed. An address that waits already keeps
 * the better of its two places.
 */
function enqueue(db: Database, path: string, publishDate?: string): void {
  const priority = publishDate === undefined ? priorityOf(path) : PRIORITIES.edited
  // Newest first.
  const rank = publishDate === undefined ? 0 : -Date.parse(publishDate)
  const sql = `insert into pending values (?, ?, ?) on conflict (path) do update
    set priority = excluded.priority, rank = excluded.rank
    where excluded.priority < pending.priority`
  db.run(sql, path, priority, rank)
}

/** How urgent an address is that nobody has edited: the smaller, the sooner. */
export function priorityOf(path: string): number {
  if (path.startsWith('/media/')) return PRIORITIES.media
  if (path.startsWith('/articles/')) return PRIORITIES.article
  if (path.startsWith('/sitemap')) return PRIORITIES.sitemap
  if (parseOgImagePath(path)) return PRIORITIES.image
  const feed = parseFeedPath(path)
  if (feed) return feed.number === undefined ? PRIORITIES.feed : PRIORITIES.archive
  return PRIORITIES.list
}

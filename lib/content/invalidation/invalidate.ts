// Publishes a snapshot, and decides which addresses have to be published anew after it.

import { parseWordsName } from '../../text/language/file-name.ts'
import type { Database } from '../store/database.ts'
import { findRecord } from '../store/documents.ts'
import { readSite, SITE_FILE } from '../store/site.ts'
import { isSiteFile } from '../store/theme/site-files.ts'
import {
  publishSnapshot,
  type Snapshot,
  type SnapshotChanges,
} from '../visibility/publish-snapshot.ts'
import {
  authorReferenceTag,
  documentTag,
  encodingTag,
  isOfPages,
  isOfSitemap,
  mediaTag,
  PAGES_TAG,
  SITEMAP_TAG,
  targetTag,
  translationsTag,
} from './cache-tags.ts'
import {
  listChangedAuthorTags,
  listChangedDocumentTags,
  listSitemapPartTags,
} from './document-tags.ts'
import { listChangedListTags } from './list-tags.ts'
import { listRetranslated } from './translation-tags.ts'
import { PublishQueue } from './publish-queue.ts'
import { listDependingOwners } from '../visibility/alias-addresses.ts'
import {
  findDocumentUrl,
  refreshAllListUrls,
  refreshDocumentUrls,
  refreshListUrls,
} from './urls.ts'

/** Beyond so many changes at once, rendering everything costs less than asking what for. */
const MAX_CHANGES = 2000

/**
 * Publishes a snapshot and enqueues the addresses that it touches, in one transaction: a process
 * that is killed loses neither without the other.
 */
export function publishAndInvalidate(db: Database, now: Date): Snapshot {
  return db.transaction(() => {
    const { changes, ...snapshot } = publishSnapshot(db, now)
    if (changes) invalidate(db, changes)
    return snapshot
  })
}

/** Addresses that came or went, and those that read something which is another now. */
function invalidate(db: Database, changes: SnapshotChanges): void {
  const { lists, listEntries, aliases } = changes
  const paths = withSite(db, changes.paths)
  const queue = new PublishQueue(db)
  const tags = new Set(paths.flatMap((path) => invalidateDocument(db, queue, path)))
  if (paths.some((path) => path.startsWith('authors/'))) {
    for (const tag of listChangedAuthorTags(db, listAuthorReferences(db))) tags.add(tag)
  }
  const retranslated = listRetranslated(db, paths)
  for (const path of retranslated) tags.add(translationsTag(path))
  // Words are a part of the site, which every page reads.
  if (paths.some((path) => parseWordsName(path) && tags.has(documentTag(path))))
    tags.add(documentTag(SITE_FILE))
  const { feedArchives } = readSite(db, undefined)
  for (const change of lists) {
    enqueueMoved(db, queue, refreshListUrls(db, change, feedArchives))
  }
  if (paths.includes(SITE_FILE)) {
    enqueueMoved(db, queue, refreshAllListUrls(db, feedArchives))
  }
  for (const owner of listDependingOwners(db)) {
    enqueueMoved(db, queue, refreshDocumentUrls(db, owner))
  }
  if (db.find('select 1 from published_file limit 1') === undefined) return
  if (listEntries.length > MAX_CHANGES) {
    queue.enqueueAll()
    return
  }
  for (const tag of listChangedListTags(db, changes)) tags.add(tag)
  for (const tag of listSitemapPartTags(db, [...paths, ...retranslated], tags))
    tags.add(tag)
  if ([...tags].some(isOfSitemap)) tags.add(SITEMAP_TAG)
  if ([...tags].some(isOfPages)) tags.add(PAGES_TAG)
  for (const alias of aliases) tags.add(targetTag(alias))
  queue.enqueueDependents(tags)
}

/** Every page names logo and icons as it does the site. */
function withSite(db: Database, paths: readonly string[]): readonly string[] {
  if (paths.includes(SITE_FILE)) return paths
  const site = findRecord(db, SITE_FILE, 'site') ?? {}
  return paths.some((path) => isSiteFile(site, path)) ? [...paths, SITE_FILE] : paths
}

/** Returns the tags of the document that changed; its own page comes before all others. */
function invalidateDocument(db: Database, queue: PublishQueue, path: string): string[] {
  const tags = listChangedDocumentTags(db, path)
  const isShown = tags.includes(mediaTag(path)) || tags.includes(encodingTag(path))
  const owners = isShown ? [path, ...listShowing(db, path)] : [path]
  const moved = owners.flatMap((owner) => refreshDocumentUrls(db, owner))
  const own = tags.length > 0 ? findDocumentUrl(db, path) : undefined
  enqueueMoved(db, queue, moved)
  if (own === undefined) return tags
  const publishDate = findPublishDate(db, path)
  if (publishDate === undefined) queue.enqueue([own])
  else queue.enqueueEdited(own, publishDate)
  return tags
}

/** Addresses that came or went: what is gone is taken away when nothing leads there. */
function enqueueMoved(db: Database, queue: PublishQueue, urls: readonly string[]): void {
  const isThere = (url: string) =>
    db.find('select 1 from address where path = ?', url) !== undefined
  queue.enqueue(urls.filter(isThere))
  queue.add(
    urls.filter((url) => !isThere(url)),
    'removal',
  )
}

/** Documents that refer to a picture. */
function listShowing(db: Database, path: string): string[] {
  const sql = "select distinct source from reference where kind = 'file' and target = ?"
  return db.listTexts(sql, path)
}

function findPublishDate(db: Database, path: string): string | undefined {
  const sql = 'select publish_at from article where path = ?'
  return db.find<{ publish_at: string }>(sql, path)?.publish_at
}

/** The author references that pages show, as articles write them. */
function listAuthorReferences(db: Database): string[] {
  const prefix = authorReferenceTag('')
  const sql = 'select distinct tag from dependency where tag between ? and ?'
  const tags = db.listTexts(sql, prefix, `${prefix}\u{10ffff}`)
  return tags.map((tag) => tag.slice(prefix.length))
}

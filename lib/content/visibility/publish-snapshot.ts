// Publishes a snapshot: one decision over all documents of what readers may see.

import { isPageType } from '../../site/routes.ts'
import type { Database } from '../store/database.ts'
import { findDocument } from '../store/documents.ts'
import { readMeta, saveMeta } from '../store/meta.ts'
import { listKnownAuthors, makeAuthorResolver } from './authors.ts'
import { insertAliases } from './aliases.ts'
import { findNextDue, listCandidates, readTimeZone } from './candidates.ts'
import { ChangeLog, type ListEntryChange } from './changes.ts'
import { resolveConflicts } from './conflicts.ts'
import { type ListChange, recountLists } from './lists.ts'
import { insertArticle, insertPage, unpublish } from './rows.ts'

export interface Snapshot {
  /** Rises when anything that readers can see may have changed. */
  readonly number: number
  readonly changed: boolean
  /** ISO instant at which the next document comes or goes by itself. */
  readonly nextDue?: string | undefined
}

/** What differs from the snapshot before, each difference once. */
export interface SnapshotChanges {
  /** Documents, and files that documents refer to, that were decided anew. */
  readonly paths: readonly string[]
  readonly listEntries: readonly ListEntryChange[]
  readonly lists: readonly ListChange[]
  /** Encoded site paths that a document took or left. */
  readonly aliases: ReadonlySet<string>
}

/**
 * Decides what readers may see at `now`, from documents that changed since the last snapshot
 * and articles that have come due. Everything public is read from the rows that it writes.
 * For `publishAndInvalidate`, which hands on the changes in the same transaction.
 */
export function publishSnapshot(
  db: Database,
  now: Date,
): Snapshot & { readonly changes: SnapshotChanges | undefined } {
  return db.transaction(() => {
    const paths = listCandidates(db, now)
    const changed = paths.length > 0
    const changes = changed ? publishPaths(db, paths, now) : undefined
    const number = Number(readMeta(db, 'snapshot') ?? 0) + Number(changed)
    saveMeta(db, 'snapshot', String(number))
    return { number, changed, nextDue: findNextDue(db, now), changes }
  })
}

function publishPaths(
  db: Database,
  paths: readonly string[],
  now: Date,
): SnapshotChanges {
  const log = new ChangeLog(db)
  const authorSlug = makeAuthorResolver(listKnownAuthors(db))
  const context = { now, timeZone: readTimeZone(db), authorSlug }
  for (const path of paths) {
    const held = unpublish(db, path, log)
    const record = findDocument(db, path)?.record
    if (record && !isPageType(record.type)) insertAliases(db, path, record)
    if (record && record.type !== 'article' && 'draft' in record)
      insertPage(db, path, record, context)
    if (record?.type === 'article') insertArticle(db, path, record, held, context, log)
  }
  resolveConflicts(db, log, now)
  db.run('delete from dirty')
  const changes = log.compare()
  return { ...changes, lists: recountLists(db, changes.listEntries) }
}

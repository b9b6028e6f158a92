import type { Database } from '../store/database.ts'
import { findDocument } from '../store/documents.ts'
import { readMeta, saveMeta } from '../store/meta.ts'
import { toArticleRow } from './article-row.ts'
import { listKnownAuthors, makeAuthorResolver } from './authors.ts'
import { listCandidates, readTimeZone } from './candidates.ts'
import { resolveConflicts } from './conflicts.ts'
import { recountLists } from './lists.ts'
import { invalidate } from '../invalidation/invalidate.ts'
import { findDifferences } from './list-changes.ts'
import { insertArticle, insertPage, unpublish } from './rows.ts'
import { makeChanges } from './changes.ts'

export interface Snapshot {
  /** Rises when anything that readers can see may have changed. */
  readonly number: number
  readonly changed: boolean
  /** ISO instant at which the next scheduled article is due. */
  readonly nextDue?: string
}

/**
 * Decides in one transaction what the public may see at `now`, from documents that changed
 * since the last release and articles that have come due. Everything public is read from
 * the rows that it writes.
 */
export function publishSnapshot(db: Database, now: Date): Snapshot {
  return db.transaction(() => {
    const paths = listCandidates(db, now)
    const changed = paths.length > 0
    if (changed) publishPaths(db, paths, now)
    const number = Number(readMeta(db, 'snapshot') ?? 0) + Number(changed)
    saveMeta(db, 'snapshot', String(number))
    const nextDue = findNextDue(db)
    return { number, changed, ...(nextDue !== undefined && { nextDue }) }
  })
}

function publishPaths(db: Database, paths: readonly string[], now: Date): void {
  const touched = makeChanges()
  const timeZone = readTimeZone(db)
  const authorSlug = makeAuthorResolver(listKnownAuthors(db))
  for (const path of paths) {
    const held = unpublish(db, path, touched)
    const record = findDocument(db, path)?.record
    if (record?.type === 'page') insertPage(db, path, record)
    if (record?.type !== 'article') continue
    const article = toArticleRow(path, record, timeZone)
    insertArticle(db, article, held, { authorSlug, now }, touched)
  }
  resolveConflicts(db, touched, now)
  const differences = findDifferences(db, touched)
  const names = new Set(differences.listEntries.map(({ list }) => list))
  invalidate(db, touched, recountLists(db, names), differences)
  db.run('delete from dirty')
}

function findNextDue(db: Database): string | undefined {
  const sql =
    "select min(publish_at) as due from article where visibility = 'hidden' and draft = 0"
  return db.find<{ due: string | null }>(sql)?.due ?? undefined
}

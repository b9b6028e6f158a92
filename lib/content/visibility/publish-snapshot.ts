import type { Database } from '../store/database.ts'
import { findDocument } from '../store/documents.ts'
import { readMeta, saveMeta } from '../store/meta.ts'
import { toArticleRow } from './article-row.ts'
import { listKnownAuthors, makeBylineResolver } from './authors.ts'
import { listCandidates, readTimeZone } from './candidates.ts'
import { settleConflicts } from './conflicts.ts'
import { recountLists } from './lists.ts'
import { markPending } from '../invalidation/invalidate.ts'
import { findDifferences } from './list-changes.ts'
import { insertArticle, insertPage, withdraw } from './rows.ts'
import { makeTouched } from './changes.ts'

export interface Release {
  /** Number of the edition: rises when anything that readers can see may have changed. */
  readonly edition: number
  readonly changed: boolean
  /** ISO instant at which the next scheduled article is due. */
  readonly nextDue?: string
}

/**
 * Decides in one transaction what the public may see at `now`, from documents that changed
 * since the last release and articles that have come due. Everything public is read from
 * the rows that it writes.
 */
export function release(db: Database, now: Date): Release {
  return db.transaction(() => {
    const paths = listCandidates(db, now)
    const changed = paths.length > 0
    if (changed) releasePaths(db, paths, now)
    const edition = Number(readMeta(db, 'edition') ?? 0) + Number(changed)
    saveMeta(db, 'edition', String(edition))
    const nextDue = findNextDue(db)
    return { edition, changed, ...(nextDue !== undefined && { nextDue }) }
  })
}

function releasePaths(db: Database, paths: readonly string[], now: Date): void {
  const touched = makeTouched()
  const timeZone = readTimeZone(db)
  const authorSlug = makeBylineResolver(listKnownAuthors(db))
  for (const path of paths) {
    const held = withdraw(db, path, touched)
    const document = findDocument(db, path)
    if (document?.type === 'page') insertPage(db, document)
    const article = document?.type === 'article' && toArticleRow(document, timeZone)
    if (article) insertArticle(db, article, held, { authorSlug, now }, touched)
  }
  settleConflicts(db, touched, now)
  const differences = findDifferences(db, touched)
  const names = new Set(differences.places.map(({ list }) => list))
  markPending(db, touched, recountLists(db, names), differences)
  db.run('delete from dirty')
}

function findNextDue(db: Database): string | undefined {
  const sql =
    "select min(publish_at) as due from article where visibility = 'hidden' and draft = 0"
  return db.find<{ due: string | null }>(sql)?.due ?? undefined
}

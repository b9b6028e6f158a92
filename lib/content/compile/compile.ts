// Brings documents in the store up to date with their files.
import { join } from 'node:path'

import type { Database } from '../store/database.ts'
import { removeDocument, saveDocument } from '../store/documents.ts'
import { type SourceRow, saveSource, touchSource } from '../store/sources.ts'
import type { ParseJob, ParseResult } from './parse.ts'
import type { WorkerPool } from './worker-pool.ts'
import type { ScannedFile } from './scan.ts'

export interface CompileSettings {
  readonly contentDir: string
  readonly pool: WorkerPool
  /** True when results of the last run may no longer be used as they are. */
  readonly isNewPipeline: boolean
  readonly onProgress: (done: number, total: number) => void
}

/** What happened to the files that were looked at; `compiled` and `removed` hold paths. */
export interface DocumentChanges {
  readonly compiled: readonly string[]
  readonly removed: readonly string[]
}

/**
 * Brings the store to what `files` say. `known` are the rows of the same paths, and of paths
 * that may be gone. A file that can not be understood keeps its last good document.
 */
export async function compile(
  db: Database,
  files: readonly ScannedFile[],
  known: ReadonlyMap<string, SourceRow>,
  settings: CompileSettings,
): Promise<DocumentChanges> {
  const present = new Set(files.map(({ path }) => path))
  const removed = [...known.keys()].filter((path) => !present.has(path))
  const changed = files.filter(
    ({ path, signature }) =>
      settings.isNewPipeline || known.get(path)?.signature !== signature,
  )
  db.transaction(() => {
    for (const path of removed) removeDocument(db, path)
    for (const { path, signature, diagnostic } of changed)
      if (diagnostic) saveSource(db, { path, signature, key: 'refused' }, [diagnostic])
  })
  const compiled = await parseChanged(db, changed, known, settings)
  return { compiled, removed }
}

async function parseChanged(
  db: Database,
  changed: readonly ScannedFile[],
  known: ReadonlyMap<string, SourceRow>,
  { contentDir, pool, onProgress }: CompileSettings,
): Promise<string[]> {
  const signatures = new Map(changed.map(({ path, signature }) => [path, signature]))
  const jobs = changed
    .filter(({ diagnostic }) => !diagnostic)
    .map(({ path }): ParseJob => {
      return { path, file: join(contentDir, path), knownKey: known.get(path)?.key }
    })
  const compiled: string[] = []
  let done = 0
  await pool.parse(jobs, (results) => {
    db.transaction(() => {
      for (const result of results) {
        const signature = signatures.get(result.path) ?? ''
        if (saveResult(db, result, signature)) compiled.push(result.path)
      }
    })
    done += results.length
    onProgress(done, jobs.length)
  })
  return compiled
}

/** True when the file's bytes, or the code that reads them, are new. */
function saveResult(db: Database, result: ParseResult, signature: string): boolean {
  const { path, key } = result
  if (result.outcome === 'unchanged') {
    touchSource(db, path, signature)
    return false
  }
  saveSource(db, { path, signature, key }, result.diagnostics)
  if (result.document) saveDocument(db, result.document)
  return true
}

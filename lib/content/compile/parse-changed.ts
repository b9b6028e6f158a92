// Brings documents of changed files into the store: known there, recalled, or parsed.
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'

import { attempt } from '../../files/look.ts'
import { readRegularFileSync } from '../../files/read-file.ts'
import type { Database } from '../store/database.ts'
import { removeDocument, saveDocument } from '../store/documents.ts'
import { type SourceRow, saveSource, touchSource } from '../store/sources.ts'
import type { DocumentCache } from './cache/document-cache.ts'
import { type Pipeline, toDocumentKey } from './cache/document-key.ts'
import type { ParseResult } from './parse.ts'
import type { ScannedFile } from './scan/scanned-file.ts'
import type { WorkerPool } from './worker-pool.ts'

export type Progress = (done: number, total: number) => void

export interface ParseSettings extends Pipeline {
  readonly contentDir: string
  readonly pool: WorkerPool
  readonly cache: DocumentCache
  readonly signal: AbortSignal
  readonly onProgress: Progress
}

/** Paths of documents that are new in the store. */
interface NewDocuments {
  readonly compiled: string[]
  /** The cache had them. */
  readonly recalled: string[]
}

/** Bytes decide, not times: a fresh clone has other times, and nothing to parse. */
export async function parseChanged(
  db: Database,
  changed: readonly ScannedFile[],
  known: ReadonlyMap<string, SourceRow>,
  settings: ParseSettings,
): Promise<NewDocuments> {
  const { contentDir, pool, cache, isBareAllowed, onProgress } = settings
  const { recalled, unknown } = await recall(db, changed, known, settings)
  const signatures = new Map(unknown.map(({ path, signature }) => [path, signature]))
  const jobs = unknown.map(({ path }) => ({
    path,
    file: join(contentDir, path),
    isBareAllowed,
  }))
  const compiled: string[] = []
  await pool.parse(jobs, (results) => {
    db.transaction(() => {
      for (const result of results)
        saveResult(db, result, signatures.get(result.path) ?? '')
    })
    cache.keep(results)
    compiled.push(...results.map(({ path }) => path))
    onProgress(compiled.length, jobs.length)
  })
  return { compiled, recalled }
}

/** So many files are looked up in one transaction, then signals are heard. */
const BATCH_SIZE = 256

/** Takes what needs no parser. A file that can not be read is unknown: its parse says why. */
async function recall(
  db: Database,
  files: readonly ScannedFile[],
  known: ReadonlyMap<string, SourceRow>,
  settings: ParseSettings,
) {
  const recalled: string[] = []
  const unknown: ScannedFile[] = []
  for (let start = 0; start < files.length; start += BATCH_SIZE) {
    if (settings.signal.aborted) return { recalled, unknown: [] }
    db.transaction(() => {
      for (const file of files.slice(start, start + BATCH_SIZE)) {
        const source = recallFile(db, file, known.get(file.path), settings)
        if (source === 'cache') recalled.push(file.path)
        if (source === undefined) unknown.push(file)
      }
    })
    await setImmediate()
  }
  return { recalled, unknown }
}

/** Where the document was; undefined where it has to be parsed. */
function recallFile(
  db: Database,
  file: ScannedFile,
  known: SourceRow | undefined,
  settings: ParseSettings,
): 'store' | 'cache' | undefined {
  const key = keyOf(file, settings)
  if (key === undefined) return undefined
  if (key === known?.key) {
    touchSource(db, file.path, file.signature)
    return 'store'
  }
  const result = settings.cache.find(key)
  if (!result) return undefined
  saveResult(db, result, file.signature)
  return 'cache'
}

function keyOf({ path }: ScannedFile, settings: ParseSettings): string | undefined {
  const bytes = attempt(() => readRegularFileSync(join(settings.contentDir, path)))
  return bytes instanceof Error ? undefined : toDocumentKey(settings, path, bytes)
}

/** `signature`: of the file that was parsed. */
export function saveResult(db: Database, result: ParseResult, signature: string): void {
  const { path, key } = result
  // The last good version of a file that hides itself is no longer meant for readers.
  if (!result.document && result.isPrivate) removeDocument(db, path)
  saveSource(db, { path, signature, key }, result.diagnostics, result.overrides)
  if (result.document) saveDocument(db, result.document)
}

// Brings documents in the store up to date with their files.
import { join } from 'node:path'

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Database } from '../store/database.ts'
import { removeDocument, saveDocument } from '../store/documents.ts'
import { SITE_FILE } from '../store/site.ts'
import {
  findSource,
  listSources,
  type SourceRow,
  saveSource,
  touchSource,
} from '../store/sources.ts'
import type { ParseJob, ParseResult } from './parse.ts'
import type { WorkerPool } from './worker-pool.ts'
import { listLostFolders, makeIsLost } from './scan/lost.ts'
import { isHidingData } from './scan/hiding-data.ts'
import { scan, scanFile } from './scan/scan.ts'
import type { ScannedFile } from './scan/scanned-file.ts'
import type { UnreadPart } from './scan/unread.ts'

export type Progress = (done: number, total: number) => void

interface CompileSettings {
  readonly contentDir: string
  readonly pool: WorkerPool
  /** True when results of the last run may no longer be used as they are. */
  readonly isNewPipeline: boolean
  /** Whether files without front matter are documents. */
  readonly isBareAllowed: boolean
  readonly onProgress: Progress
}

interface PairedFiles {
  readonly files: readonly ScannedFile[]
  /** Rows of the same paths, and of paths that may be gone. */
  readonly known: ReadonlyMap<string, SourceRow>
  /** About files that are ignored, after a look at every file. */
  readonly warnings?: readonly Diagnostic[]
  readonly unread?: readonly UnreadPart[]
}

/** What happened to the files that were looked at; `compiled` and `removed` hold paths. */
export interface DocumentChanges {
  readonly compiled: readonly string[]
  readonly removed: readonly string[]
  /** Files that are held back for what they are, unread, and were not before. */
  readonly refused: number
}

/** Looks at every file, or once more at those of `paths` unless one of them hides others. */
export function pairFiles(
  db: Database,
  contentDir: string,
  paths: readonly string[] | undefined,
): PairedFiles {
  if (paths && !paths.some((path) => isHidingData(contentDir, path))) {
    const isLost = makeIsLost(db, contentDir)
    const present = paths.filter((path) => !isLost(path))
    const files = present.flatMap((path) => scanFile(contentDir, path) ?? [])
    return { files, known: byPath(present.flatMap((path) => findSource(db, path) ?? [])) }
  }
  const { files, warnings, unreadable, unread } = scan(contentDir)
  const sources = listSources(db)
  const lost = listLostFolders(db, contentDir)
  const folders = [...unreadable, ...lost.map(({ file }) => file)]
  // What is in a folder that can not be listed is not known to be gone.
  const rows = sources.filter(
    ({ path }) => !folders.some((folder) => path.startsWith(`${folder}/`)),
  )
  const outside = lost.filter(({ rule }) => rule === 'file-outside')
  const said = new Set(outside.map(({ file }) => file))
  const others = warnings.filter(({ file }) => !said.has(file))
  return { files, known: byPath(rows), warnings: [...others, ...lost], unread }
}

function byPath(rows: readonly SourceRow[]): Map<string, SourceRow> {
  return new Map(rows.map((row) => [row.path, row]))
}

/**
 * Brings the store to what `files` say. A file that can not be understood keeps its last good
 * document.
 */
export async function compile(
  db: Database,
  { files, known }: PairedFiles,
  settings: CompileSettings,
): Promise<DocumentChanges> {
  const present = new Set(files.map(({ path }) => path))
  const removed = [...known.keys()].filter(
    // A site without its file would have another title and address at once.
    (path) => !present.has(path) && path !== SITE_FILE,
  )
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
  const refused = changed.filter(({ diagnostic }) => diagnostic).length
  return { compiled, removed, refused }
}

async function parseChanged(
  db: Database,
  changed: readonly ScannedFile[],
  known: ReadonlyMap<string, SourceRow>,
  { contentDir, pool, isBareAllowed, onProgress }: CompileSettings,
): Promise<string[]> {
  const signatures = new Map(changed.map(({ path, signature }) => [path, signature]))
  const jobs = changed
    .filter(({ diagnostic }) => !diagnostic)
    .map(({ path }): ParseJob => {
      const knownKey = known.get(path)?.key
      return { path, file: join(contentDir, path), knownKey, isBareAllowed }
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
  // The last good version of a file that hides itself is no longer meant for readers.
  if (!result.document && result.isPrivate) removeDocument(db, path)
  saveSource(db, { path, signature, key }, result.diagnostics, result.overrides)
  if (result.document) saveDocument(db, result.document)
  return true
}

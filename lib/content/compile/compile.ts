// Brings documents in the store up to date with their files.
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Database } from '../store/database.ts'
import { removeDocument } from '../store/documents.ts'
import { SITE_FILE } from '../store/site.ts'
import { findSource, listSources, type SourceRow, saveSource } from '../store/sources.ts'
import { type ParseSettings, parseChanged } from './parse-changed.ts'
import { listLostFolders, makeIsLost } from './scan/lost.ts'
import { isHidingData } from './scan/hiding-data.ts'
import { scan, scanFile } from './scan/scan.ts'
import type { ScannedFile } from './scan/scanned-file.ts'
import type { UnreadPart } from './scan/unread.ts'

interface CompileSettings extends ParseSettings {
  /** True when results of the last run may no longer be used as they are. */
  readonly isNewPipeline: boolean
}

interface PairedFiles {
  readonly files: readonly ScannedFile[]
  /** Rows of the same paths, and of paths that may be gone. */
  readonly known: ReadonlyMap<string, SourceRow>
  /** About files that are ignored, after a look at every file. */
  readonly warnings?: readonly Diagnostic[]
  readonly unread?: readonly UnreadPart[]
}

/** What happened to the files that were looked at, by path. */
export interface DocumentChanges {
  readonly compiled: readonly string[]
  /** Their documents were not in the store, and in the cache. */
  readonly recalled: readonly string[]
  readonly removed: readonly string[]
  /** How many documents were at hand, in the store or in the cache. */
  readonly reused: number
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
  const good = changed.filter(({ diagnostic }) => !diagnostic)
  const { compiled, recalled } = await parseChanged(db, good, known, settings)
  const reused = files.length - (changed.length - good.length) - compiled.length
  return { compiled, recalled, removed, reused, refused: changed.length - good.length }
}

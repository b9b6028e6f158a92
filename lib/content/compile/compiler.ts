import { byPosition, type Diagnostic } from '../../model/diagnostic.ts'
import { listBrokenPictures } from '../references/broken-pictures.ts'
import { listLoopbackDiagnostics } from '../references/loopback.ts'
import { listReferenceDiagnostics } from '../references/problems.ts'
import { defaultId } from '../visibility/article-row.ts'
import { listConflictDiagnostics } from '../visibility/conflict-diagnostics.ts'
import { type Snapshot, publishSnapshot } from '../visibility/publish-snapshot.ts'
import {
  findDocument,
  findReleased,
  findSource,
  listBrokenFiles,
  listLinkSources,
  listReleased,
  listSourceDiagnostics,
  listSources,
  type SourceRow,
} from '../store/documents.ts'
import { lockStore } from '../store/lock.ts'
import { bumpRevision, readMeta, saveMeta } from '../store/meta.ts'
import { openStore } from '../store/open.ts'
import { type CompileOutcome, compile } from './compile.ts'
import { refreshMedia } from './media.ts'
import { openWorkerPool } from './worker-pool.ts'
import { scan, scanFile } from './scan.ts'
import { watchContent } from './watch.ts'

export interface CompilerSettings {
  readonly contentDir: string
  readonly stateDir: string
  /** What the user called: a second process is told who holds the store. */
  readonly command: string
  /** The bundled `worker.ts`. */
  readonly workerFile: string
  /** Hash of everything but the content that decides what a parse gives. */
  readonly pipeline: string
  readonly threads: number
  readonly watchMode: 'events' | 'poll'
  /** Wins over the address in `site.yaml`. */
  readonly siteUrl: string | undefined
  readonly batchLimitMs?: number
  readonly fileLimitMs?: number
}

export type Progress = (done: number, total: number) => void

export interface SyncOutcome extends CompileOutcome {
  /** Pictures and other files that documents refer to. */
  readonly media: readonly string[]
}

export interface Movable {
  readonly id: string
  readonly slug: string
  /** False when the front matter names the slug: a move changes no address then. */
  readonly isSlugFromPath: boolean
  /** Paths of other documents that link to it. */
  readonly linkedFrom: readonly string[]
}

export interface Compiler {
  /** Brings the store to what the files say: all of them, or those at `paths`. */
  compile(paths?: readonly string[], onProgress?: Progress): Promise<SyncOutcome>
  /** Decides what is public at `now`. Never during a `sync`: call it after one. */
  publishSnapshot(now: Date): Snapshot
  /** Runs `work` while no `sync` writes to the store: what waits comes after it. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>
  /** Every problem of the content as it is stored now, by place. */
  listProblems(): Diagnostic[]
  /** What a move of the article at `path` has to keep. Undefined for no good article. */
  findMovable(path: string): Movable | undefined
  /** Files that have an error of their own. */
  listBroken(): string[]
  /** Articles whose id is still made of their path. */
  listUnnamed(): { readonly path: string; readonly id: string }[]
  /** Syncs on every change of a file and calls back after it. Returns the stop. */
  watch(
    onSync: (outcome: SyncOutcome) => void,
    onError: (error: Error) => void,
  ): () => void
  close(): Promise<void>
}

const BATCH_LIMIT_MS = 30_000
const FILE_LIMIT_MS = 20_000

/** Opens the store of a content folder for writing. Throws `StoreHeldError`. */
export function openCompiler(settings: CompilerSettings): Compiler {
  const { contentDir, stateDir, pipeline, threads } = settings
  const unlock = lockStore(stateDir, settings.command)
  const db = openStore(stateDir)
  const pool = openWorkerPool({
    workerFile: settings.workerFile,
    stagingDir: `${stateDir}/staging`,
    pipeline,
    batchLimitMs: settings.batchLimitMs ?? BATCH_LIMIT_MS,
    fileLimitMs: settings.fileLimitMs ?? FILE_LIMIT_MS,
  })
  let warnings: readonly Diagnostic[] = []
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false

  async function syncNow(paths: readonly string[] | undefined, onProgress: Progress) {
    const isNewPipeline = readMeta(db, 'pipeline') !== pipeline
    const { files, known } = paths && !isNewPipeline ? lookAt(paths) : lookAtAll()
    const outcome = await compile(db, files, known, {
      contentDir,
      pool,
      threads,
      isNewPipeline,
      onProgress,
    })
    const media = db.transaction(() => refreshMedia(db, contentDir, paths))
    // Cut off by a close, the files that are left still have results of another pipeline.
    if (!isClosed) saveMeta(db, 'pipeline', pipeline)
    if (media.length > 0) bumpRevision(db)
    return { ...outcome, media }
  }

  function lookAtAll() {
    const found = scan(contentDir)
    warnings = found.warnings
    const isKnown = ({ path }: SourceRow) =>
      !found.unreadable.some((folder) => path.startsWith(`${folder}/`))
    const rows = listSources(db).filter(isKnown)
    return { files: found.files, known: new Map(rows.map((row) => [row.path, row])) }
  }

  function lookAt(paths: readonly string[]) {
    const rows = paths.flatMap((path) => findSource(db, path) ?? [])
    return {
      files: paths.flatMap((path) => scanFile(contentDir, path) ?? []),
      known: new Map(rows.map((row) => [row.path, row])),
    }
  }

  function exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }

  const engine: Compiler = {
    // One after the other: two at once could store an older parse over a newer one.
    compile: (paths, onProgress = () => {}) =>
      exclusively(() => syncNow(paths, onProgress)),
    exclusively,
    publishSnapshot(now) {
      const result = publishSnapshot(db, now)
      if (result.changed) bumpRevision(db)
      return result
    },
    listProblems: () =>
      [
        ...listSourceDiagnostics(db),
        ...warnings,
        ...listConflictDiagnostics(db),
        ...listReferenceDiagnostics(db),
        ...listBrokenPictures(db),
        ...listLoopbackDiagnostics(db, settings.siteUrl),
      ].toSorted(byPosition),
    findMovable(path) {
      const article = findReleased(db, path)
      if (!article) return undefined
      const isSlugFromPath = findDocument(db, path)?.fields.slug == null
      return {
        ...article,
        isSlugFromPath,
        linkedFrom: listLinkSources(db, path, article.slug),
      }
    },
    listBroken: () => listBrokenFiles(db),
    listUnnamed: () => listReleased(db).filter(({ id, path }) => id === defaultId(path)),
    watch: (onSync, onError) =>
      watchContent({
        contentDir,
        mode: settings.watchMode,
        listDirectories: () => scan(contentDir).directories,
        onChange: (paths) => engine.compile(paths).then(onSync, onError),
        onError,
      }),
    async close() {
      isClosed = true
      // In this order: a long compile is cut off, and goes on from there at the next start.
      await pool.close()
      await last
      db.close()
      unlock()
    },
  }
  return engine
}

// Keeps the store of a content folder up to date.
import type { Diagnostic } from '../../model/diagnostic.ts'
import { findMovable, type Movable } from '../references/move.ts'
import { findRemovable, type Removable } from '../references/removal.ts'
import { defaultId } from '../../site/article-id.ts'
import { resolveSeverities } from '../severity/resolve.ts'
import { publishAndInvalidate } from '../invalidation/invalidate.ts'
import type { Snapshot } from '../visibility/publish-snapshot.ts'
import { listArticleIds } from '../store/articles.ts'
import { listBrokenFiles } from '../store/sources.ts'
import type { Database } from '../store/database.ts'
import { lockStore } from '../store/lock.ts'
import { bumpRevision } from '../store/meta.ts'
import { openStore } from '../store/open.ts'
import { DocumentCache } from './cache/document-cache.ts'
import type { Progress } from './parse-changed.ts'
import { listDiagnostics, readSeveritySettings } from './diagnostics.ts'
import { Encodings, type PictureEncoder } from './media/encodings.ts'
import { type CompileOutcome, Refresher } from './refresh.ts'
import { listFolders } from './scan/scan.ts'
import { compileChanges } from './watch/compile-changes.ts'
import { Supposer } from './unsaved/supposer.ts'
import { WorkerPool, type WorkerPoolSettings } from './worker-pool.ts'

export interface CompilerSettings extends Omit<WorkerPoolSettings, 'stagingDir'> {
  readonly contentDir: string
  readonly stateDir: string
  /** Documents that outlive the store. Without it nothing does. */
  readonly cacheDir?: string | undefined
  /** The command, as a second process names it that finds the store locked. */
  readonly command: string
  readonly watchMode: 'events' | 'poll'
  /** Wins over the address in `site.yaml`. */
  readonly siteUrl: string | undefined
  /** Without it, pages show the pictures themselves. */
  readonly encoder?: PictureEncoder | undefined
}

export type { CompileOutcome } from './refresh.ts'

/** The one writer of a content folder's store. The constructor throws `StoreHeldError`. */
export class Compiler {
  /** Undefined without an encoder. */
  readonly encodings: Encodings | undefined
  /** For texts that are not saved. */
  readonly supposer: Supposer
  readonly #settings: CompilerSettings
  readonly #unlock: () => void
  readonly #db: Database
  readonly #pool: WorkerPool
  readonly #cache: DocumentCache
  readonly #refresher: Refresher
  #last: Promise<unknown> = Promise.resolve()
  readonly #abort = new AbortController()
  #closing: Promise<void> | undefined

  constructor(settings: CompilerSettings) {
    const { stateDir, cacheDir, command } = settings
    this.#settings = settings
    this.#unlock = lockStore(stateDir, command)
    this.#db = openStore(stateDir)
    this.#pool = new WorkerPool({ ...settings, stagingDir: `${stateDir}/staging` })
    const { signal } = this.#abort
    this.#cache = new DocumentCache(cacheDir)
    const { contentDir, encoder } = settings
    const encodings = encoder && new Encodings(this.#db, { contentDir, encoder, signal })
    this.encodings = encodings
    const tools = { pool: this.#pool, cache: this.#cache, encodings, signal }
    this.#refresher = new Refresher(this.#db, { ...settings, ...tools })
    this.supposer = new Supposer(this.#db, { ...settings, ...tools })
  }

  /** Brings the store to what the files say: all of them, or those at `paths`. */
  compile(
    paths?: readonly string[],
    onProgress: Progress = () => {},
  ): Promise<CompileOutcome> {
    // One after the other: two at once could store an older parse over a newer one.
    return this.exclusively(() => this.#refresher.refresh(paths, onProgress))
  }

  /** Runs `work` while nothing is compiled: what waits comes after it. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#last.then(work)
    this.#last = next.catch(() => {})
    return next
  }

  /** Decides what is public at `now`. Never during a `compile`: call it after one. */
  publishSnapshot(now: Date): Snapshot {
    const snapshot = publishAndInvalidate(this.#db, now)
    if (snapshot.changed) bumpRevision(this.#db)
    return snapshot
  }

  /** Every diagnostic of the content as it is stored now, by position. */
  listDiagnostics({ strict = false } = {}): Diagnostic[] {
    const { siteUrl, contentDir } = this.#settings
    const ofScan = this.#refresher.diagnostics
    return listDiagnostics(this.#db, { siteUrl, contentDir, strict, ofScan })
  }

  /** Gives other diagnostics of the content the severities that they have here. */
  resolveSeverities(
    diagnostics: readonly Diagnostic[],
    { strict = false } = {},
  ): Diagnostic[] {
    return resolveSeverities(diagnostics, readSeveritySettings(this.#db, strict))
  }

  /** What a move of an article has to keep, by path, folder or slug. Undefined without one. */
  findMovable(named: string): Movable | undefined {
    return findMovable(this.#db, named)
  }

  /** What a deletion of the article at a path takes along. Undefined without a good one. */
  findRemovable(path: string): Removable | undefined {
    return findRemovable(this.#db, path)
  }

  /** Files that have an error of their own. */
  listBroken(): string[] {
    return listBrokenFiles(this.#db)
  }

  /** Articles whose id is still made of their path. */
  listUnnamed() {
    return listArticleIds(this.#db).filter(({ id, path }) => id === defaultId(path))
  }

  /** Compiles on every change of a file and calls back after it. Returns the stop. */
  watch(
    onCompiled: (outcome: CompileOutcome) => void,
    onError: (error: Error) => void,
  ): () => void {
    const { contentDir, stateDir, watchMode } = this.#settings
    return compileChanges({
      ...{ contentDir, stateDir, onCompiled, onError },
      mode: watchMode,
      listDirectories: () => listFolders(contentDir),
      compile: (paths) => this.compile(paths),
    })
  }

  /** Cuts off a long compile, which goes on from there at the next start. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.#abort.abort()
    await this.#pool.close()
    await this.#last
    this.#cache.close()
    this.#db.close()
    this.#unlock()
  }
}

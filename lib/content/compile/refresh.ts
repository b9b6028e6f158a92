// Brings the store to what the files of the content folder say.
import { join, resolve } from 'node:path'

import { lookAtLink } from '../../files/look.ts'
import { codeOf } from '../../files/system-error.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Database } from '../store/database.ts'
import { bumpRevision, readMeta, saveMeta } from '../store/meta.ts'
import { isInPublic } from '../store/public-files.ts'
import { SITE_FILE } from '../store/site.ts'
import { hasSources, listSources } from '../store/sources.ts'
import { allowsBareFiles } from './bare-files.ts'
import type { DocumentCache } from './cache/document-cache.ts'
import { compile, type DocumentChanges, pairFiles } from './compile.ts'
import { requireContent } from './content-root.ts'
import { toFileDiagnostic } from './messages.ts'
import type { Progress } from './parse-changed.ts'
import type { Encodings } from './media/encodings.ts'
import { refreshMedia } from './media/media.ts'
import { refreshPublicFiles } from './public/refresh-public.ts'
import type { UnreadPart } from './scan/unread.ts'
import { ThemeRefresher } from './theme/refresh-theme.ts'
import type { WorkerPool } from './worker-pool.ts'

export interface CompileOutcome extends Omit<DocumentChanges, 'refused'> {
  /** Pictures and other files that documents refer to, files of `public/`, the theme. */
  readonly media: readonly string[]
  /** Whether something is to publish, or to tell: a file that is refused changes no page. */
  readonly hasNews: boolean
}

interface RefresherSettings {
  readonly contentDir: string
  readonly pipeline: string
  readonly pool: WorkerPool
  readonly cache: DocumentCache
  /** Without it, pages show the pictures themselves. */
  readonly encodings: Encodings | undefined
  readonly signal: AbortSignal
}

export class Refresher {
  readonly #db: Database
  readonly #settings: RefresherSettings
  #ofScan: readonly Diagnostic[] = []
  #unread: readonly UnreadPart[] = []
  #ofPublic: readonly Diagnostic[] = []
  readonly #theme: ThemeRefresher

  constructor(db: Database, settings: RefresherSettings) {
    this.#db = db
    this.#settings = settings
    this.#theme = new ThemeRefresher(db, settings.contentDir)
  }

  /** About files that are no documents, as the last look at all of them found them. */
  get diagnostics(): readonly Diagnostic[] {
    const ignored = ({ rule, file }: Diagnostic) =>
      rule === 'file-ignored' && this.#isTarget(file)
    const unread = this.#unread.filter((part) => !this.#isReferredTo(part))
    return [
      ...this.#ofScan.filter((diagnostic) => !ignored(diagnostic)),
      ...this.#findMissingSite(),
      ...this.#ofPublic,
      ...this.#theme.diagnostics,
      ...unread.map(({ diagnostic }) => diagnostic),
    ]
  }

  /** All files, or those at `paths`. Must not run twice at once. */
  async refresh(
    paths: readonly string[] | undefined,
    onProgress: Progress,
  ): Promise<CompileOutcome> {
    const { contentDir, pipeline, cache, encodings, signal } = this.#settings
    requireContent(contentDir, hasSources(this.#db))
    const told = JSON.stringify(this.diagnostics)
    const last = readMeta(this.#db, 'pipeline')
    const isBareAllowed = allowsBareFiles(contentDir, last?.endsWith(' bare') ?? false)
    const current = isBareAllowed ? `${pipeline} bare` : pipeline
    const isNewPipeline = last !== current
    const files = pairFiles(this.#db, contentDir, isNewPipeline ? undefined : paths)
    this.#ofScan = files.warnings ?? this.#ofScan
    this.#unread = files.unread ?? this.#unread
    const settings = { ...this.#settings, isNewPipeline, isBareAllowed, onProgress }
    const { refused, ...changes } = await compile(this.#db, files, settings)
    const changed = await refreshMedia(this.#db, contentDir, paths, this.#settings)
    const media = [
      ...changed,
      ...((await encodings?.refresh(paths && changed)) ?? []),
      ...(await this.#refreshPublicFiles(paths)),
      ...(await this.#theme.refresh(paths)),
    ]
    // Cut off by a close, the files that are left still have results of another pipeline.
    if (!signal.aborted) saveMeta(this.#db, 'pipeline', current)
    saveMeta(this.#db, 'content_dir', resolve(contentDir))
    if (media.length > 0) bumpRevision(this.#db)
    if (!paths) {
      cache.prune(listSources(this.#db).map(({ key }) => key))
      encodings?.prune()
    }
    const { compiled, recalled, removed } = changes
    const moved = [compiled, recalled, removed, media].some(({ length }) => length > 0)
    const hasNews = moved || refused > 0 || JSON.stringify(this.diagnostics) !== told
    return { ...changes, media, hasNews }
  }

  #findMissingSite(): Diagnostic[] {
    const entry = lookAtLink(join(this.#settings.contentDir, SITE_FILE))
    if (codeOf(entry) !== 'ENOENT') return []
    return [toFileDiagnostic(SITE_FILE, 'site-missing', {})]
  }

  /** A file that a document offers is meant to be a file. */
  #isTarget(file: string): boolean {
    const sql = "select 1 from reference where kind = 'file' and target = ? limit 1"
    return this.#db.find(sql, file) !== undefined
  }

  /** Pictures may lie anywhere in the content folder. */
  #isReferredTo({ folder, hasText }: UnreadPart): boolean {
    const sql = "select 1 from reference where kind = 'file' and target like ? limit 1"
    return !hasText && this.#db.find(sql, `${folder}%`) !== undefined
  }

  async #refreshPublicFiles(paths: readonly string[] | undefined) {
    if (paths && !paths.some(isInPublic)) return []
    const { contentDir, signal } = this.#settings
    const { changed, diagnostics } = await refreshPublicFiles(
      this.#db,
      contentDir,
      signal,
    )
    this.#ofPublic = diagnostics
    return changed
  }
}

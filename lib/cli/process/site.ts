// Opens a publisher over the built app and the store.
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

import type { Compiler } from '../../content/compile/compiler.ts'
import { Database } from '../../content/store/database.ts'
import { storeFile } from '../../content/store/open.ts'
import type { Settings } from '../../settings.ts'
import { hashOf } from '../../text/hash.ts'
import { dropImages } from '../../og-image/cache/cache-file.ts'
import { listAppAddresses, listAppFiles } from '../../publish/prerender/app-routes.ts'
import { readClientPages } from '../../publish/prerender/client-pages.ts'
import { OutputDirectory } from '../../publish/output/output-directory.ts'
import { Publisher } from '../../publish/publisher.ts'
import { PrerenderPool } from '../../publish/prerender/prerender-pool.ts'
import type { Installation } from './installation.ts'
import { type AppConfig, distDirOf, readConfig } from './next.ts'
import { startPrerenderProcess } from './prerender-process.ts'

export interface SiteSettings {
  readonly settings: Settings
  readonly compiler: Compiler
  now(): Date
  onProgress(done: number, total: number): void
}

/** Limits the rendering of one page. */
const PAGE_LIMIT_MS = 30_000

/** Owns the publisher, and the database, output directory and pool it runs on. */
export class Site {
  readonly publisher: Publisher
  readonly basePath: string
  readonly #pool: PrerenderPool
  readonly #db: Database
  readonly #output: OutputDirectory

  private constructor(
    installation: Installation,
    { settings, compiler, ...callbacks }: SiteSettings,
    { buildId, basePath, rulesHash, scripts }: AppConfig,
  ) {
    const { siteUrl, stateDir, outDir } = settings
    const distDir = join(installation.root, distDirOf())
    const { keepsReact } = readClientPages(distDir)
    const appPages = listAppAddresses(distDir)
    this.basePath = basePath
    this.#output = new OutputDirectory(outDir)
    this.#db = new Database(storeFile(stateDir))
    this.#pool = new PrerenderPool({
      start: (signal) => startPrerenderProcess(installation, settings, signal),
      limitMs: PAGE_LIMIT_MS,
    })
    this.publisher = new Publisher({
      db: this.#db,
      output: this.#output,
      pool: this.#pool,
      processes: availableParallelism(),
      build: hashOf(buildId, siteUrl ?? ''),
      basePath,
      siteUrl,
      scriptHashes: [rulesHash],
      appPages,
      appFiles: [...listAppFiles(distDir, appPages.some(keepsReact)), ...scripts],
      keepsReact,
      exclusively: (work) => compiler.exclusively(work),
      ...callbacks,
      onReplaced: (files) => {
        const gone = files.filter((file) => !this.publisher.findByFile(file))
        dropImages(stateDir, gone)
      },
    })
  }

  static async open(installation: Installation, settings: SiteSettings): Promise<Site> {
    return new Site(installation, settings, await readConfig(installation.root))
  }

  /** Rejects the pages in progress and all later ones. */
  async stopRendering(): Promise<void> {
    await this.#pool.close()
  }

  async close(): Promise<void> {
    await this.#pool.close()
    this.#db.close()
    this.#output.close()
  }
}

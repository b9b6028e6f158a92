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
import { distDirOf, readConfig } from './next.ts'
import { startPrerenderProcess } from './prerender-process.ts'

export interface SiteSettings {
  readonly settings: Settings
  readonly compiler: Compiler
  now(): Date
  onProgress(done: number, total: number): void
}

export interface Site {
  readonly publisher: Publisher
  readonly basePath: string
  /** What is being rendered fails, and nothing more is. */
  stopRendering(): Promise<void>
  close(): Promise<void>
}

/** How long a page may take to render. */
const PAGE_LIMIT_MS = 30_000

/** A publisher over the built app and the compiler's store. */
export async function openSite(
  installation: Installation,
  { settings, compiler, ...callbacks }: SiteSettings,
): Promise<Site> {
  const { root } = installation
  const { siteUrl, stateDir, outDir } = settings
  const { buildId, basePath, rulesHash, scripts } = await readConfig(root)
  const distDir = join(root, distDirOf())
  const { keepsReact } = readClientPages(distDir)
  const appPages = listAppAddresses(distDir)
  const output = new OutputDirectory(outDir)
  const db = new Database(storeFile(stateDir))
  const pool = new PrerenderPool({
    start: (signal) => startPrerenderProcess(installation, settings, signal),
    limitMs: PAGE_LIMIT_MS,
  })
  const publisher = new Publisher({
    db,
    output,
    pool,
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
    onReplaced(files) {
      const gone = files.filter((file) => publisher.findByFile(file) === undefined)
      dropImages(stateDir, gone)
    },
  })
  return {
    publisher,
    basePath,
    stopRendering: () => pool.close(),
    async close() {
      await pool.close()
      db.close()
      output.close()
    },
  }
}

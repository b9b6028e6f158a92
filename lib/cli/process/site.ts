// The publisher of a command, over the built app and the store.
import { join } from 'node:path'

import type { Compiler, CompileOutcome } from '../../content/compile/compiler.ts'
import type { Database } from '../../content/store/database.ts'
import { connectStore } from '../../content/store/open.ts'
import { readHost } from '../../content/store/site.ts'
import type { Host } from '../../http/host-profile.ts'
import type { Settings } from '../../settings.ts'
import { CommandError } from '../../model/command-error.ts'
import { ADDRESS_FAULTS } from '../../site/shapes/addresses.ts'
import { hashOf } from '../../text/hash.ts'
import { dropImages } from '../../og-image/cache/cache-file.ts'
import { listAppAddresses, listAppFiles } from '../../publish/prerender/app-routes.ts'
import { readClientPages } from '../../publish/prerender/client-pages.ts'
import { OutputDirectory } from '../../publish/output/output-directory.ts'
import { Publisher } from '../../publish/publisher.ts'
import { placeIndex } from '../../publish/search/place-index.ts'
import type { BuiltIndex, Scope } from '../../search/build-index.ts'
import { BundleFolders } from '../../search/bundle-folders.ts'
import { PrerenderPool } from '../../publish/prerender/prerender-pool.ts'
import { buildIndexApart } from '../search/start-index-process.ts'
import { openProgress } from '../terminal/progress.ts'
import { ChildEncoder } from '../pictures/child-encoder.ts'
import { systemClock } from './clock.ts'
import { compileContent } from './compile.ts'
import type { Disposables } from './disposables.ts'
import { type Installation, openInstalledCompiler } from './installation.ts'
import { type AppConfig, buildApp, distDirOf, readConfig } from './next.ts'
import { startPrerenderProcess } from './prerender-process.ts'

interface SiteSettings {
  readonly settings: Settings
  readonly compiler: Compiler
  readonly batchSize: number
  /** Wins over that of `site.yaml`. */
  readonly host: Host | undefined
  onProgress(done: number, total: number): void
}

/** Limits the rendering of one page. */
const PAGE_LIMIT_MS = 30_000

/** Owns the publisher, and the database, output directory and pool it runs on. */
export class Site {
  readonly publisher: Publisher
  /** Makes the search index in a process of its own. */
  readonly buildIndex: (
    scope: Scope,
    signal: AbortSignal,
  ) => Promise<BuiltIndex | undefined>
  readonly basePath: string
  readonly #pool: PrerenderPool
  readonly #db: Database
  readonly #output: OutputDirectory
  readonly #folders: BundleFolders

  constructor(
    installation: Installation,
    { settings, compiler, batchSize, host, onProgress }: SiteSettings,
    { buildId, basePath, rulesHash, scripts }: AppConfig,
  ) {
    const { siteUrl, contentDir, stateDir, outDir } = settings
    const distDir = join(installation.root, distDirOf())
    const { keepsReact } = readClientPages(distDir)
    const appPages = listAppAddresses(distDir)
    this.basePath = basePath
    this.#output = new OutputDirectory(outDir, settings.contentDir)
    this.#db = connectStore(stateDir)
    this.#folders = new BundleFolders(stateDir)
    this.buildIndex = (scope, signal) =>
      buildIndexApart(installation, settings, scope, signal)
    this.#pool = new PrerenderPool({
      start: (signal) => startPrerenderProcess(installation, settings, signal),
      limitMs: PAGE_LIMIT_MS,
    })
    this.publisher = new Publisher({
      db: this.#db,
      output: this.#output,
      host: host ?? readHost(this.#db),
      contentDir,
      folders: this.#folders,
      pool: this.#pool,
      processes: settings.workers,
      batchSize,
      build: hashOf(buildId, siteUrl ?? ''),
      basePath,
      siteUrl,
      scriptHashes: [rulesHash],
      appPages,
      appFiles: [...listAppFiles(distDir, appPages.some(keepsReact)), ...scripts],
      exclusively: (work) => compiler.exclusively(work),
      now: systemClock.now,
      onProgress,
      onReplaced: (files) => {
        const gone = files.filter((file) => !this.publisher.findByFile(file))
        dropImages(stateDir, gone)
      },
    })
  }

  /** Rejects the pages in progress and all later ones. */
  async stopRendering(): Promise<void> {
    await this.#pool.close()
  }

  /** True where files of the index wait to be published now. */
  placeIndex({ bundles }: BuiltIndex, keepsChunks: boolean): boolean {
    return placeIndex({ db: this.#db, folders: this.#folders, keepsChunks }, bundles)
  }

  async close(): Promise<void> {
    await this.#pool.close()
    this.#db.close()
    this.#output.close()
  }
}

interface SiteCommand {
  /** As the author calls it. */
  readonly name: string
  /** Addresses that are rendered before the content is looked at again. */
  readonly batchSize: number
  /** Wins over that of `site.yaml`. */
  readonly host: Host | undefined
  /** May throw before the build. */
  onCompiled?(compiler: Compiler): void
}

export interface OpenSite {
  readonly site: Site
  readonly compiler: Compiler
  readonly compiled: CompileOutcome
  stopProgress(): void
}

/**
 * Compiles the content, builds the app and opens the publisher of both, all closed with
 * `disposables`.
 */
export async function openSite(
  installation: Installation,
  settings: Settings,
  { name, batchSize, host, onCompiled }: SiteCommand,
  disposables: Disposables,
): Promise<OpenSite> {
  const { signal } = disposables
  const encoder = new ChildEncoder(installation, settings)
  const compiler = openInstalledCompiler(installation, settings, name, encoder)
  disposables.add(() => compiler.close())
  // Before the compiler, which waits for the picture under way.
  disposables.add(() => encoder.close())
  const compiled = await compileContent(compiler)
  signal.throwIfAborted()
  onCompiled?.(compiler)
  requireShapes()
  await buildApp(installation.root, settings, signal)
  signal.throwIfAborted()
  const { onProgress, stop } = openProgress('Publishing')
  const config = await readConfig(installation.root)
  const parts = { settings, compiler, batchSize, host, onProgress }
  const site = new Site(installation, parts, config)
  disposables.add(() => site.close())
  return { site, compiler, compiled, stopProgress: stop }
}

/** Of a shape that can not be, the usual one would move every address. */
function requireShapes(): void {
  const [fault] = ADDRESS_FAULTS
  if (!fault) return
  throw new CommandError(
    `\`addresses\` of site.yaml has no shape for \`${fault.id}\` that can be: \`npm run check\` says why.`,
  )
}

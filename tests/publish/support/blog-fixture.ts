import { startPrerenderProcess } from '../../../lib/cli/process/prerender-process.ts'
import { Compiler } from '../../../lib/content/compile/compiler.ts'
import { Database } from '../../../lib/content/store/database.ts'
import { storeFile } from '../../../lib/content/store/open.ts'
import { BundleFolders } from '../../../lib/search/bundle-folders.ts'
import { parseSettings } from '../../../lib/settings.ts'
import { OutputDirectory } from '../../../lib/publish/output/output-directory.ts'
import {
  type PublishOutcome,
  Publisher,
  type PublisherSettings,
} from '../../../lib/publish/publisher.ts'
import {
  PrerenderPool,
  type PrerenderProcess,
  type PrerenderPoolSettings,
} from '../../../lib/publish/prerender/prerender-pool.ts'
import { makeEncoderStub } from '../../support/encoder-stub.ts'
import type { App } from './app.ts'

/** Where a blog lies. Several stores may be made of one content. */
export interface Places {
  readonly contentDir: string
  readonly stateDir: string
  readonly outDir: string
}

type StartProcess = PrerenderPoolSettings['start']

export interface BlogSettings extends Partial<PublisherSettings> {
  /** How long a page may take. */
  readonly limitMs?: number
  /** Wraps, or replaces, the start of the private Next. */
  readonly wrapStart?: (start: StartProcess) => StartProcess
  readonly wrapOutput?: (output: OutputDirectory) => OutputDirectory
  readonly wrapDatabase?: (db: Database) => Database
}

/** The real compiler and publisher, in this process, with a private Next. */
export interface Blog {
  readonly compiler: Compiler
  readonly publisher: Publisher
  readonly db: Database
  /** Reads what changed, at `paths` or anywhere, and publishes it. */
  publish(paths?: readonly string[]): Promise<PublishOutcome>
  close(): Promise<void>
}

/** Opens what `npm start` opens, in its order; nothing is published yet. */
export async function openBlog(
  app: App,
  places: Places,
  settings: BlogSettings = {},
): Promise<Blog> {
  const compiler = openBlogCompiler(app, places)
  try {
    const blog = await openBlogOn(compiler, app, places, settings)
    const close = () => blog.close().finally(() => compiler.close())
    return { ...blog, close }
  } catch (error) {
    await compiler.close()
    throw error
  }
}

/** The same with a compiler that is there, and stays. */
export async function openBlogOn(
  compiler: Compiler,
  app: App,
  places: Places,
  settings: BlogSettings = {},
): Promise<Blog> {
  await compiler.compile()
  compiler.publishSnapshot((settings.now ?? now)())
  const site = openSite(app, places, compiler, settings)
  return {
    compiler,
    ...site,
    async publish(paths) {
      await compiler.compile(paths)
      return site.publisher.publish()
    },
  }
}

/** A prerender process for the blog at `places`; it may be started before there is a store. */
export function startPrivateNext(
  app: App,
  places: Places,
  signal = new AbortController().signal,
): Promise<PrerenderProcess> {
  return startPrerenderProcess(app.installation, toSettings(places), signal)
}

const now = () => new Date()

export function openBlogCompiler(
  { installation }: App,
  { contentDir, stateDir }: Places,
): Compiler {
  return new Compiler({
    contentDir,
    stateDir,
    command: 'a test',
    workerFile: installation.workerFile,
    pipeline: 'pipeline',
    threads: 1,
    watchMode: 'events',
    siteUrl: undefined,
    encoder: makeEncoderStub(stateDir),
  })
}

function openSite(app: App, places: Places, compiler: Compiler, settings: BlogSettings) {
  const { limitMs = 30_000, wrapStart, wrapOutput, wrapDatabase, ...rest } = settings
  const start: StartProcess = (signal) => startPrivateNext(app, places, signal)
  const output = new OutputDirectory(places.outDir)
  const db = new Database(storeFile(places.stateDir))
  const pool = new PrerenderPool({ start: wrapStart?.(start) ?? start, limitMs })
  const publisher = new Publisher({
    db: wrapDatabase?.(db) ?? db,
    output: wrapOutput?.(output) ?? output,
    pool,
    contentDir: places.contentDir,
    folders: new BundleFolders(places.stateDir),
    host: 'nginx',
    processes: 1,
    batchSize: 64,
    basePath: '',
    siteUrl: undefined,
    exclusively: (work) => compiler.exclusively(work),
    now,
    onReplaced: () => {},
    onProgress: () => {},
    ...app,
    ...rest,
  })
  const close = async () => {
    await pool.close()
    db.close()
    output.close()
  }
  return { publisher, db, close }
}

function toSettings({ contentDir, stateDir, outDir }: Places) {
  const environment = { CONTENT_DIR: contentDir, STATE_DIR: stateDir, OUT_DIR: outDir }
  return parseSettings(environment, contentDir, 'start')
}

import { openReader } from '../../../../lib/content/queries/reader.ts'
import { Database } from '../../../../lib/content/store/database.ts'
import { storeFile } from '../../../../lib/content/store/open.ts'
import { OutputDirectory } from '../../../../lib/publish/output/output-directory.ts'
import { Publisher, type PublisherSettings } from '../../../../lib/publish/publisher.ts'
import {
  PrerenderPool,
  type PrerenderPoolSettings,
} from '../../../../lib/publish/prerender/prerender-pool.ts'
import { BundleFolders } from '../../../../lib/search/bundle-folders.ts'
import { startStubNext } from './next-stub.ts'

export interface LightPlaces {
  readonly contentDir: string
  readonly stateDir: string
  readonly outDir: string
}

export interface LightSiteSettings extends Partial<PublisherSettings> {
  /** What the app offers to browsers, by address. */
  readonly files?: ReadonlyMap<string, string>
  readonly wrapOutput?: (output: OutputDirectory) => OutputDirectory
  readonly wrapDatabase?: (db: Database) => Database
  readonly wrapStart?: (start: StartProcess) => StartProcess
  /** How long a page may take. */
  readonly limitMs?: number
}

type StartProcess = PrerenderPoolSettings['start']

const FILES = new Map([['/_next/static/a.css', 'body { margin: 0 }']])

/** A real publisher with a stub for Next, on a store that is there. No test need be running. */
export function openLightSite(
  { contentDir, stateDir, outDir }: LightPlaces,
  settings: LightSiteSettings = {},
): { publisher: Publisher; close(): Promise<void> } {
  const { files = FILES, wrapOutput, wrapDatabase, wrapStart, ...rest } = settings
  const output = new OutputDirectory(outDir)
  const db = new Database(storeFile(stateDir))
  const query = openReader({
    contentDir,
    stateDir,
    siteUrl: undefined,
    showsHidden: false,
  })
  const start = () => startStubNext(query, files)
  const { limitMs = 5000 } = settings
  const pool = new PrerenderPool({ start: wrapStart?.(start) ?? start, limitMs })
  const publisher = new Publisher({
    db: wrapDatabase?.(db) ?? db,
    output: wrapOutput?.(output) ?? output,
    pool,
    contentDir,
    folders: new BundleFolders(stateDir),
    host: 'nginx',
    processes: 1,
    batchSize: 64,
    build: 'build 1',
    basePath: '',
    siteUrl: undefined,
    scriptHashes: [],
    appPages: ['/', '/archive', '/tags', '/authors', '/404'],
    appFiles: [...files.keys()],
    exclusively: (work) => work(),
    now: () => new Date('2025-06-01T12:00:00Z'),
    onReplaced: () => {},
    onProgress: () => {},
    ...rest,
  })
  const close = async () => {
    await pool.close()
    db.close()
    output.close()
  }
  return { publisher, close }
}

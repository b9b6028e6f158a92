import { join } from 'node:path'
import { onTestFinished } from 'vitest'

import { type Database, openDatabase } from '../../../lib/content/store/database.ts'
import { storeFile } from '../../../lib/content/store/open.ts'
import { type OutDir, openOutDir } from '../../../lib/publish/out-dir.ts'
import {
  openPublisher,
  type Publisher,
  type PublisherSettings,
} from '../../../lib/publish/publisher.ts'
import { openRenderers, type RendererProcess } from '../../../lib/publish/renderers.ts'
import { NOW } from '../../content/support/engine.ts'
import { reference } from '../../content/support/references.ts'
import { makeStore, type TestStore } from '../../content/support/store.ts'
import { startStubNext } from './stub-next.ts'
import { readTree } from './tree.ts'

export interface LightSettings extends Partial<PublisherSettings> {
  /** What the app offers to browsers, by address. */
  readonly files?: ReadonlyMap<string, string>
  readonly outDir?: string
  readonly wrapOut?: (out: OutDir) => OutDir
  readonly wrapDatabase?: (db: Database) => Database
  readonly wrapStart?: (start: StartRenderer) => StartRenderer
  /** How long a page may take. */
  readonly limitMs?: number
}

type StartRenderer = () => Promise<RendererProcess>

/** A real publisher and store, without parser and Next: what it publishes takes no time. */
export interface LightBlog {
  readonly store: TestStore
  readonly publisher: Publisher
  readonly outDir: string
  readonly publish: Publisher['publish']
  readTree(): Map<string, Buffer>
  readText(file: string): string | undefined
  close(): Promise<void>
}

const FILES = new Map([['/_next/static/a.css', 'body { margin: 0 }']])

/** Articles `one` and `two`, one of them with an old address and a picture. */
export function makeLightStore(): TestStore {
  const store = makeStore()
  store.folder.write('media/dot.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  store.save('site.yaml', { title: 'A site', url: 'https://site.example' })
  store.save('pages/about.md', { title: 'About' })
  saveArticles(store)
  store.refreshMedia()
  return store
}

/** As they are at first. */
export function saveArticles(store: TestStore): void {
  store.save(
    'articles/one.md',
    { title: 'One', tags: ['web'], aliases: ['first'] },
    { references: [reference('file', 'media/dot.svg', { use: 'image' })] },
  )
  store.save('articles/two.md', { title: 'Two', tags: ['web', 'rust'] })
}

/** Opens a publisher on a store; closed when the test is over. */
export function openLightBlog(
  store: TestStore = makeLightStore(),
  settings: LightSettings = {},
): LightBlog {
  const { folder } = store
  const outDir = settings.outDir ?? join(folder.contentDir, '../dist')
  const out = openOutDir(outDir)
  const db = openDatabase(storeFile(folder.stateDir))
  const { files = FILES, wrapOut, wrapDatabase, wrapStart, ...rest } = settings
  const start = () => startStubNext(store.openReader(), files)
  const { limitMs = 5000 } = settings
  const renderers = openRenderers({ start: wrapStart?.(start) ?? start, limitMs })
  const publisher = openPublisher({
    db: wrapDatabase?.(db) ?? db,
    out: wrapOut?.(out) ?? out,
    renderers,
    processes: 1,
    build: 'build 1',
    basePath: '',
    siteUrl: undefined,
    scriptHashes: [],
    appPages: ['/', '/archive', '/tags', '/authors', '/404'],
    appFiles: [...files.keys()],
    keepsReact: () => false,
    exclusively: (work) => work(),
    now: () => NOW,
    onReplaced: () => {},
    onProgress: () => {},
    ...rest,
  })
  let isClosed = false
  const close = async () => {
    if (isClosed) return
    isClosed = true
    await renderers.close()
    db.close()
    out.close()
  }
  onTestFinished(close)
  return {
    store,
    publisher,
    outDir,
    publish: (signal) => publisher.publish(signal),
    readTree: () => readTree(outDir),
    readText: (file) => readTree(outDir).get(file)?.toString(),
    close,
  }
}

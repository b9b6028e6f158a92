import { join } from 'node:path'
import { onTestFinished } from 'vitest'

import type { Publisher } from '../../../../lib/publish/publisher.ts'
import { reference } from '../../../content/support/references.ts'
import { makeStore, type TestStore } from '../../../content/support/store-fixture.ts'
import { type LightSiteSettings, openLightSite } from './light-site.ts'
import { readTree } from '../tree.ts'

export interface LightSettings extends LightSiteSettings {
  readonly outDir?: string
}

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

/** Articles `one` and `two`, one of them with an old address and a picture. */
export function makeLightStore(): TestStore {
  const store = makeStore()
  store.savePicture('media/dot.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  store.save('site.yaml', { title: 'A site', url: 'https://site.example' })
  store.save('pages/about.md', { title: 'About' })
  saveArticles(store)
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
  { outDir = outDirOf(store), ...settings }: LightSettings = {},
): LightBlog {
  const { contentDir, stateDir } = store.folder
  const site = openLightSite({ contentDir, stateDir, outDir }, settings)
  let isClosed = false
  const close = async () => {
    if (isClosed) return
    isClosed = true
    await site.close()
  }
  onTestFinished(close)
  return {
    store,
    publisher: site.publisher,
    outDir,
    publish: (signal) => site.publisher.publish(signal),
    readTree: () => readTree(outDir),
    readText: (file) => readTree(outDir).get(file)?.toString(),
    close,
  }
}

/** Where a store is published, if nothing else is said. */
export function outDirOf({ folder }: TestStore): string {
  return join(folder.contentDir, '../dist')
}

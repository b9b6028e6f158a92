import { expect } from 'vitest'

import { buildFromStore } from '../../../lib/cli/search/build-from-store.ts'
import type { Database } from '../../../lib/content/store/database.ts'
import type { Publisher } from '../../../lib/publish/publisher.ts'
import { placeIndex } from '../../../lib/publish/search/place-index.ts'
import type { Scope } from '../../../lib/search/build-index.ts'
import { BundleFolders } from '../../../lib/search/bundle-folders.ts'

interface IndexedBlog {
  readonly db: Database
  readonly stateDir: string
  readonly contentDir: string
  readonly publish: Publisher['publish']
}

/** Makes the search index in this process, as its own does, and publishes it. */
export async function publishIndex(
  { db, stateDir, contentDir, publish }: IndexedBlog,
  scope: Scope,
  keepsChunks: boolean,
): Promise<void> {
  const built = await buildFromStore({ scope, stateDir, contentDir, siteUrl: undefined })
  const folders = new BundleFolders(stateDir)
  placeIndex({ db, folders, keepsChunks }, built?.bundles ?? [])
  const { failures } = await publish()
  expect([...failures]).toEqual([])
}

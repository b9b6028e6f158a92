// Makes the search index of what readers see, as the store has it.
import { openQuery } from '../../content/queries/reader.ts'
import {
  findIndexedPage,
  listSearchEntries,
} from '../../content/queries/api/search-index.ts'
import { connectStore } from '../../content/store/open.ts'
import { listBundles } from '../../content/store/search/bundles.ts'
import type { SearchEntry } from '../../model/search/search-index.ts'
import { type BuiltIndex, buildIndex } from '../../search/build-index.ts'
import { BundleFolders } from '../../search/bundle-folders.ts'
import type { IndexOrder } from './index-order.ts'

/** Undefined where a change waits for its publish: that one asks again. */
export async function buildFromStore({
  scope,
  ...settings
}: IndexOrder): Promise<BuiltIndex | undefined> {
  const db = connectStore(settings.stateDir)
  const query = openQuery(db, { ...settings, showsHidden: false })
  try {
    const { entries, present } = query((reader) => ({
      entries: listSearchEntries(reader),
      present: listBundles(db),
    }))
    if (!entries) return undefined
    const listPages = (wanted: readonly SearchEntry[]) =>
      query((reader) => {
        const pages = wanted.flatMap((entry) => findIndexedPage(reader, entry) ?? [])
        return pages.length === wanted.length ? pages : undefined
      })
    const folders = new BundleFolders(settings.stateDir)
    return await buildIndex(scope, { entries, present, listPages }, folders)
  } finally {
    db.close()
  }
}

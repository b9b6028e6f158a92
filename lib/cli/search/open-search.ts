// What `/search` finds for readers without scripts: articles of the present store.
import { setImmediate } from 'node:timers/promises'

import { readSearchPage } from '../../content/queries/pages/search.ts'
import { openQuery } from '../../content/queries/reader.ts'
import { refreshSearchIndex } from '../../content/search/search-index.ts'
import { connectStore } from '../../content/store/open.ts'
import { Search } from '../../serve/search/search.ts'
import type { Settings } from '../../settings.ts'
import type { Disposables } from '../process/disposables.ts'

interface OpenSearch {
  readonly search: Search
  /** To be called when something was published. */
  refresh(): void
}

export function openSearch(
  { stateDir, contentDir, siteUrl }: Settings,
  disposables: Disposables,
): OpenSearch {
  const db = connectStore(stateDir)
  const query = openQuery(db, { contentDir, stateDir, siteUrl, showsHidden: false })
  let refreshed = Promise.resolve()
  disposables.add(() => refreshed.finally(() => db.close()))
  const refresh = async () => {
    for (const _ of refreshSearchIndex(db)) {
      if (disposables.signal.aborted) return
      // Readers are answered in between.
      await setImmediate()
    }
  }
  return {
    search: new Search((text, number) =>
      query((reader) => readSearchPage(reader, text, number)),
    ),
    refresh() {
      refreshed = refreshed.then(refresh).catch((error: unknown) => console.error(error))
    },
  }
}

// What `/api/v1/preview/` shows: articles of the present store.
import { toText } from '../../api/render/document.ts'
import { toArticle } from '../../api/render/items.ts'
import { findPreviewItem } from '../../content/queries/api/preview.ts'
import { openQuery } from '../../content/queries/reader.ts'
import { connectStore } from '../../content/store/open.ts'
import { listPreviewOrigins } from '../../content/store/site.ts'
import { Preview } from '../../serve/preview/preview.ts'
import type { Settings } from '../../settings.ts'
import { systemClock } from '../process/clock.ts'
import type { Disposables } from '../process/disposables.ts'

/** Undefined where the operator has set no secret. */
export function openPreview(
  { previewSecret: secret, stateDir, contentDir, siteUrl }: Settings,
  disposables: Disposables,
): Preview | undefined {
  if (secret === undefined) return undefined
  const db = connectStore(stateDir)
  disposables.add(() => db.close())
  const query = openQuery(db, { contentDir, stateDir, siteUrl, showsHidden: false })
  return new Preview({
    secret,
    nowSeconds: () => systemClock.now().getTime() / 1000,
    listOrigins: () => query((reader) => listPreviewOrigins(reader.db)),
    render: (id) =>
      query((reader) => {
        const item = findPreviewItem(reader, id, systemClock.now())
        return item && toText(toArticle(item))
      }),
  })
}

// Restores the log of a store that was made anew.
import type { PublishQueue } from '../../content/invalidation/publish-queue.ts'
import type { Database } from '../../content/store/database.ts'
import * as store from '../../content/store/editions.ts'
import { toApiPath } from '../../site/api/address.ts'
import { toIdentityKey } from '../../site/api/identity-key.ts'
import { listFullPages, ownAddresses } from './addresses.ts'
import { findPublishedLog } from './published-log.ts'

export interface LogSettings {
  readonly db: Database
  readonly queue: PublishQueue
  /** A file under OUT_DIR; undefined where there is none. */
  read(file: string): Uint8Array | undefined
}

/** Goes on with the log that the files under OUT_DIR have, where there is one. */
export function restoreLog({ db, queue, read }: LogSettings): void {
  const found = findPublishedLog(read)
  if (!found) return
  const { edition, items, changes } = found
  store.beginEpoch(db, edition)
  for (const item of items) {
    store.saveItem(db, item)
    store.touchItem(db, item.address)
  }
  for (const change of changes) store.saveChange(db, change)
  const known = new Set(items.map(({ type, id }) => `${type} ${id}`))
  const gone = new Set(
    changes
      .filter(({ type, id }) => type === 'article' && !known.has(`article ${id}`))
      .map(({ id }) => id),
  )
  for (const id of gone) store.markGone(db, { id, key: toIdentityKey(id) })
  ownAddresses(db, queue, [
    ...listFullPages(edition.epoch, 0, edition.seq),
    ...[...gone].map((id) => toApiPath({ kind: 'identity', key: toIdentityKey(id) })),
  ])
}

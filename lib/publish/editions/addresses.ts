// Addresses that the log of changes gives, and no document of the content.
import type { PublishQueue } from '../../content/invalidation/publish-queue.ts'
import type { Database } from '../../content/store/database.ts'
import { toApiPath } from '../../site/api/address.ts'
import { CHANGES_SIZE } from '../../site/paging.ts'

/** In the table of addresses. */
const OWNER = 'edition'

/** Publishes addresses from now on. */
export function ownAddresses(
  db: Database,
  queue: PublishQueue,
  addresses: readonly string[],
): void {
  const sql = 'insert or ignore into address (path, owner) values (?, ?)'
  for (const address of addresses) db.run(sql, address, OWNER)
  queue.enqueue(addresses)
}

/** Pages of a log that became full with the records after `before`, up to `now`. */
export function listFullPages(epoch: string, before: number, now: number): string[] {
  const first = Math.floor(before / CHANGES_SIZE)
  const count = Math.floor(now / CHANGES_SIZE) - first
  return Array.from({ length: count }, (_, index) =>
    toApiPath({ kind: 'changes', epoch, number: first + index + 1 }),
  )
}

// Addresses that the log of changes gives, and no document of the content.
import type { PublishQueue } from '../../content/invalidation/publish-queue.ts'
import type { Database } from '../../content/store/database.ts'

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

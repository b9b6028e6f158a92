// The message `edition.published`.
import { hashOf } from '../../text/hash.ts'
import type { Message } from '../deliveries/delivery.ts'
import type { Edition } from './edition.ts'

/** A receiver that misses some reads `changes` of the API, from the `seq` that it knows. */
const MAX_CHANGES = 100

/** The message of one edition to the receiver at `url`. */
export function toWebhookMessage(
  { epoch, edition, seq, index, lists, changes }: Edition,
  url: string,
  now: Date,
): Message {
  const data = {
    epoch,
    edition,
    seq,
    index,
    lists,
    changes: changes.slice(0, MAX_CHANGES),
  }
  return {
    id: `${epoch}.${edition}.${hashOf(url).slice(0, 8)}`,
    body: JSON.stringify({
      type: 'edition.published',
      timestamp: now.toISOString(),
      data,
    }),
  }
}

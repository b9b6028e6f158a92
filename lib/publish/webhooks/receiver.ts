// Who hears of editions, and how new ones get into the queue.
import type { DeliveryKind, Message } from '../deliveries/delivery.ts'
import type { DeliveryStore, LogMark } from '../deliveries/delivery-store.ts'
import type { Edition } from './edition.ts'

export interface Receiver {
  readonly url: string
  readonly kind: DeliveryKind
  toMessages(edition: Edition, now: Date): readonly Message[]
}

/**
 * Lists what a receiver has not heard of, oldest first. Of another epoch, and for one that has
 * heard of none, that is the current edition alone: a number of it means nothing there.
 */
export type ListEditions = (known: LogMark | undefined) => readonly Edition[]

/** Puts down for each receiver what it has not heard of. */
export function queueEditions(
  store: DeliveryStore,
  receivers: readonly Receiver[],
  listEditions: ListEditions,
  now: Date,
): void {
  for (const receiver of receivers) {
    const editions = listEditions(store.findMark(receiver.url))
    const last = editions.at(-1)
    if (last === undefined) continue
    const messages = editions.flatMap((edition) => receiver.toMessages(edition, now))
    store.add(receiver, messages, last, now)
  }
}

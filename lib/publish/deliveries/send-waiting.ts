// Sends what waits while a command waits for it.
import { type AttemptAccess, attemptDelivery } from './attempt.ts'
import type { Delivery } from './delivery.ts'

export interface SendWaitingAccess extends AttemptAccess {
  /** Between tries, in milliseconds; what still fails waits for another run. */
  readonly retriesMs: readonly number[]
  canSend({ kind }: Pick<Delivery, 'kind'>): boolean
}

/**
 * Sends all that waits, due or not, each receiver for itself. False when something was refused
 * or still waits. Rejects when `signal` is aborted.
 */
export async function sendWaiting(
  access: SendWaitingAccess,
  signal: AbortSignal,
): Promise<boolean> {
  const urls = access.store
    .listHeads()
    .filter(access.canSend)
    .map(({ url }) => url)
  const results = await Promise.all(urls.map((url) => sendAll(url, access, signal)))
  return results.every(Boolean)
}

async function sendAll(
  url: string,
  access: SendWaitingAccess,
  signal: AbortSignal,
): Promise<boolean> {
  const { store, clock, retriesMs } = access
  let [failures, isDone] = [0, true]
  for (;;) {
    const head = store.listHeads().find((each) => each.url === url)
    if (!head) return isDone
    isDone = (await attemptDelivery(head, access, signal)).isDone
    const wait = retriesMs[failures]
    if (!isDone && wait === undefined) return false
    failures = isDone ? 0 : failures + 1
    if (!isDone && wait !== undefined) {
      await new Promise<void>((resolve) => void clock.schedule(resolve, wait))
    }
    signal.throwIfAborted()
  }
}

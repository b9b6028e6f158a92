// Sends what waits, each receiver for itself, one message after another.
import { type AttemptAccess, attemptDelivery } from './attempt.ts'
import type { Delivery } from './delivery.ts'

// A clock that is set, and what `npm run hooks` did, are noticed at the next look.
const MAX_SLEEP_MS = 60_000

export interface DeliveryQueueAccess extends AttemptAccess {
  /** False for what waits until the operator sets a secret. */
  canSend({ kind }: Pick<Delivery, 'kind'>): boolean
  /** The store failed; what waits in it is tried again. */
  onError(error: unknown): void
}

/** No publish waits for it. What it has not sent when it closes waits in the store. */
export class DeliveryQueue {
  readonly #access: DeliveryQueueAccess
  readonly #abort = new AbortController()
  /** Receivers with a request under way. */
  readonly #busy = new Map<string, Promise<unknown>>()
  #unschedule = () => {}

  constructor(access: DeliveryQueueAccess) {
    this.#access = access
  }

  /** Looks for what is due. Returns at once. */
  wake(): void {
    this.#unschedule()
    if (this.#abort.signal.aborted) return
    const now = this.#access.clock.now().getTime()
    const { store, canSend } = this.#access
    const idle = store
      .listHeads()
      .filter((head) => !this.#busy.has(head.url) && canSend(head))
    const waits = idle.map((head) => Date.parse(head.due) - now)
    for (const head of idle) if (Date.parse(head.due) <= now) this.#send(head)
    const next = Math.min(MAX_SLEEP_MS, ...waits.filter((wait) => wait > 0))
    if (waits.some((wait) => wait > 0)) {
      this.#unschedule = this.#access.clock.schedule(() => this.wake(), next)
    }
  }

  /** Cuts off what is under way, which is tried again at the next start. */
  async close(): Promise<void> {
    this.#abort.abort()
    this.#unschedule()
    await Promise.all(this.#busy.values())
  }

  #send(head: Delivery): void {
    const { signal } = this.#abort
    const sent = attemptDelivery(head, this.#access, signal).then(
      () => this.#busy.delete(head.url) && this.wake(),
      (error: unknown) => {
        this.#busy.delete(head.url)
        // The disk is full, say: the message still waits.
        if (!signal.aborted) this.#sleepAfter(error)
      },
    )
    this.#busy.set(head.url, sent)
  }

  #sleepAfter(error: unknown): void {
    this.#access.onError(error)
    this.#unschedule()
    this.#unschedule = this.#access.clock.schedule(() => this.wake(), MAX_SLEEP_MS)
  }
}

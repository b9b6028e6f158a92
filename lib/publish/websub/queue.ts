// The queue of one hub: feeds that it has to be notified of.
import { type HubAccess, notifyHub, type Refusal } from './notify.ts'

export interface WebSubQueueSettings extends HubAccess {
  /** Delays after each failure in a row, in milliseconds; one more failure gives up. */
  readonly retriesMs: readonly number[]
  onAttempt(attempt: Attempt): void
}

/** The result of one round of requests. */
export interface Attempt {
  readonly hub: string
  /** Feeds that the hub was notified of. */
  readonly notified: number
  readonly failure?: Failure | undefined
}

export interface Failure {
  /** Feeds that the hub was not notified of. */
  readonly count: number
  readonly reason: string
  /** Until the next attempt; absent when the next change makes it. */
  readonly retryMs?: number | undefined
}

/** Notifies one hub, one request after another, and again after a failure. */
export class WebSubQueue {
  readonly #hub: string
  readonly #settings: WebSubQueueSettings
  readonly #abort = new AbortController()
  readonly #topics = new Set<string>()
  #unschedule = () => {}
  #failures = 0
  // True while requests are under way, and until a retry that is scheduled.
  #isBusy = false

  constructor(hub: string, settings: WebSubQueueSettings) {
    this.#hub = hub
    this.#settings = settings
  }

  /** Absolute URLs of changed feeds: sent at once, or together with those that wait. */
  add(topics: readonly string[]): void {
    for (const topic of topics) this.#topics.add(topic)
    if (topics.length > 0 && !this.#isBusy && !this.#abort.signal.aborted) {
      void this.#attempt()
    }
  }

  /** Drops what waits and what is under way. */
  close(): void {
    this.#abort.abort()
    this.#unschedule()
  }

  async #attempt(): Promise<void> {
    const { signal } = this.#abort
    this.#isBusy = true
    const attempt = await this.#notifyAll().catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
    if (attempt === undefined || signal.aborted) return
    const retryMs = attempt.failure?.retryMs
    this.#failures = retryMs === undefined ? 0 : this.#failures + 1
    this.#isBusy = retryMs !== undefined
    if (retryMs !== undefined) {
      this.#unschedule = this.#settings.clock.schedule(() => this.#attempt(), retryMs)
    }
    this.#settings.onAttempt(attempt)
  }

  async #notifyAll(): Promise<Attempt> {
    const { signal } = this.#abort
    const refused = new Map<string, Refusal>()
    let notified = 0
    // The loop visits topics that are added meanwhile too.
    for (const topic of this.#topics) {
      // Before the request: the hub may read the feed a moment before it changes again.
      this.#topics.delete(topic)
      const refusal = await notifyHub(this.#hub, topic, { ...this.#settings, signal })
      if (refusal) refused.set(topic, refusal)
      else notified += 1
      if (refusal?.isOfHub) break
    }
    for (const topic of refused.keys()) this.#topics.add(topic)
    const reason = [...refused.values()].at(-1)?.reason
    const [count, retryMs] = [this.#topics.size, this.#settings.retriesMs[this.#failures]]
    const failure = reason === undefined ? undefined : { count, reason, retryMs }
    return { hub: this.#hub, notified, failure }
  }
}

import { type HubAccess, type Refusal, notifyHub } from './notify.ts'

export interface WebSubQueueSettings extends HubAccess {
  /** How long it waits after each failure; after one more it gives up. In milliseconds. */
  readonly retriesMs: readonly number[]
  onAttempt(attempt: Attempt): void
}

/** What became of the feeds that waited. */
export interface Attempt {
  readonly hub: string
  /** How many feeds the hub was told of. */
  readonly notified: number
  /** Absent when it was told of all. */
  readonly failure?: Failure
}

export interface Failure {
  /** How many feeds the hub knows nothing of. */
  readonly count: number
  readonly reason: string
  /** Until it is tried again; absent when that is at the next change. */
  readonly retryMs?: number
}

export interface WebSubQueue {
  /** Absolute addresses of feeds that have changed. Told at once, or with those that wait. */
  add(topics: readonly string[]): void
  /** Ends at once: what waits, and what is under way, is dropped. */
  close(): void
}

/** Tells one hub of changes, one request after another, until it has heard. */
export function openWebSubQueue(hub: string, settings: WebSubQueueSettings): WebSubQueue {
  const { clock, retriesMs, onAttempt } = settings
  const stop = new AbortController()
  const waiting = new Set<string>()
  let unschedule = () => {}
  let failures = 0
  // Requests are under way, or the next attempt is due at its time.
  let isBusy = false

  async function tellWaiting(): Promise<Attempt> {
    const refused = new Map<string, Refusal>()
    let told = 0
    // Those that are added on the way are visited too.
    for (const topic of waiting) {
      // Before the request: the hub may read the feed a moment before it changes again.
      waiting.delete(topic)
      const refusal = await notifyHub(hub, topic, { ...settings, signal: stop.signal })
      if (refusal) refused.set(topic, refusal)
      else told += 1
      if (refusal?.isOfHub) break
    }
    for (const topic of refused.keys()) waiting.add(topic)
    const reason = [...refused.values()].at(-1)?.reason
    return {
      hub,
      notified: told,
      ...(reason !== undefined && { failure: toFailure(reason) }),
    }
  }

  function toFailure(reason: string): Failure {
    const retryMs = retriesMs[failures]
    return { count: waiting.size, reason, ...(retryMs !== undefined && { retryMs }) }
  }

  async function attempt(): Promise<void> {
    isBusy = true
    const made = await tellWaiting().catch((error: unknown) => {
      if (!stop.signal.aborted) throw error
    })
    if (made === undefined || stop.signal.aborted) return
    const retryMs = made.failure?.retryMs
    failures = retryMs === undefined ? 0 : failures + 1
    isBusy = retryMs !== undefined
    if (retryMs !== undefined) unschedule = clock.schedule(attempt, retryMs)
    onAttempt(made)
  }

  return {
    add(topics) {
      for (const topic of topics) waiting.add(topic)
      if (topics.length > 0 && !isBusy && !stop.signal.aborted) void attempt()
    },
    close() {
      stop.abort()
      unschedule()
    },
  }
}

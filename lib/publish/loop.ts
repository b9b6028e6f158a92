import type { Outcome, Publisher } from './publisher.ts'

export interface Clock {
  now(): Date
  /** Calls back once, after so many milliseconds. Returns what takes it back. */
  schedule(work: () => void, milliseconds: number): () => void
}

export interface LoopSettings {
  readonly clock: Clock
  onOutcome(outcome: Outcome): void
  /** The disk or the renderer failed; it is tried again in `retryMs`. */
  onError(error: unknown, retryMs: number): void
}

export interface Loop {
  /** Says that something has changed. */
  wake(): void
  /** Settles after what is under way. */
  close(): Promise<void>
}

const FIRST_RETRY_MS = 1000
const MAX_RETRY_MS = 30_000
// A timer holds 31 bits; the one after it looks again.
const MAX_TIMER_MS = 2 ** 31 - 1

/**
 * Publishes now, at every `wake`, and when a scheduled article is due. After a failure it
 * tries again, less and less often, until the cause is gone.
 */
export function openLoop(
  publisher: Pick<Publisher, 'publish'>,
  settings: LoopSettings,
): Loop {
  const { clock, onOutcome, onError } = settings
  let unschedule = () => {}
  let retryMs = FIRST_RETRY_MS
  let isWoken = false
  const stop = new AbortController()
  let running: Promise<void> | undefined

  function sleep(milliseconds: number): void {
    unschedule = clock.schedule(wake, Math.min(Math.max(0, milliseconds), MAX_TIMER_MS))
  }

  function sleepAfterFailure(dueMs = Number.POSITIVE_INFINITY): number {
    const delay = retryMs
    retryMs = Math.min(retryMs * 2, MAX_RETRY_MS)
    sleep(Math.min(delay, dueMs))
    return delay
  }

  function untilDue({ release: { nextDue } }: Outcome): number {
    if (nextDue === undefined) return Number.POSITIVE_INFINITY
    return Date.parse(nextDue) - clock.now().getTime()
  }

  async function publishOnce(): Promise<void> {
    unschedule()
    try {
      const outcome = await publisher.publish(stop.signal)
      onOutcome(outcome)
      const dueMs = untilDue(outcome)
      // What is due does not wait for pages that fail.
      if (outcome.failures.size > 0) sleepAfterFailure(dueMs)
      else {
        retryMs = FIRST_RETRY_MS
        if (Number.isFinite(dueMs)) sleep(dueMs)
      }
    } catch (error) {
      if (!stop.signal.aborted) onError(error, sleepAfterFailure())
    }
  }

  async function run(): Promise<void> {
    while (isWoken && !stop.signal.aborted) {
      isWoken = false
      await publishOnce()
    }
    running = undefined
  }

  function wake(): void {
    isWoken = true
    if (!stop.signal.aborted) running ??= run()
  }

  wake()
  return {
    wake,
    async close() {
      stop.abort()
      unschedule()
      await running
      unschedule()
    },
  }
}

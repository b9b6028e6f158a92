import type { PublishOutcome, Publisher } from './publisher.ts'

export interface Clock {
  now(): Date
  /** Calls back once, after so many milliseconds. Returns what takes it back. */
  schedule(work: () => void, milliseconds: number): () => void
}

export interface SchedulerSettings {
  readonly clock: Clock
  onOutcome(outcome: PublishOutcome): void
  /** The disk or the prerender pool failed; the next try is in `retryMs`. */
  onError(error: unknown, retryMs: number): void
}

export interface Scheduler {
  /** Says that something has changed. */
  wake(): void
  /** Settles after what is under way. */
  close(): Promise<void>
}

const FIRST_RETRY_MS = 1000
const MAX_RETRY_MS = 30_000
// A machine that sleeps, or whose clock is set, is found out at the next look.
const MAX_SLEEP_MS = 60_000

/**
 * Publishes now, at every `wake`, and when a scheduled article is due. After a failure it
 * tries again, less and less often, until the cause is gone.
 */
export function openScheduler(
  publisher: Pick<Publisher, 'publish'>,
  settings: SchedulerSettings,
): Scheduler {
  const { clock, onOutcome, onError } = settings
  let unschedule = () => {}
  let retryMs = FIRST_RETRY_MS
  let isWoken = false
  const stop = new AbortController()
  let running: Promise<void> | undefined

  /** `due`: in milliseconds since the epoch. */
  function sleepUntil(due: number): void {
    const left = Math.max(0, due - clock.now().getTime())
    const look = () => (clock.now().getTime() < due ? sleepUntil(due) : wake())
    unschedule = clock.schedule(look, Math.min(left, MAX_SLEEP_MS))
  }

  function sleepAfterFailure(due = Number.POSITIVE_INFINITY): number {
    const delay = retryMs
    retryMs = Math.min(retryMs * 2, MAX_RETRY_MS)
    if (due < clock.now().getTime() + delay) sleepUntil(due)
    else unschedule = clock.schedule(wake, delay)
    return delay
  }

  async function publishOnce(): Promise<void> {
    unschedule()
    const outcome = await publisher.publish(stop.signal).catch((error: unknown) => {
      if (!stop.signal.aborted) onError(error, sleepAfterFailure())
    })
    if (outcome === undefined) return
    const { nextDue } = outcome.snapshot
    const due = nextDue === undefined ? undefined : Date.parse(nextDue)
    // What is due does not wait for pages that fail.
    if (outcome.failures.size > 0) sleepAfterFailure(due)
    else {
      retryMs = FIRST_RETRY_MS
      if (due !== undefined) sleepUntil(due)
    }
    onOutcome(outcome)
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

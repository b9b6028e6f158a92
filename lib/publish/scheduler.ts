// Publishes now, after every change, and when a scheduled article is due.

import type { PublishOutcome } from './publisher.ts'

export interface Clock {
  now(): Date
  /** Calls back once, after so many milliseconds. Returns what cancels it. */
  schedule(work: () => void, milliseconds: number): () => void
}

/** What the scheduler has to know of a publish: one with failures is tried again soon. */
type ScheduledOutcome = Pick<PublishOutcome, 'failures' | 'snapshot'>

export interface SchedulerSettings<Outcome> {
  readonly clock: Clock
  onOutcome(outcome: Outcome): void
  /** The disk or the prerender pool failed; the next try is in `retryMs`. */
  onError(error: unknown, retryMs: number): void
}

const FIRST_RETRY_MS = 1000
const MAX_RETRY_MS = 30_000
// A machine that sleeps, or whose clock is set, is noticed at the next look.
const MAX_SLEEP_MS = 60_000

/** After a failure it tries again, less and less often, until the cause is gone. */
export class Scheduler<Outcome extends ScheduledOutcome> {
  readonly #publish: (signal: AbortSignal) => Promise<Outcome>
  readonly #settings: SchedulerSettings<Outcome>
  readonly #abort = new AbortController()
  #cancelTimer = () => {}
  #retryMs = FIRST_RETRY_MS
  #isWoken = false
  #running: Promise<void> | undefined

  constructor(
    publish: (signal: AbortSignal) => Promise<Outcome>,
    settings: SchedulerSettings<Outcome>,
  ) {
    this.#publish = publish
    this.#settings = settings
    this.wake()
  }

  /** Says that something has changed. */
  wake(): void {
    this.#isWoken = true
    if (!this.#abort.signal.aborted) this.#running ??= this.#run()
  }

  /** Settles after what is under way. */
  async close(): Promise<void> {
    this.#abort.abort()
    this.#cancelTimer()
    await this.#running
    this.#cancelTimer()
  }

  async #run(): Promise<void> {
    while (this.#isWoken && !this.#abort.signal.aborted) {
      this.#isWoken = false
      await this.#publishOnce()
    }
    this.#running = undefined
  }

  async #publishOnce(): Promise<void> {
    this.#cancelTimer()
    const { signal } = this.#abort
    const outcome = await this.#publish(signal).catch((error: unknown) => {
      if (!signal.aborted) this.#settings.onError(error, this.#sleepAfterFailure())
    })
    if (outcome === undefined) return
    const { nextDue } = outcome.snapshot
    const due = nextDue === undefined ? undefined : Date.parse(nextDue)
    // What is due does not wait for pages that fail.
    if (outcome.failures.size > 0) this.#sleepAfterFailure(due)
    else {
      this.#retryMs = FIRST_RETRY_MS
      if (due !== undefined) this.#sleepUntil(due)
    }
    this.#settings.onOutcome(outcome)
  }

  /** `due`: in milliseconds since the epoch. */
  #sleepUntil(due: number): void {
    const leftMs = () => due - this.#settings.clock.now().getTime()
    const look = () => (leftMs() > 0 ? this.#sleepUntil(due) : this.wake())
    this.#sleep(look, Math.min(Math.max(0, leftMs()), MAX_SLEEP_MS))
  }

  #sleepAfterFailure(due = Number.POSITIVE_INFINITY): number {
    const delay = this.#retryMs
    this.#retryMs = Math.min(delay * 2, MAX_RETRY_MS)
    if (due < this.#settings.clock.now().getTime() + delay) this.#sleepUntil(due)
    else this.#sleep(() => this.wake(), delay)
    return delay
  }

  #sleep(work: () => void, milliseconds: number): void {
    this.#cancelTimer = this.#settings.clock.schedule(work, milliseconds)
  }
}

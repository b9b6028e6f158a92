// Closes the resources of a command when it ends.
import { shutdownSignal, untilAborted } from './shutdown.ts'

/** Collects what is opened step by step, for work that may fail between two steps. */
export class Disposables {
  readonly #disposers: (() => unknown)[] = []
  #isClosed = false

  /** Calls `dispose` at once if everything is closed already. */
  add(dispose: () => unknown): void {
    if (this.#isClosed) void dispose()
    else this.#disposers.push(dispose)
  }

  /** Closes in reverse order. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const dispose of this.#disposers.toReversed()) await dispose()
  }
}

/**
 * Runs `work` until it ends or a signal interrupts it, then closes everything it opened.
 * Resolves with false after an interrupt, which is not an error.
 */
export async function runWithDisposables(
  work: (disposables: Disposables, signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const signal = shutdownSignal()
  const disposables = new Disposables()
  try {
    await Promise.race([work(disposables, signal), untilAborted(signal)])
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await disposables.close()
  }
  return !signal.aborted
}

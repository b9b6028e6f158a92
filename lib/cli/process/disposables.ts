// Things that a command opens, and that end with it.
import { shutdownSignal, untilAborted } from './shutdown.ts'

/** For work that opens one thing after the other, and may fail between two. */
export class Disposables {
  readonly #disposers: (() => unknown)[] = []
  #isClosed = false

  /** Calls `dispose` at once when all is closed already. */
  add(dispose: () => unknown): void {
    if (this.#isClosed) void dispose()
    else this.#disposers.push(dispose)
  }

  /** Closes the last one that was added first. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const dispose of this.#disposers.toReversed()) await dispose()
  }
}

/**
 * Runs `work` until it ends or a signal asks for the end; then closes everything that it has
 * opened. Resolves with false when it was cut off: that is no failure.
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

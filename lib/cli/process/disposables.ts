// Runs a command until it ends or a signal interrupts it.
import { onShellEnd } from './parent.ts'

/** Exit code of shells for a command that Ctrl-C ended: 128 + SIGINT. */
export const INTERRUPTED = 130

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Collects what is opened step by step, for work that may fail between two steps. */
export class Disposables {
  /** Aborts on the first signal that ends a process. */
  readonly signal: AbortSignal
  readonly #disposers: (() => unknown)[] = []
  #isClosed = false

  constructor(signal: AbortSignal) {
    this.signal = signal
  }

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
  work: (disposables: Disposables) => Promise<void>,
): Promise<boolean> {
  const controller = new AbortController()
  // The handlers run once: a second Ctrl-C ends the process at once.
  for (const name of SIGNALS) process.once(name, () => controller.abort())
  const stopLooking = onShellEnd(() => controller.abort())
  const { signal } = controller
  const disposables = new Disposables(signal)
  try {
    await Promise.race([work(disposables), untilAborted(signal)])
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    stopLooking()
    await disposables.close()
  }
  return !signal.aborted
}

/** Settles when the signal has aborted. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    signal.addEventListener('abort', () => resolve())
  })
}

import { shutdownSignal, untilAborted } from './shutdown.ts'

/** Things to be stopped together, the last one that was opened first. */
export interface Disposables {
  /** Stops it at once when the scope is closed already. */
  add(stop: () => unknown): void
  close(): Promise<void>
}

/** Empty: for work that opens one thing after the other, and may fail between two. */
export function openDisposables(): Disposables {
  const stops: (() => unknown)[] = []
  let isClosed = false
  return {
    add(stop) {
      if (isClosed) void stop()
      else stops.push(stop)
    },
    async close() {
      isClosed = true
      for (const stop of stops.toReversed()) await stop()
    },
  }
}

/**
 * Runs `work` until it ends or a signal asks for the end; then everything that it has opened is
 * stopped. Resolves with false when it was cut off: that is no failure.
 */
export async function runWithDisposables(
  work: (scope: Disposables, signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const signal = shutdownSignal()
  const scope = openDisposables()
  try {
    await Promise.race([work(scope, signal), untilAborted(signal)])
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await scope.close()
  }
  return !signal.aborted
}

import { stopSignal, untilAborted } from './shutdown.ts'

/** Things to be stopped together, the last one that was opened first. */
export interface Scope {
  /** Stops it at once when the scope is closed already. */
  add(stop: () => unknown): void
  close(): Promise<void>
}

/** Empty: for work that opens one thing after the other, and may fail between two. */
export function openScope(): Scope {
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
export async function runInScope(
  work: (scope: Scope, signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const signal = stopSignal()
  const scope = openScope()
  try {
    await Promise.race([work(scope, signal), untilAborted(signal)])
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await scope.close()
  }
  return !signal.aborted
}

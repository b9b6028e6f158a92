/** What shells say of a command that Ctrl-C has ended. */
export const INTERRUPTED = 130

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Aborts at the first signal that asks the process to end. A second one ends it at once, as
 * a person who presses Ctrl-C again expects.
 */
export function shutdownSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of SIGNALS) process.once(signal, () => controller.abort())
  return controller.signal
}

/** Settles when the signal has aborted. */
export function untilAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(undefined)
    signal.addEventListener('abort', () => resolve(undefined))
  })
}

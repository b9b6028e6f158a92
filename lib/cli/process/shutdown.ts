// Aborts on the signals that end a process.

/** Exit code of shells for a command that Ctrl-C ended: 128 + SIGINT. */
export const INTERRUPTED = 130

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Aborts on the first SIGINT, SIGTERM or SIGHUP. The handlers run once: a second Ctrl-C ends
 * the process at once.
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

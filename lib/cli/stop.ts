const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Settles at the first signal that asks the process to end. A second one ends it at once,
 * as a person who presses Ctrl-C again expects.
 */
export function waitForStop(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve(undefined))
  })
}

/** Things to be stopped together, the last one that was opened first. */
export interface Scope {
  /** Stops it at once when the scope is closed already. */
  add(stop: () => unknown): void
  close(): Promise<void>
}

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

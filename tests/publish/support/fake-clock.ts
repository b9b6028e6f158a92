import type { Clock } from '../../../lib/publish/scheduler.ts'

export interface FakeClock extends Clock {
  /** Milliseconds until the next timer; undefined when nothing is scheduled. */
  readonly nextMs: number | undefined
  /** Goes on, calling what comes due on the way. */
  advance(milliseconds: number): void
  /** Shows another time; timers run on as they did. */
  set(instant: string): void
}

/** Time that passes on demand. */
export function makeFakeClock(start: string): FakeClock {
  // Timers count by one clock, and people by another.
  let time = 0
  let offset = Date.parse(start)
  let timers: { readonly at: number; readonly work: () => void }[] = []
  const takeNext = (until: number) => {
    const [next] = timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)
    timers = timers.filter((timer) => timer !== next)
    return next
  }
  return {
    now: () => new Date(time + offset),
    schedule(work, milliseconds) {
      const timer = { at: time + milliseconds, work }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    get nextMs() {
      const instants = timers.map(({ at }) => at)
      return instants.length === 0 ? undefined : Math.min(...instants) - time
    },
    advance(milliseconds) {
      const end = time + milliseconds
      for (let next = takeNext(end); next; next = takeNext(end)) {
        time = next.at
        next.work()
      }
      time = end
    },
    set(instant) {
      offset = Date.parse(instant) - time
    },
  }
}

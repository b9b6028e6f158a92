import type { Clock } from '../../publish/scheduler.ts'

export const systemClock: Clock = {
  now: () => new Date(),
  schedule(work, milliseconds) {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}

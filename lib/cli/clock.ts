import type { Clock } from '../publish/loop.ts'

export const systemClock: Clock = {
  now: () => new Date(),
  schedule(work, milliseconds) {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}

// Looks at all files again and again, where the system tells of no changes.
import type { WatchSettings } from './settings.ts'

export const CHOSEN_POLL_MS = 250
/** Nobody chose to poll: a large folder must not keep the machine busy. */
export const UNCHOSEN_POLL_MS = 1000

/** Pauses after each look. Returns the stop. */
export function pollContent({ onChange }: WatchSettings, pauseMs: number): () => void {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  const poll = async () => {
    await onChange(undefined)
    if (!isStopped) timer = setTimeout(poll, pauseMs)
  }
  timer = setTimeout(poll, pauseMs)
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}

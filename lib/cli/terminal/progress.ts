import { Presets, SingleBar } from 'cli-progress'

import type { Progress } from '../../content/compile/parse-changed.ts'

/** Fewer items show no bar: it would flicker. */
const MIN_TOTAL = 64
const LOG_EVERY = 1000

/** Shows a bar on a terminal, plain lines elsewhere. Call `stop` when the work ends. */
export function openProgress(label: string): { onProgress: Progress; stop: () => void } {
  return process.stderr.isTTY ? openBar(label) : openLog(label)
}

function openBar(label: string) {
  const format = `${label} {bar} {value}/{total} · {speed}/s · {eta_formatted} left`
  const bar = new SingleBar(
    { format, hideCursor: true, clearOnComplete: true },
    Presets.rect,
  )
  let started = 0
  let isOpen = false
  return {
    onProgress: (done: number, total: number) => {
      if (total < MIN_TOTAL && !isOpen) return
      if (!isOpen) {
        started = performance.now()
        bar.start(total, 0, { speed: 0 })
      }
      isOpen = true
      // Articles that fall due or are saved meanwhile raise the total.
      bar.setTotal(total)
      const seconds = (performance.now() - started) / 1000
      bar.update(done, { speed: Math.round(done / seconds) })
    },
    // The next run starts a new bar.
    stop: () => {
      if (isOpen) bar.stop()
      isOpen = false
    },
  }
}

function openLog(label: string) {
  let next = LOG_EVERY
  return {
    onProgress: (done: number, total: number) => {
      if (done < next || total <= LOG_EVERY) return
      console.error(`${label}: ${done} of ${total}`)
      next = done - (done % LOG_EVERY) + LOG_EVERY
    },
    stop: () => {
      next = LOG_EVERY
    },
  }
}

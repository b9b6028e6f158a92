// Prints the outcomes of publishing.
import type { SchedulerSettings } from '../../publish/scheduler.ts'
import type { PublishOutcome } from '../../publish/publisher.ts'
import { countOf } from './counts.ts'

type Report = Pick<SchedulerSettings<PublishOutcome>, 'onOutcome' | 'onError'>

/** Prints the number of published files, and each failure once while it lasts. */
export function openPublishReport(): Report {
  let known: ReadonlySet<string> = new Set()
  const print = (lines: readonly string[]) => {
    for (const line of lines) if (!known.has(line)) console.error(line)
    known = new Set(lines)
  }
  return {
    onOutcome(outcome) {
      print(toFailureLines(outcome))
      if (outcome.replaced > 0) console.error(toPublishedLine(outcome))
    },
    onError(error, retryMs) {
      const reason = error instanceof Error ? error.message : String(error)
      // Files are replaced one after the other: a full disk can end that halfway.
      const line = `Failed to publish: ${reason.replace(/[^.]$/, '$&.')} Each file is whole, and what was not reached is as before.`
      const isNew = !known.has(line)
      print([line])
      // The delay grows, the line does not.
      if (isNew) console.error(`Retrying in ${retryMs / 1000} s.`)
    },
  }
}

export function toPublishedLine({ replaced, seconds }: PublishOutcome): string {
  return `Published: ${countOf(replaced, 'file')} in ${seconds.toFixed(2)} s`
}

export function toFailureLines({ failures }: PublishOutcome): string[] {
  return [...failures].map(([address, reason]) => `${address} error: ${reason}`)
}

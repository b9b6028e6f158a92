import type { SchedulerSettings } from '../../publish/scheduler.ts'
import type { PublishOutcome } from '../../publish/publisher.ts'
import { countOf } from './report.ts'

type Report = Pick<SchedulerSettings<PublishOutcome>, 'onOutcome' | 'onError'>

/** Prints what was published, and what could not be: each failure once while it lasts. */
export function openPublishReport(): Report {
  let known: ReadonlySet<string> = new Set()
  const tell = (lines: readonly string[]) => {
    for (const line of lines) if (!known.has(line)) console.error(line)
    known = new Set(lines)
  }
  return {
    onOutcome(outcome) {
      tell(toFailureLines(outcome))
      if (outcome.replaced > 0) console.error(toPublishedLine(outcome))
    },
    onError(error, retryMs) {
      const reason = error instanceof Error ? error.message : String(error)
      // The wait grows, the line does not.
      const line = `Nothing was published: ${reason} The site stays as it was.`
      if (!known.has(line)) console.error(`Trying again in ${retryMs / 1000} s.`)
      tell([line])
    },
  }
}

export function toPublishedLine({ replaced, seconds }: PublishOutcome): string {
  return `Published: ${countOf(replaced, 'file')} in ${seconds.toFixed(2)} s`
}

export function toFailureLines({ failures }: PublishOutcome): string[] {
  return [...failures].map(([address, reason]) => `${address} error: ${reason}`)
}

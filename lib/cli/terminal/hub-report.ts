// Prints the attempts to notify a WebSub hub.
import type { Attempt, Failure } from '../../publish/websub/queue.ts'
import { countOf } from './counts.ts'

/** Prints a notification, a failure and giving up, each once. */
export function openHubReport(): (attempt: Attempt) => void {
  let isFailing = false
  return (attempt) => {
    const { hub, notified, failure } = attempt
    if (notified > 0) console.error(formatNotified(attempt))
    const isRetried = failure?.retryMs !== undefined
    // The delay grows, the line does not.
    if (failure && !(isFailing && isRetried)) {
      const next = isRetried ? '' : ' Retrying on the next change.'
      console.error(formatFailure(hub, failure) + next)
    }
    isFailing = isRetried
  }
}

export function formatNotified({ hub, notified }: Attempt): string {
  return `Notified ${hub} of ${countOf(notified, 'feed')}`
}

export function formatFailure(hub: string, { count, reason, retryMs }: Failure): string {
  const failed = `Failed to notify ${hub} of ${countOf(count, 'feed')}: ${reason}.`
  return retryMs === undefined ? failed : `${failed} Retrying in ${retryMs / 1000} s.`
}

import type { Attempt, Failure } from '../../publish/websub/queue.ts'
import { countOf } from './report.ts'

/** Prints that a hub was told, that it could not be, and that it is given up: each once. */
export function openHubReport(): (attempt: Attempt) => void {
  let isFailing = false
  return (attempt) => {
    const { hub, notified: told, failure } = attempt
    if (told > 0) console.error(toToldLine(attempt))
    const retryMs = failure?.retryMs
    // The wait grows, the line does not.
    if (failure && !(isFailing && retryMs !== undefined)) {
      console.error(`${toFailureText(hub, failure)} ${toRemedy(retryMs)}`)
    }
    isFailing = retryMs !== undefined
  }
}

export function toToldLine({ hub, notified: told }: Attempt): string {
  return `Told ${hub} of ${countOf(told, 'feed')}`
}

export function toFailureText(hub: string, { count, reason }: Failure): string {
  return `${hub} was not told of ${countOf(count, 'feed')}: ${reason}.`
}

export function toRemedy(retryMs: number | undefined): string {
  if (retryMs === undefined) return 'It will be with the next change.'
  return `Trying again in ${retryMs / 1000} s.`
}

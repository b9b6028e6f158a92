// Prints what became of messages to receivers.
import type { Attempt } from '../../publish/deliveries/attempt.ts'

/** Prints a success, the first failure of a receiver, and giving up, each once. */
export function openDeliveryReport(): (attempt: Attempt) => void {
  const failing = new Set<string>()
  return (attempt) => {
    const { url } = attempt.delivery
    const isRetried = attempt.retryMs !== undefined
    // The delay grows, the line does not.
    if (!(isRetried && failing.has(url))) console.error(formatAttempt(attempt))
    if (isRetried) failing.add(url)
    else failing.delete(url)
  }
}

export function formatAttempt({ delivery, isDone, reason, retryMs }: Attempt): string {
  const { id, url } = delivery
  if (isDone) return `Sent ${id} to ${url}`
  const failed = `Failed to send ${id} to ${url}: ${reason}.`
  if (retryMs !== undefined)
    return `${failed} Retrying in ${Math.round(retryMs / 1000)} s.`
  return reason === '410'
    ? `${failed} It gets no other until \`npm run hooks -- send ${id}\` succeeds.`
    : `${failed} Giving up until the next edition.`
}

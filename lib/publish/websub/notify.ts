import { reasonOf } from '../../http/reason-of.ts'
import type { Clock } from '../scheduler.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

export interface HubAccess {
  readonly clock: Pick<Clock, 'schedule'>
  readonly fetch: typeof fetch
}

/** Why a hub was not notified. */
export interface Refusal {
  readonly reason: string
  /** False when it may take another feed: it has answered, and finds fault with this one. */
  readonly isOfHub: boolean
}

/** A hub that is slower than that is asked again later. */
const LIMIT_MS = 10_000
/** Too late, too often: the next feed would fare no better. */
const OF_HUB = new Set([408, 429])

/**
 * Notifies a hub that a feed has changed; undefined on success. Rejects only when `signal` is
 * aborted. WebSub §6 leaves the request to publisher and hub: this is the one of PubSubHubbub
 * Core 0.3 §7.1. There `hub.url` names the feed, and hubs made for WebSub read `hub.topic`.
 * One feed a request: repeated fields are allowed, but hubs written in PHP see the last alone.
 */
export async function notifyHub(
  hub: string,
  topic: string,
  { clock, fetch, signal }: HubAccess & { readonly signal: AbortSignal },
): Promise<Refusal | undefined> {
  const limit = new AbortController()
  const late = new Error(`no answer within ${LIMIT_MS / 1000} seconds`)
  const unschedule = clock.schedule(() => limit.abort(late), LIMIT_MS)
  try {
    const response = await fetch(hub, {
      method: 'POST',
      body: new URLSearchParams({
        'hub.mode': 'publish',
        'hub.url': topic,
        'hub.topic': topic,
      }),
      // After a 301 or 302 `fetch` would go on with a GET, which notifies of nothing.
      redirect: 'manual',
      signal: AbortSignal.any([signal, limit.signal]),
    })
    await response.body?.cancel()
    return response.ok ? undefined : toRefusal(response, hub)
  } catch (error) {
    signal.throwIfAborted()
    return { reason: reasonOf(error), isOfHub: true }
  } finally {
    unschedule()
  }
}

function toRefusal({ status, headers }: Response, hub: string): Refusal {
  const location = headers.get('location')
  const isMoved = location !== null && status < 400 && canParseUrl(location, hub)
  const target = isMoved ? ` and leads to ${new URL(location, hub).href}` : ''
  return {
    reason: `it answered ${status}${target}`,
    isOfHub: status < 400 || status >= 500 || OF_HUB.has(status),
  }
}

// One try of one delivery.
import { type Dispatcher, request } from 'undici'

import { reasonOf } from '../../http/reason-of.ts'
import type { Clock } from '../scheduler.ts'
import type { Answer, Delivery } from './delivery.ts'

export interface SendAccess {
  readonly clock: Clock
  readonly dispatcher: Dispatcher
  /** Headers beside those that every message has, for one try. */
  headersOf(delivery: Delivery, now: Date): Readonly<Record<string, string>>
}

const LIMIT_MS = 20_000
/** Of an answer's body, which says nothing here: a connection that has sent it can be kept. */
const MAX_ANSWER_BYTES = 65_536

/** Rejects only when `signal` is aborted. A redirect is an answer like others: none is followed. */
export async function sendDelivery(
  delivery: Delivery,
  { clock, dispatcher, headersOf }: SendAccess,
  signal: AbortSignal,
): Promise<Answer> {
  const limit = new AbortController()
  const late = new Error(`no answer within ${LIMIT_MS / 1000} seconds`)
  const unschedule = clock.schedule(() => limit.abort(late), LIMIT_MS)
  const now = clock.now()
  try {
    const { statusCode, headers, body } = await request(delivery.url, {
      method: 'POST',
      dispatcher,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Imprint',
        ...headersOf(delivery, now),
      },
      body: delivery.body,
      signal: AbortSignal.any([signal, limit.signal]),
    })
    await body.dump({ limit: MAX_ANSWER_BYTES }).catch(() => {})
    const retryAfterMs = parseRetryAfter(headers['retry-after'], now)
    return { status: statusCode, reason: String(statusCode), retryAfterMs }
  } catch (error) {
    signal.throwIfAborted()
    return { reason: reasonOf(error) }
  } finally {
    unschedule()
  }
}

/** RFC 9110 §10.2.3: seconds, or a date. Undefined for anything else. */
export function parseRetryAfter(value: unknown, now: Date): number | undefined {
  if (typeof value !== 'string') return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const instant = Date.parse(value)
  return Number.isNaN(instant) ? undefined : Math.max(0, instant - now.getTime())
}

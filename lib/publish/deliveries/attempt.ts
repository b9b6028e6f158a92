// One try, and what the store is told of it.
import { type Answer, type Delivery, findRetry } from './delivery.ts'
import type { DeliveryStore } from './delivery-store.ts'
import { type SendAccess, sendDelivery } from './send.ts'

export interface AttemptAccess extends SendAccess {
  readonly store: DeliveryStore
  /** 0 to 1. */
  random(): number
  onAttempt(attempt: Attempt): void
}

/** The result of one try. */
export interface Attempt {
  readonly delivery: Delivery
  readonly isDone: boolean
  /** A status, or why there was none. */
  readonly reason: string
  /** Until the next try; undefined when there is none. */
  readonly retryMs: number | undefined
}

/** The receiver wants no message any more. */
const GONE = 410

/** Sends a delivery once. Rejects only when `signal` is aborted, and notes nothing then. */
export async function attemptDelivery(
  delivery: Delivery,
  access: AttemptAccess,
  signal: AbortSignal,
): Promise<Attempt> {
  const answer = await sendDelivery(delivery, access, signal)
  signal.throwIfAborted()
  const isDone = isSuccess(answer)
  const retryMs = isDone ? undefined : noteFailure(delivery, answer, access)
  if (isDone) access.store.finish(delivery, answer, access.clock.now())
  const attempt = { delivery, isDone, reason: answer.reason, retryMs }
  access.onAttempt(attempt)
  return attempt
}

/** Sends once more, by hand: a failure changes neither what waits nor when. */
export async function resendDelivery(
  delivery: Delivery,
  access: AttemptAccess,
  signal: AbortSignal,
): Promise<Attempt> {
  const answer = await sendDelivery(delivery, access, signal)
  const isDone = isSuccess(answer)
  if (isDone) access.store.finish(delivery, answer, access.clock.now())
  return { delivery, isDone, reason: answer.reason, retryMs: undefined }
}

function isSuccess({ status = 0 }: Answer): boolean {
  return status >= 200 && status < 300
}

function noteFailure(
  delivery: Delivery,
  answer: Answer,
  { store, clock, random }: AttemptAccess,
): number | undefined {
  const now = clock.now()
  const isClosed = answer.status === GONE
  const retryMs = isClosed ? undefined : findRetry(delivery.tries + 1, answer, random())
  if (retryMs === undefined) store.giveUp(delivery, answer, now, { isClosed })
  else store.postpone(delivery, answer, now, new Date(now.getTime() + retryMs))
  return retryMs
}

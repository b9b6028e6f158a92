// What is sent to a receiver, and how often.

export interface Message {
  /** The same for every try. */
  readonly id: string
  readonly body: string
}

export interface Delivery extends Message {
  readonly kind: DeliveryKind
  readonly url: string
  readonly state: 'waiting' | 'done' | 'failed'
  readonly tries: number
  /** Instant of the next try. */
  readonly due: string
  /** Instant of the last try; empty before the first. */
  readonly tried: string
  /** Of the last try, for people. */
  readonly answer: string
}

/** `webhook`: an edition, signed. `indexnow`: changed pages, for search engines. */
export type DeliveryKind = 'webhook' | 'indexnow'

/** What came of one try. */
export interface Answer {
  /** Undefined where none came. */
  readonly status?: number | undefined
  readonly reason: string
  /** What the receiver asks for, in milliseconds. */
  readonly retryAfterMs?: number | undefined
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Waits after each failure in a row: three days and a few hours. */
export const RETRIES_MS: readonly number[] = [
  ...[5 * SECOND, 5 * MINUTE, 30 * MINUTE],
  ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR),
]

/** So that many receivers behind one host are not asked in step. */
const JITTER = 0.1

/**
 * How long to wait after so many tries that failed; undefined when it was the last. `random`: 0
 * to 1. No receiver may ask for more than a day.
 */
export function findRetry(
  tries: number,
  { retryAfterMs = 0 }: Pick<Answer, 'retryAfterMs'>,
  random: number,
): number | undefined {
  const wait = RETRIES_MS[tries - 1]
  if (wait === undefined) return undefined
  return Math.round(
    Math.max(wait * (1 + JITTER * random), Math.min(retryAfterMs, 24 * HOUR)),
  )
}

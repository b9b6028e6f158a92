// Conditional requests (RFC 9110 §13): the one comparison of ETags, and the order of conditions.
import { type ByteRange, parseRange } from './range.ts'

/** What the conditions of a request are compared with. */
export interface Validators {
  /** Strong, with its quotes. */
  readonly etag: string
  /** ISO instant. */
  readonly lastModified: string
  readonly size: number
}

type Condition = 'match' | 'none-match' | 'modified-since' | 'unmodified-since' | 'range'

/** Fields of a request, as `node:http` has them. */
export type ConditionalHeaders = Readonly<
  Partial<Record<`if-${Condition}` | 'range', string | undefined>>
>

/** What to send: all, a part, or nothing for one of three reasons. */
export type Verdict = 'whole' | 'not-modified' | 'failed' | 'unsatisfiable' | ByteRange

/** Evaluates in the order of RFC 9110 §13.2.2. Only a GET can ask for a range. */
export function evaluatePreconditions(
  method: string | undefined,
  headers: ConditionalHeaders,
  validators: Validators,
): Verdict {
  const { etag, lastModified, size } = validators
  const { 'if-match': match, 'if-none-match': noneMatch, range } = headers
  const modified = toModifiedSeconds(lastModified)
  const unmodifiedSince = parseHttpDate(headers['if-unmodified-since']) ?? Infinity
  const modifiedSince = parseHttpDate(headers['if-modified-since']) ?? -Infinity
  if (
    match === undefined ? modified > unmodifiedSince : !listsEtag(match, etag, 'strong')
  )
    return 'failed'
  if (
    noneMatch === undefined
      ? modified <= modifiedSince
      : listsEtag(noneMatch, etag, 'weak')
  )
    return 'not-modified'
  // §13.1.5: a date never counts. A file may change twice in a second, so ours are no strong
  // validators, and a reader that has our ETag must not send a date here.
  const isSame = [undefined, etag].includes(headers['if-range'])
  return range !== undefined && method === 'GET' && isSame
    ? parseRange(range, size)
    : 'whole'
}

/**
 * Tells whether a field lists a strong ETag; `*` lists all. If-Match asks for the strong
 * comparison of §8.8.3.2 (§13.1.1), If-None-Match for the weak one (§13.1.2).
 */
export function listsEtag(
  field: string,
  etag: string,
  comparison: 'strong' | 'weak',
): boolean {
  if (field.trim() === '*') return true
  const tags = field.match(ENTITY_TAG) ?? []
  return tags.some(
    (tag) => (comparison === 'weak' ? tag.replace(/^W\//, '') : tag) === etag,
  )
}

const ENTITY_TAG = /(?:W\/)?"[^"]*"/g

/** Seconds, as HTTP dates have them; none lies ahead of the clock (RFC 9110 §8.8.2.1). */
export function toModifiedSeconds(lastModified: string): number {
  return Math.floor(Math.min(Date.parse(lastModified), Date.now()) / 1000)
}

const HTTP_DATES = [
  // Sun, 06 Nov 1994 08:49:37 GMT, and the two formats that only the oldest clients send.
  /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/,
  /^[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/,
]

/** RFC 9110 §5.6.7, in seconds; undefined for what is no HTTP date. */
function parseHttpDate(value: string | undefined): number | undefined {
  if (value === undefined || !HTTP_DATES.some((format) => format.test(value))) {
    return undefined
  }
  const instant = Date.parse(value.endsWith(' GMT') ? value : `${value} GMT`)
  return Number.isNaN(instant) ? undefined : instant / 1000
}

import type { IncomingHttpHeaders } from 'node:http'

/** What a request's conditions are compared with. */
export interface Validators {
  /** Strong, with its quotes. */
  readonly etag: string
  /** In whole seconds, as HTTP dates are. */
  readonly modifiedSeconds: number
  readonly size: number
}

/** Both ends count: `bytes=0-0` is one byte. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** What to send: all, a part, or nothing for one of three reasons. */
export type Verdict = 'whole' | 'not-modified' | 'failed' | 'unsatisfiable' | ByteRange

/** Evaluates in the order of RFC 9110 §13.2.2. Only a GET can ask for a range. */
export function evaluateConditions(
  method: string | undefined,
  headers: IncomingHttpHeaders,
  validators: Validators,
): Verdict {
  if (hasFailed(headers, validators)) return 'failed'
  if (isNotModified(headers, validators)) return 'not-modified'
  const { range } = headers
  if (range === undefined || method !== 'GET') return 'whole'
  return isSameFor(headers['if-range'], validators)
    ? parseRange(range, validators.size)
    : 'whole'
}

function hasFailed(headers: IncomingHttpHeaders, validators: Validators): boolean {
  const match = headers['if-match']
  if (match !== undefined) return !listsTag(match, validators.etag, 'strong')
  const since = parseHttpDate(headers['if-unmodified-since'])
  return since !== undefined && validators.modifiedSeconds > since
}

function isNotModified(headers: IncomingHttpHeaders, validators: Validators): boolean {
  const match = headers['if-none-match']
  if (match !== undefined) return listsTag(match, validators.etag, 'weak')
  const since = parseHttpDate(headers['if-modified-since'])
  return since !== undefined && validators.modifiedSeconds <= since
}

/**
 * RFC 9110 §13.1.5. A date never counts: a file may change twice in one second, so ours are
 * no strong validators, and who has our entity tag must not send a date here.
 */
function isSameFor(
  ifRange: string | string[] | undefined,
  { etag }: Validators,
): boolean {
  return ifRange === undefined || ifRange === etag
}

const ENTITY_TAG = /(?:W\/)?"[^"]*"/g

function listsTag(list: string, etag: string, comparison: 'strong' | 'weak'): boolean {
  if (list === etag || list.trim() === '*') return true
  return (list.match(ENTITY_TAG) ?? []).some(
    (tag) => (comparison === 'weak' ? tag.replace(/^W\//, '') : tag) === etag,
  )
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

const SINGLE_RANGE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i

/** RFC 9110 §14.2: other units, several ranges and nonsense may be ignored, and are. */
function parseRange(value: string, size: number): Verdict {
  const [, first = '', last = ''] = SINGLE_RANGE.exec(value) ?? []
  if (first === '' && last === '') return 'whole'
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return 'whole'
  if (start >= size) return 'unsatisfiable'
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}

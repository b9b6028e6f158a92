/** A day without a time (`2025-03-05`), or an instant with an offset; only real ones. */
export type ContentDate =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'instant'; readonly instant: string }

// Years of the first century are slips, such as 0025, and feeds mean others by them: RFC 822
// dates have years of two digits too.
const DAY = /^(?!00)(\d{4})-(\d{2})-(\d{2})$/
// RFC 3339 §5.6, with seconds optional and `T` alone between day and time.
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/

/** Undefined for text that is neither form or names no real day: 2025-02-30 is not 2 March. */
export function parseDate(value: string): ContentDate | undefined {
  if (isRealDay(value)) return { kind: 'day', day: value }
  const day = INSTANT.exec(value)?.[1]
  if (day === undefined || !isRealDay(day)) return undefined
  return { kind: 'instant', instant: new Date(value).toISOString() }
}

function isRealDay(value: string): boolean {
  if (!DAY.test(value)) return false
  const midnight = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value)
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/**
 * A day begins at midnight in the site's time zone: at the first where clocks show two, and
 * where they skip it, at the moment that they do. Returns an ISO instant in UTC.
 */
export function toInstant(date: ContentDate, timeZone: string): string {
  if (date.kind === 'instant') return date.instant
  const utcMidnight = Date.parse(`${date.day}T00:00:00Z`)
  const before = offsetAt(utcMidnight - DAY_MS, timeZone)
  const after = offsetAt(utcMidnight + DAY_MS, timeZone)
  const midnights = [before, after]
    .filter((offset) => offsetAt(utcMidnight - offset, timeZone) === offset)
    .map((offset) => utcMidnight - offset)
  const begin = midnights.length > 0 ? Math.min(...midnights) : utcMidnight - before
  return new Date(begin).toISOString()
}

/** Milliseconds that local time in the zone is ahead of UTC. */
function offsetAt(epochMs: number, timeZone: string): number {
  const parts = toParts(epochMs, timeZone)
  const local = Date.UTC(
    parts.year,
    parts.month - 1,
    parts.day,
    parts.hour,
    parts.minute,
    parts.second,
  )
  return local - Math.floor(epochMs / 1000) * 1000
}

/**
 * The same instant with the offset of the zone, `2025-03-05T00:00:00+01:00`: its first ten
 * letters are the day that pages show. Where the offset is none, as it is.
 */
export function toLocalInstant(instant: string, timeZone: string): string {
  const epochMs = Date.parse(instant)
  const offset = offsetAt(epochMs, timeZone)
  // Before clocks agreed, zones were seconds apart: RFC 3339 has no words for that.
  if (offset === 0 || offset % MINUTE_MS !== 0) return instant
  const local = new Date(epochMs + offset).toISOString().replace(/(?:\.000)?Z$/, '')
  const minutes = Math.abs(offset) / MINUTE_MS
  const sign = offset < 0 ? '-' : '+'
  return `${local}${sign}${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`
}

/** `2025-03-05`: the day that an instant falls on in the zone. */
export function toDay(instant: string, timeZone: string): string {
  const { year, month, day } = toParts(Date.parse(instant), timeZone)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** `2025-03`. */
export function toMonth(instant: string, timeZone: string): string {
  return toDay(instant, timeZone).slice(0, 7)
}

/** `5 March 2025`, in the language and zone of the site. */
export function formatDay(instant: string, { language, timeZone }: Locale): string {
  return formatter(language, { dateStyle: 'long', timeZone }).format(Date.parse(instant))
}

/** `5 March 2025 at 09:30`: for the lists of what is scheduled. */
export function formatMoment(instant: string, { language, timeZone }: Locale): string {
  return formatter(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(Date.parse(instant))
}

/** `March 2025` from `2025-03`. */
export function formatMonth(month: string, { language }: Locale): string {
  return formatter(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  )
}

export interface Locale {
  readonly language: string
  readonly timeZone: string
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

function toParts(epochMs: number, timeZone: string): Parts {
  const parts = new Map<string, number>()
  const format = formatter('en-US', {
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    timeZone,
  })
  for (const { type, value } of format.formatToParts(epochMs))
    parts.set(type, Number(value))
  return {
    year: parts.get('year') ?? 0,
    month: parts.get('month') ?? 0,
    day: parts.get('day') ?? 0,
    hour: parts.get('hour') ?? 0,
    minute: parts.get('minute') ?? 0,
    second: parts.get('second') ?? 0,
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

// Making a formatter costs about 50 µs and using one 1 µs; a store has one site.
function formatter(language: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language, options)
  formatters.set(key, made)
  return made
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

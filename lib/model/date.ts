// Dates of content: parsed, placed in a time zone, formatted.
import { Temporal } from 'temporal-polyfill'

/** A day without a time (`2025-03-05`), a time of a clock, or an instant; only real ones. */
export type ContentDate =
  | { readonly kind: 'day'; readonly day: string }
  /** Without an offset, `2025-03-05T09:30`: in the zone of the site. */
  | { readonly kind: 'local'; readonly time: string }
  | { readonly kind: 'instant'; readonly instant: string }

// Years of the first century are slips, such as 0025, and feeds mean others by them: RFC 822
// dates have years of two digits too.
const DAY = /^(?!00)(\d{4})-(\d{2})-(\d{2})$/
// RFC 3339 §5.6, with seconds optional and `T` alone between day and time.
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?$/

/** Undefined for text that has none of the forms or names no real day: 2025-02-30 is not 2 March. */
export function parseDate(value: string): ContentDate | undefined {
  if (isRealDay(value)) return { kind: 'day', day: value }
  const found = INSTANT.exec(value)
  if (!found?.[1] || !isRealDay(found[1])) return undefined
  if (found[5] === undefined) return { kind: 'local', time: value }
  return { kind: 'instant', instant: new Date(value).toISOString() }
}

function isRealDay(value: string): boolean {
  if (!DAY.test(value)) return false
  const midnight = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value)
}

/**
 * The instant at which a day begins in the site's time zone, in UTC: at the first midnight
 * where clocks show two, and where they skip it, at the moment that they do. A time that clocks
 * show twice is the first, and one that they skip is as much later (RFC 5545 §3.3.5).
 */
export function toInstant(date: ContentDate, timeZone: string): string {
  if (date.kind === 'instant') return date.instant
  const begin =
    date.kind === 'day'
      ? Temporal.PlainDate.from(date.day).toZonedDateTime(timeZone)
      : Temporal.PlainDateTime.from(date.time).toZonedDateTime(timeZone)
  return new Date(begin.epochMilliseconds).toISOString()
}

/**
 * `+01:00`: the offset of a zone of IANA's at the time that its clocks show. Undefined for a
 * zone or a time that does not exist.
 */
export function offsetAt(time: string, timeZone: string): string | undefined {
  try {
    return Temporal.PlainDateTime.from(time).toZonedDateTime(timeZone).offset
  } catch {
    return undefined
  }
}

/**
 * The same instant with the offset of the zone, `2025-03-05T00:00:00+01:00`: its first ten
 * letters are the day that pages show. Where the offset is none, as it is.
 */
export function toLocalInstant(instant: string, timeZone: string): string {
  const zone = formatter('en', { timeZoneName: 'longOffset', timeZone })
  // Before clocks agreed, zones were seconds apart: RFC 3339 has no words for that.
  const offset = /GMT([+-]\d\d:\d\d)$/.exec(zone.format(Date.parse(instant)))?.[1]
  if (offset === undefined || offset === '+00:00') return instant
  const time = formatter('sv', { timeStyle: 'medium', timeZone })
  const milliseconds = instant.slice(19, -1).replace('.000', '')
  return `${toDay(instant, timeZone)}T${time.format(Date.parse(instant))}${milliseconds}${offset}`
}

/**
 * `2025-03-05`: the day that an instant falls on in the zone. Swedish dates are those of ISO
 * 8601, and `Intl` writes one in a tenth of the time that `Temporal` takes: pages and site
 * maps have thousands.
 */
export function toDay(instant: string, timeZone: string): string {
  return formatter('sv', { dateStyle: 'short', timeZone }).format(Date.parse(instant))
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

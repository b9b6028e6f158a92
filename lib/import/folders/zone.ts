// Times without a zone, as their engine means them.
import {
  offsetAt,
  parseDate,
  toDay,
  toInstant,
  toLocalInstant,
} from '../../model/date.ts'
import type { SourceDate } from '../model/item.ts'
import { toSourceDate } from '../values/source-date.ts'

/** A clock's time gets the offset of the zone, if one is known; days and instants stay. */
export function withZone(date: SourceDate, timeZone?: string): SourceDate {
  if (timeZone === undefined || parseDate(date)?.kind !== 'local') return date
  if (timeZone === 'UTC') return `${date}Z`
  return `${date}${(offsetAt(date, timeZone) ?? 'Z').replace('+00:00', 'Z')}`
}

/** The date of a field, in any of its usual forms. */
export function readDate(value: unknown, timeZone?: string): SourceDate | undefined {
  const date = typeof value === 'string' ? toSourceDate(value) : undefined
  return date === undefined ? undefined : withZone(date, timeZone)
}

/** The instant by the clocks of a zone: its first letters are the day there. */
export function inZone(date: SourceDate, timeZone: string | undefined): SourceDate {
  const parsed = parseDate(date)
  if (timeZone === undefined || parsed?.kind !== 'instant') return date
  return toLocalInstant(parsed.instant, timeZone)
}

/** `2019-05-01`: the day that a date falls on in a zone, or where it was written. */
export function dayOf(date: SourceDate, timeZone?: string): string {
  const parsed = parseDate(date)
  if (timeZone === undefined || !parsed) return date.slice(0, 10)
  return toDay(toInstant(parsed, timeZone), timeZone)
}

/** Undefined for a name that is no zone of IANA's. */
export function parseTimeZone(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  return offsetAt('2020-01-01T00:00:00', name) === undefined ? undefined : name
}

/** `2019-05-01` of `/2019/05/01/tide/`. */
export function dayInPath(path: string): SourceDate | undefined {
  const [, year, month, day] =
    /(?:^|\/)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/._-]|$)/.exec(path) ?? []
  return year === undefined ? undefined : toSourceDate(`${year}-${month}-${day}`)
}

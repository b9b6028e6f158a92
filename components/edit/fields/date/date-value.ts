// A date of front matter as a day and a time of the clocks of the site, and back.
import { parseDate, toLocalInstant } from '@/lib/model/date'

export interface DateParts {
  /** `2025-03-05`; '' for none. */
  readonly day: string
  /** `09:30` or `09:30:07`; '' for a day that has none. */
  readonly time: string
}

/** Undefined for text that is no date, which nobody may lose. */
export function splitDate(value: string, timeZone: string): DateParts | undefined {
  if (value.trim() === '') return { day: '', time: '' }
  const date = parseDate(value.trim())
  if (date?.kind === 'day') return { day: date.day, time: '' }
  const local =
    date?.kind === 'instant' ? toLocalInstant(date.instant, timeZone) : date?.time
  const [day, clock] = local?.split('T') ?? []
  if (day === undefined || clock === undefined) return undefined
  return { day, time: clock.slice(0, 8).replace(/(?<=^\d\d:\d\d):00$|[^\d:].*$/, '') }
}

/** A time without an offset is one of the site's own zone. */
export function joinDate({ day, time }: DateParts): string {
  return day === '' || time === '' ? day : `${day}T${time}`
}

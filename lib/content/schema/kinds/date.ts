// Fields that are dates, and the readings of dates that are written in another form.
import type { Violation } from '../../../model/diagnostic.ts'
import { parseDate } from '../../../model/date.ts'
import { defineTextKind, type Field, toFix } from './kind.ts'
import { toViolation } from './messages.ts'
import { checkText } from './text.ts'
import { shorten, type Value } from './value.ts'

export const date = defineTextKind({
  // Contentlayer's own `date` turns 2025-02-30 into 2 March; `parseDate` reads the text.
  example: '2025-03-05',
  check: checkDate,
})

/** A real day or an instant with offset, as it is written. */
function checkDate(value: Value, field: Field): string | undefined {
  const source = value.kind === 'number' ? value.source : checkText(value, field)
  if (source === undefined) return undefined
  if (value.kind === 'text' && parseDate(source)) return source
  const [only, second] = listReadings(source)
  const violation = toDateViolation(source, field.label)
  field.report(violation, value.start, second ? undefined : toFix(value, only))
  return undefined
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  )

/** How dates are written elsewhere. 05/03/2025 is 5 March to most and 3 May to others. */
const FORMS: readonly RegExp[] = [
  // Seven digits without separators could be cut in two ways.
  /^(?!\d{5,7}$)(?<year>\d{4})[-/. ]?(?<month>\d{1,2})[-/. ]?(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})([-/.])(?<month>\d{1,2})\2(?<year>\d{4})$/,
  /^(?<month>\d{1,2})([-/])(?<day>\d{1,2})\2(?<year>\d{4})$/,
  // `5 March 2025`, `Mar 5th, 2025`
  /^(?:[a-z]+, )?(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s*(?<name>[a-z]{3,9})\.?\s*,?\s+(?<year>\d{4})$/i,
  /^(?:[a-z]+, )?(?<name>[a-z]{3,9})\.?\s*(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i,
  // `2025-03-05 09:30:00 +0100`, as Jekyll and git write it
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[ T](?<time>\d\d:\d\d[\d:.]*) ?(?<offset>Z|UTC|[+-]\d\d:?\d\d)$/i,
]

/** The dates that can be meant: one is a fix, two are a question. */
function listReadings(source: string): string[] {
  const text = source.trim()
  const dates = FORMS.map((form) => toDate(form.exec(text)?.groups ?? {}))
  return [...new Set([text, ...dates])].filter((read) => parseDate(read) !== undefined)
}

function toDate(groups: Readonly<Record<string, string>>): string {
  const { year = '', name = '', day = '', time, offset = '' } = groups
  const isMonth = (month: string) => month.toLowerCase().startsWith(name.toLowerCase())
  const { month = String(MONTHS.findIndex(isMonth) + 1) } = groups
  const written = toDay(year, month, day)
  if (time === undefined) return written
  const zone = /^[zu]/i.test(offset) ? 'Z' : offset.replace(/(\d\d):?(\d\d)$/, '$1:$2')
  return `${written}T${time}${zone}`
}

function toDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function toDateViolation(source: string, field: string): Violation {
  const found = shorten(source)
  const [first, second] = listReadings(found)
  if (first !== undefined && second !== undefined) {
    return toViolation('date-invalid:ambiguous', { field, found, first, second })
  }
  if (first !== undefined) {
    return toViolation('date-invalid:form', { field, found, date: first })
  }
  if (/^\d{4}-\d\d-\d\d[ T]\d\d?:\d\d[\d:.]*$/i.test(found)) {
    const example = `${found.replace(' ', 'T')}Z`
    return toViolation('date-invalid:offset', { field, example })
  }
  return toImpossible(found, field) ?? toViolation('date-invalid', { field })
}

function toImpossible(found: string, field: string): Violation | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(found) ?? []
  if (year === '') return undefined
  if (year.startsWith('00')) return toViolation('date-invalid:year', { field, year })
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return toViolation('date-invalid:month', { field, month })
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(day) < 1 || Number(day) > days) {
    return toViolation('date-invalid:day', { field, month: name, year, days })
  }
  const example = `${toDay(year, month, day)}T09:30:00Z`
  return toViolation('date-invalid:time', { field, example })
}

// Fields that are dates, and the readings of dates that are written in another form.
import type { Violation } from '../../../../model/diagnostic.ts'
import { parseDate } from '../../../../model/date.ts'
import { formatParts, listDateReadings, monthName } from './date-forms.ts'
import { defineTextKind, type Field, toFix } from '../kind.ts'
import { toViolation } from '../messages.ts'
import { checkText } from '../text.ts'
import { shorten, type Value } from '../value.ts'

export const date = defineTextKind({
  // Contentlayer's own `date` turns 2025-02-30 into 2 March; `parseDate` reads the text.
  example: '2025-03-05',
  schema: { pattern: String.raw`^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}|$)` },
  check: checkDate,
})

/** A real day, a time of a clock or an instant, in the one form that is stored. */
function checkDate(value: Value, field: Field): string | undefined {
  const source = value.kind === 'number' ? value.source : readText(value, field)
  if (source === undefined || parseDate(source)) return source
  const [only, second] = listDateReadings(source)
  if (only === undefined || second !== undefined) {
    const violation = toDateViolation(source, field.label, only, second)
    field.report(violation, value.start)
    return undefined
  }
  const values = { field: field.label, found: shorten(source), meant: only }
  field.report(
    toViolation('field-form', values),
    value.start,
    toFix(value, only.includes(':') ? `'${only}'` : only),
  )
  return only
}

function readText(value: Value, field: Field): string | undefined {
  return value.kind === 'text' ? checkText(value, field)?.trim() : checkText(value, field)
}

function toDateViolation(
  source: string,
  field: string,
  first: string | undefined,
  second: string | undefined,
): Violation {
  const found = shorten(source)
  if (first !== undefined && second !== undefined) {
    return toViolation('date-invalid:ambiguous', { field, found, first, second })
  }
  if (/^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/.test(found)) {
    const rest = found.length === 4 ? '-01-01' : '-01'
    return toViolation('date-invalid:part', { field, found, rest })
  }
  return toImpossible(found, field) ?? toViolation('date-invalid', { field })
}

function toImpossible(found: string, field: string): Violation | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(found) ?? []
  if (year === '') return undefined
  if (year.startsWith('00')) return toViolation('date-invalid:year', { field, year })
  const name = monthName(Number(month))
  if (name === undefined) return toViolation('date-invalid:month', { field, month })
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(day) < 1 || Number(day) > days) {
    return toViolation('date-invalid:day', { field, month: name, year, days })
  }
  const example = `${formatParts(year, month, day)}T09:30:00Z`
  return toViolation('date-invalid:time', { field, example })
}

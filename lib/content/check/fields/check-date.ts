import { parseDate } from '../../../model/date.ts'
import { checkText, toFix } from './check-text.ts'
import { explainDate, repairDate } from './date-repair.ts'
import type { Field } from './field.ts'
import type { Value } from '../yaml/value.ts'

/** A real day or an instant with offset, as it is written. */
export function checkDate(value: Value, field: Field): string | undefined {
  const source = value.kind === 'number' ? value.source : checkText(value, field)
  if (source === undefined) return undefined
  if (value.kind === 'text' && parseDate(source)) return source
  const repaired = repairDate(source)
  const reason = `\`${field.label}\` ${explainDate(source)}`
  if (repaired === undefined) field.report.error(value.start, reason)
  else {
    const fix = toFix(value, repaired)
    field.report.error(value.start, `${reason}: write ${repaired}`, fix)
  }
  return undefined
}

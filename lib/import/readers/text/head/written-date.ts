// A date that somebody typed into a text.
import { listDateReadings } from '../../../../content/schema/kinds/date/date-forms.ts'
import type { SourceDate } from '../../../model/item.ts'
import { toSourceDate } from '../../../values/source-date.ts'

/** Undefined for what is no date, and for what could be one of two. */
export function parseWrittenDate(words: string): SourceDate | undefined {
  if (/^\d+$/.test(words)) return undefined
  const readings = new Set([toSourceDate(words) ?? [], listDateReadings(words)].flat())
  const [only, other] = readings
  return only === undefined || other !== undefined ? undefined : toSourceDate(only)
}

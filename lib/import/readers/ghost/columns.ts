// Values as columns of Ghost hold them.
import { decodeHTMLStrict } from 'entities'

import type { SourceDate } from '../../model/item.ts'
import { type Fields, textOf } from '../../values/json-fields.ts'
import { toOneLine } from '../../values/plain-text.ts'
import { fromEpoch, toSourceDate } from '../../values/source-date.ts'

/** Columns of SQLite hold 0 and 1. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1'
}

/**
 * A column of plain text: a `<select>` in a title is part of it. Entities come from imports
 * into Ghost.
 */
export function toLine(row: Fields | undefined, name: string): string {
  return toOneLine(decodeHTMLStrict(textOf(row, name)))
}

/** `2015-08-15 10:58:00` is UTC; exports before 1.0 have milliseconds. */
export function toGhostDate(value: unknown): SourceDate | undefined {
  if (typeof value === 'number') return fromEpoch(value)
  return typeof value === 'string' ? toSourceDate(value, 'Z') : undefined
}

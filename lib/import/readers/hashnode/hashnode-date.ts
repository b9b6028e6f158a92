// Dates of Hashnode: ISO 8601, or as JavaScript prints them.
import type { SourceDate } from '../../model/item.ts'
import { fromEpoch, toSourceDate } from '../../values/source-date.ts'

/** `Sun Oct 31 2021 21:07:27 GMT+0000 (Coordinated Universal Time)`. */
const PRINTED =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d{1,2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4})/

export function toHashnodeDate(written: string): SourceDate | undefined {
  const [, day = '', year, time, zone] = PRINTED.exec(written.trim()) ?? []
  if (year === undefined) return toSourceDate(written, 'Z')
  const [month, number] = day.split(' ')
  return toSourceDate(`${number} ${month} ${year} ${time} ${zone}`)
}

/** The moment that an id was made at: its first eight letters are milliseconds in base 36. */
export function fromCuid(cuid: string): SourceDate | undefined {
  const [, letters = ''] = /^c([0-9a-z]{8})[0-9a-z]{16}$/.exec(cuid) ?? []
  const time = Number.parseInt(letters, 36)
  return time > FIRST && time < LAST ? fromEpoch(time) : undefined
}

/** Hashnode began in 2015; a later id than 2050 is no such id. */
const FIRST = Date.UTC(2015, 0)
const LAST = Date.UTC(2050, 0)

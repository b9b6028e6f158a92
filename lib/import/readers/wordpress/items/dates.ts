// Dates of posts: WordPress keeps the time of its own clock, and that of Greenwich.
import { toSourceDate } from '../../../values/source-date.ts'
import type { SourceDate } from '../../../model/item.ts'

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/
const QUARTER_MILLISECONDS = 15 * 60_000
/** From UTC-12 to UTC+14. */
const MAX_OFFSET_QUARTERS = 14 * 4

/**
 * The difference of both is the offset that the blog had then. A date of `0000-00-00` is
 * none: a draft has only the local one, which stays without a zone.
 */
export function toPostDate(local: string, utc: string): SourceDate | undefined {
  const instant = toSourceDate(utc, 'Z')
  if (instant === undefined) return toSourceDate(local)
  const [here, there] = [toMilliseconds(local), toMilliseconds(utc)]
  if (here === undefined || there === undefined) return instant
  const quarters = (here - there) / QUARTER_MILLISECONDS
  const isOffset = Number.isInteger(quarters) && Math.abs(quarters) <= MAX_OFFSET_QUARTERS
  return isOffset ? toSourceDate(local, formatOffset(quarters)) : instant
}

function toMilliseconds(written: string): number | undefined {
  const [, year, month, day, hour, minute, second] = WRITTEN.exec(written.trim()) ?? []
  if (year === undefined || !toSourceDate(written)) return undefined
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

function formatOffset(quarters: number): string {
  if (quarters === 0) return 'Z'
  const minutes = Math.abs(quarters) * 15
  const pad = (value: number) => `${value}`.padStart(2, '0')
  const sign = quarters < 0 ? '-' : '+'
  return `${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

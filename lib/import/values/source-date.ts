// Dates of sources, in the forms that engines and feeds have.
import { parseDate } from '../../model/date.ts'
import type { SourceDate } from '../model/item.ts'

const ISO =
  /^(\d{4}-\d{1,2}-\d{1,2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?) *(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/i
/** RFC 5322 §3.3, with the obsolete zones of §4.3. */
const MAIL =
  /^(?:[a-z]+, *)?(\d{1,2}) +([a-z]{3})[a-z]* +(\d{4}|\d{2}) +(\d{1,2}:\d{2}(?::\d{2})?) *([a-z]+|[+-]\d{4})?$/i
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const ZONES: Readonly<Record<string, string>> = {
  ...{ EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00' },
  ...{ MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00' },
}

/**
 * Undefined for what is no real date: `0000-00-00`, the year -0001, 30 February. A time without
 * a zone stays one unless `zone`, `Z` or an offset, says what the source means by it.
 */
export function toSourceDate(written: string, zone = ''): SourceDate | undefined {
  const text = written.trim()
  const [, day, time, own] = ISO.exec(text) ?? fromMail(text) ?? []
  if (day === undefined) return undefined
  const padded = day.replace(/-(\d)(?!\d)/g, '-0$1')
  const date =
    time === undefined ? padded : `${padded}T${toTime(time)}${toOffset(own ?? zone)}`
  return parseDate(date) && date
}

/** Of seconds or milliseconds since 1970. */
export function fromEpoch(value: number): SourceDate | undefined {
  const date = new Date(Math.abs(value) < 1e11 ? value * 1000 : value)
  return Number.isNaN(date.getTime()) ? undefined : toSourceDate(date.toISOString())
}

function fromMail(text: string): readonly string[] | undefined {
  const [, day = '', month = '', year = '', time = '', zone = 'Z'] = MAIL.exec(text) ?? []
  const at = MONTHS.indexOf(month.toLowerCase())
  if (at === -1) return undefined
  const full = year.length === 4 ? year : `${Number(year) < 50 ? 20 : 19}${year}`
  const date = `${full}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  return ['', date, time, ZONES[zone.toUpperCase()] ?? (/^[+-]/.test(zone) ? zone : 'Z')]
}

function toTime(time: string): string {
  const [hours = '', minutes = '', seconds = '00'] = time.split(':')
  const whole = seconds.replace(/\.0+$/, '')
  return `${hours.padStart(2, '0')}:${minutes}:${whole.replace(/(\.\d{1,9})\d*$/, '$1')}`
}

function toOffset(zone: string): string {
  if (zone === '') return ''
  const [, sign, hours = '', minutes = '00'] =
    /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  return sign === undefined ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`
}

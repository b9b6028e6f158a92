// Reads dates in the forms that people and other engines write.
import { offsetAt, parseDate } from '../../../../model/date.ts'

const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt'] as const

/** Names of months, folded, in each language; English first. */
const MONTHS = LANGUAGES.map((language) => {
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => fold(format(Date.UTC(2025, month))))
})

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** A number from 1; 0 for what begins the names of several months, or of none. */
function monthOf(name: string): number {
  const begins = (month: string) => month.startsWith(fold(name))
  const found = new Set(
    MONTHS.flatMap((names) => names.flatMap((each, at) => (begins(each) ? at + 1 : []))),
  )
  const [only = 0, second] = found
  return second === undefined ? only : 0
}

/** 05/03/2025 is 5 March to most and 3 May to others. */
const DAYS: readonly RegExp[] = [
  // Seven digits without separators could be cut in two ways.
  /^(?!\d{5,7}$)(?<year>\d{4})[-/. ]?(?<month>\d{1,2})[-/. ]?(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})([-/.])(?<month>\d{1,2})\2(?<year>\d{4})$/,
  /^(?<month>\d{1,2})([-/])(?<day>\d{1,2})\2(?<year>\d{4})$/,
  // `5 March 2025`, `Mar 5th, 2025`, `Fri Nov 24 2023`, `1er mars 2025`, `5 de mayo de 2025`
  /^(?:\p{L}{3,10}\.?,? )?(?<day>\d{1,2})(?:st|nd|rd|th|er|º|°)?\.?[\s-]*(?:de )?(?<name>[\p{L}\p{M}]{3,12})\.?\s*,?(?: del?)?[\s-]+(?<year>\d{4})$/iu,
  /^(?:[a-z]{3,9},? )?(?<name>[a-z]{3,9})\.?\s*(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i,
  /^(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]$/,
]

/** The day of the week behind a day: `2025-03-05 (Wed)`, `2025-03-05 Wed`, `（水）`. */
const WEEKDAY =
  /(?<=\d{1,2}[日일]?)\s*(?:[（(][^()（）\d]{1,9}[)）]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)(?=\s|$)/i

/**
 * A time behind a day: `T9:30`, ` 5:37:44 -0400`, ` at 9:30 pm`, ` 11:49:41 GMT+0000 (Lisbon)`,
 * ` 10:00:00 +0000 UTC` as Go prints it, ` 10:00 Europe/Berlin`.
 */
const TIME =
  /(?:[t\s,]+|\s+at\s+)(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?<fraction>[.,]\d{1,9})?)?(?:\s?(?<half>[ap])\.?m\.?)?(?:\s*(?<zone>z|[a-z]{3,4}|(?:utc|gmt)?\s?[+-]\d{1,2}(?::?\d\d)?(?: [a-z]{3,5})?|[a-z]+\/[\w/+-]+))?(?:\s+\([^()]{0,60}\))?$/i

/** The names of zones in RFC 5322 §4.3, and others that mean one offset alone. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ z: 'Z', utc: 'Z', gmt: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00' },
  ...{ cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00' },
  ...{ wet: 'Z', cet: '+01:00', cest: '+02:00', eet: '+02:00', eest: '+03:00' },
  ...{ msk: '+03:00', jst: '+09:00', kst: '+09:00', aest: '+10:00', nzst: '+12:00' },
}

const MAX_LENGTH = 120

/** Seconds or milliseconds since 1970, between 2001 and 2030: no day has such digits. */
const UNIX_TIME = /^1[0-8]\d{8}(?:\d{3})?$/

/** The dates that can be meant, in the form of this site: one is certain, two are a question. */
export function listDateReadings(source: string): string[] {
  const text = source.trim()
  if (text.length > MAX_LENGTH) return []
  if (UNIX_TIME.test(text)) {
    const seconds = Number(text.slice(0, 10))
    return [new Date(seconds * 1000).toISOString().replace('.000', '')]
  }
  const found = TIME.exec(text)
  const day = (found ? text.slice(0, found.index) : text).replace(WEEKDAY, '').trim()
  const dates = DAYS.map((form) => toDay(form.exec(day)?.groups ?? {})).map((date) =>
    found ? date + toTime(found.groups ?? {}, date) : date,
  )
  return [...new Set([text, ...dates])].filter((read) => parseDate(read) !== undefined)
}

/** The English name of a month, from 1. */
export function monthName(month: number): string | undefined {
  const name = MONTHS[0]?.[month - 1]
  return name && name.charAt(0).toUpperCase() + name.slice(1)
}

type Groups = Readonly<Record<string, string | undefined>>

function toDay({ year = '', name = '', day = '', ...groups }: Groups): string {
  const { month = String(monthOf(name)) } = groups
  return formatParts(year, month, day)
}

export function formatParts(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function toTime(
  { hour = '', minute, second = '00', fraction = '', ...groups }: Groups,
  day: string,
): string {
  const { half, zone = '' } = groups
  // 12 am is midnight.
  const isLate = half?.toLowerCase() === 'p'
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0)
  const clock = `${String(hours).padStart(2, '0')}:${minute}:${second}`
  return `T${clock}${fraction.replace(',', '.')}${toOffset(zone, `${day}T${clock}`)}`
}

/** `-4`, `+0200`, `GMT+0000`, `EST` and `Europe/Berlin` as an offset; another name is none. */
function toOffset(zone: string, time: string): string {
  if (zone.includes('/')) return offsetAt(time, zone) ?? zone
  const named = ZONES[zone.toLowerCase()]
  if (named !== undefined || zone === '') return named ?? ''
  const [, sign = '', hours = '', minutes = '00'] =
    /([+-])(\d{1,2}?):?(\d\d)?(?: [a-z]+)?$/i.exec(zone) ?? []
  if (sign === '') return zone
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}

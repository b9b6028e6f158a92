import { parseDate } from '../../../model/date.ts'
import { shorten } from '../yaml/value.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The one date that can be meant; undefined when that is a guess: 05/03 is also 3 May. */
export function repairDate(source: string): string | undefined {
  const text = source.trim()
  const candidates = [text, yearFirst(text), yearLast(text), inWords(text), zoned(text)]
  return candidates.find((date) => date !== undefined && parseDate(date) !== undefined)
}

/** The end of a sentence that begins with the field's name. */
export function explainDate(source: string): string {
  const text = shorten(source)
  const choice = listReadings(text)
  if (choice.length > 1) {
    return `must be written year first, and \`${text}\` can mean two days: write ${choice.join(' or ')}`
  }
  if (repairDate(text) !== undefined) {
    return `must be YYYY-MM-DD or an instant with offset, not \`${text}\``
  }
  if (/^\d{4}-\d\d-\d\d[ T]\d\d?:\d\d[\d:.]*$/i.test(text)) {
    return `has a time without an offset, so nobody knows when that is: add Z for UTC or such as +01:00, as in ${text.replace(' ', 'T')}Z`
  }
  return impossible(text) ?? `is no date: write YYYY-MM-DD, such as 2025-03-05`
}

function impossible(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? []
  if (year === '') return undefined
  if (year.startsWith('00')) return `names the year ${year}: correct it`
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return `names month ${month}, and a year has 12: correct it`
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(day) >= 1 && Number(day) <= days) {
    return `has a time that is none: write it as in ${toDay(year, month, day)}T09:30:00Z`
  }
  return `is no real day, ${name} ${year} has ${days} days: correct it`
}

function yearFirst(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(text) ?? []
  // Seven digits without separators could be cut in two ways.
  if (/^\d{5,7}$/.test(text)) return undefined
  return toDay(year, month, day)
}

function yearLast(text: string): string | undefined {
  const [only, second] = listReadings(text)
  return second === undefined ? only : undefined
}

/** 05/03/2025 is 5 March to most and 3 May to others; 05.03.2025 has one reading. */
function listReadings(text: string): readonly string[] {
  const [, first = '', mark = '', second = '', year = ''] =
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  if (year === '') return []
  const dayFirst = toDay(year, second, first)
  const readings = mark === '.' ? [dayFirst] : [dayFirst, toDay(year, first, second)]
  return [...new Set(readings)].filter((day) => parseDate(day) !== undefined)
}

/** `5 March 2025`, `Mar 5th, 2025`. */
function inWords(text: string): string | undefined {
  const [, a = '', word = '', b = '', year = ''] =
    /^(?:[a-z]+, )?(\d{1,2})?(?:st|nd|rd|th)?\.?\s*([a-z]{3,9})\.?\s*(\d{1,2})?(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(
      text,
    ) ?? []
  const index = MONTHS.findIndex((name) =>
    name.toLowerCase().startsWith(word.toLowerCase()),
  )
  if (word === '' || index === -1 || (a === '') === (b === '')) return undefined
  return toDay(year, String(index + 1), a || b)
}

/** `2025-03-05 09:30:00 +0100`, as Jekyll and git write it. */
function zoned(text: string): string | undefined {
  const [, day = '', time = '', offset = ''] =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d[\d:.]*) ?(Z|UTC|[+-]\d\d:?\d\d)$/i.exec(text) ?? []
  if (day === '') return undefined
  const zone = /^[zu]/i.test(offset) ? 'Z' : offset.replace(/(\d\d):?(\d\d)$/, '$1:$2')
  return `${day}T${time}${zone}`
}

function toDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

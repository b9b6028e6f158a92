import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

import { describe, expect, inject, it } from 'vitest'

import {
  formatDay,
  formatMoment,
  formatMonth,
  parseDate,
  toDay,
  toInstant,
  toLocalInstant,
  toMonth,
} from '../../lib/model/date.ts'

describe('parseDate', () => {
  it.each(['2025-03-05', '2024-02-29', '2000-02-29', '2025-12-31', '9999-12-31'])(
    'reads the day %s',
    (day) => {
      expect(parseDate(day)).toEqual({ kind: 'day', day })
    },
  )

  it.each([
    ['2025-03-05T10:20Z', '2025-03-05T10:20:00.000Z'],
    ['2025-03-05T10:20:30Z', '2025-03-05T10:20:30.000Z'],
    ['2025-03-05T10:20:30.5+02:00', '2025-03-05T08:20:30.500Z'],
    ['2025-03-05T00:00:00-05:00', '2025-03-05T05:00:00.000Z'],
    ['2025-03-05T23:59:59.999999999Z', '2025-03-05T23:59:59.999Z'],
    ['2025-03-05T00:00+05:45', '2025-03-04T18:15:00.000Z'],
    ['2025-03-05T00:00+14:00', '2025-03-04T10:00:00.000Z'],
  ])('reads the instant %s as %s', (text, instant) => {
    expect(parseDate(text)).toEqual({ kind: 'instant', instant })
  })

  it.each([
    '2025-02-29',
    '0025-03-05',
    '2025-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '1900-02-29',
    '2025-3-5',
    '25-03-05',
    '2025/03/05',
    '20250305',
    '5 March 2025',
    ' 2025-03-05',
    '2025-03-05 ',
    '2025-03-05\n',
    '',
    '2025-03-05 10:20Z',
    '2025-03-05t10:20z',
    '2025-03-05T24:00Z',
    '2025-03-05T10:60Z',
    '2025-03-05T10:20:60Z',
    '2025-03-05T10:20+15:00',
    '2025-03-05T10:20+0200',
    '2025-03-05T10:20:30.Z',
    '2025-02-30T10:20Z',
    '٢٠٢٥-٠٣-٠٥',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })
})

/** Days on which clocks change, at midnight or elsewhere. */
const DAYS = [
  ['2025-03-05', 'UTC', '2025-03-05T00:00:00.000Z'],
  ['2025-03-05', 'Asia/Kathmandu', '2025-03-04T18:15:00.000Z'],
  ['2025-03-05', 'Pacific/Kiritimati', '2025-03-04T10:00:00.000Z'],
  ['2025-03-05', 'Etc/GMT+12', '2025-03-05T12:00:00.000Z'],
  ['2025-01-05', 'Europe/Lisbon', '2025-01-05T00:00:00.000Z'],
  ['2025-07-05', 'Europe/Lisbon', '2025-07-04T23:00:00.000Z'],
  ['2025-03-30', 'Europe/Berlin', '2025-03-29T23:00:00.000Z'],
  ['2025-03-31', 'Europe/Berlin', '2025-03-30T22:00:00.000Z'],
  ['2025-10-26', 'Europe/Berlin', '2025-10-25T22:00:00.000Z'],
  ['2025-10-27', 'Europe/Berlin', '2025-10-26T23:00:00.000Z'],
  ['2025-03-09', 'America/New_York', '2025-03-09T05:00:00.000Z'],
  ['2025-03-10', 'America/New_York', '2025-03-10T04:00:00.000Z'],
  ['2025-11-02', 'America/New_York', '2025-11-02T04:00:00.000Z'],
  ['2024-10-06', 'Australia/Sydney', '2024-10-05T14:00:00.000Z'],
  ['2024-10-07', 'Australia/Sydney', '2024-10-06T13:00:00.000Z'],
  ['2024-04-07', 'Australia/Sydney', '2024-04-06T13:00:00.000Z'],
  ['2024-04-07', 'Australia/Lord_Howe', '2024-04-06T13:00:00.000Z'],
  // No midnight: the day begins when the clocks have gone forward, at 01:00.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ['2024-03-10', 'America/Havana', '2024-03-10T05:00:00.000Z'],
  ['2024-09-08', 'America/Santiago', '2024-09-08T04:00:00.000Z'],
  ['2024-03-31', 'Atlantic/Azores', '2024-03-31T01:00:00.000Z'],
  ['2024-04-26', 'Africa/Cairo', '2024-04-25T22:00:00.000Z'],
  ['2024-03-31', 'Asia/Beirut', '2024-03-30T22:00:00.000Z'],
  // The clocks go back at midnight, into the day before.
  ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00.000Z'],
  ['2024-11-01', 'Africa/Cairo', '2024-10-31T22:00:00.000Z'],
  // Two midnights: the day begins with the first.
  ['2024-11-03', 'America/Havana', '2024-11-03T04:00:00.000Z'],
  ['2012-09-21', 'Asia/Gaza', '2012-09-20T21:00:00.000Z'],
  // Samoa crossed the date line, and had no 30 December: it begins with the 31st.
  ['2011-12-29', 'Pacific/Apia', '2011-12-29T10:00:00.000Z'],
  ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
] as const

describe('toLocalInstant', () => {
  it.each([
    ['2025-03-04T23:00:00.000Z', 'Europe/Berlin', '2025-03-05T00:00:00+01:00'],
    ['2025-07-04T04:00:00.000Z', 'America/New_York', '2025-07-04T00:00:00-04:00'],
    ['2025-03-04T18:15:00.250Z', 'Asia/Kathmandu', '2025-03-05T00:00:00.250+05:45'],
    ['2025-03-04T23:00:00.000Z', 'UTC', '2025-03-04T23:00:00.000Z'],
    ['1850-01-01T00:00:00.000Z', 'Europe/Berlin', '1850-01-01T00:00:00.000Z'],
  ])('%s in %s is %s', (instant, zone, local) => {
    expect(toLocalInstant(instant, zone)).toBe(local)
    expect(Date.parse(local)).toBe(Date.parse(instant))
  })
})

describe('toInstant', () => {
  it.each(DAYS)('%s begins in %s at %s', (day, zone, instant) => {
    expect(toInstant({ kind: 'day', day }, zone)).toBe(instant)
  })

  it.each([
    ['2025-03-05T10:20', 'UTC', '2025-03-05T10:20:00.000Z'],
    ['2025-03-05T10:20:30', 'Asia/Kathmandu', '2025-03-05T04:35:30.000Z'],
    // Clocks skip from 1:00 to 2:00, and show 1:30 twice.
    ['2025-03-30T01:30', 'Europe/Lisbon', '2025-03-30T01:30:00.000Z'],
    ['2025-10-26T01:30', 'Europe/Lisbon', '2025-10-26T00:30:00.000Z'],
  ])('%s on a clock in %s is %s', (time, zone, instant) => {
    expect(toInstant({ kind: 'local', time }, zone)).toBe(instant)
    expect(parseDate(time)).toEqual({ kind: 'local', time })
  })

  it('leaves instants alone', () => {
    const instant = '2025-03-05T08:20:30.500Z'
    expect(toInstant({ kind: 'instant', instant }, 'Asia/Kathmandu')).toBe(instant)
  })

  it.each([
    'UTC',
    'Africa/Cairo',
    'America/Asuncion',
    'America/Havana',
    'America/Santiago',
    'America/St_Johns',
    'America/Sao_Paulo',
    'Asia/Beirut',
    'Asia/Gaza',
    'Asia/Kathmandu',
    'Asia/Tehran',
    'Atlantic/Azores',
    'Australia/Lord_Howe',
    'Europe/Lisbon',
    'Pacific/Chatham',
  ])('finds the first moment of every day of ten years in %s', (zone) => {
    const wrong = daysOf(2010, 2019).filter((day) => {
      const begin = toInstant({ kind: 'day', day }, zone)
      const before = new Date(Date.parse(begin) - 1).toISOString()
      return toDay(begin, zone) !== day || toDay(before, zone) >= day
    })
    expect(wrong).toEqual([])
  })
})

function daysOf(firstYear: number, lastYear: number): string[] {
  const days: string[] = []
  const end = Date.UTC(lastYear + 1, 0, 1)
  for (let at = Date.UTC(firstYear, 0, 1); at < end; at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

describe('toDay and toMonth', () => {
  it.each([
    ['2025-03-31T22:30:00.000Z', 'UTC', '2025-03-31'],
    ['2025-03-31T22:30:00.000Z', 'Europe/Berlin', '2025-04-01'],
    ['2025-04-01T03:59:59.999Z', 'America/New_York', '2025-03-31'],
    ['2024-12-31T18:15:00.000Z', 'Asia/Kathmandu', '2025-01-01'],
    ['2024-12-31T18:14:59.999Z', 'Asia/Kathmandu', '2024-12-31'],
  ])('%s is in %s on %s', (instant, zone, day) => {
    expect(toDay(instant, zone)).toBe(day)
    expect(toMonth(instant, zone)).toBe(day.slice(0, 7))
  })
})

describe('text for people', () => {
  it.each([
    ['en-GB', 'Europe/Lisbon', '5 March 2025', '5 March 2025 at 00:30', 'March 2025'],
    ['en', 'America/New_York', 'March 4, 2025', 'March 4, 2025 at 7:30 PM', 'March 2025'],
    ['de', 'Asia/Kathmandu', '5. März 2025', '5. März 2025 um 06:15', 'März 2025'],
    [
      'pt-PT',
      'UTC',
      '5 de março de 2025',
      '5 de março de 2025 às 00:30',
      'março de 2025',
    ],
    ['ja', 'Asia/Tokyo', '2025年3月5日', '2025年3月5日 9:30', '2025年3月'],
  ])(
    'is in the language and the zone of the site: %s, %s',
    (language, timeZone, ...texts) => {
      const instant = '2025-03-05T00:30:00.000Z'
      const site = { language, timeZone }
      const [day, moment, month] = texts
      expect(formatDay(instant, site)).toBe(day)
      // Versions of Node differ in the kind of space before PM.
      expect(formatMoment(instant, site).replace(/\s/gu, ' ')).toBe(moment)
      expect(formatMonth('2025-03', site)).toBe(month)
    },
  )
})

describe('the zone of the machine', () => {
  it('makes no difference', () => {
    const results = ['UTC', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Apia'].map(
      (zone) => runIn(zone),
    )
    expect(new Set(results)).toEqual(
      new Set(['2018-11-04T03:00:00.000Z 2018-11-04 2018-11 4 November 2018']),
    )
  })
})

/** What a process in another zone makes of one day. */
function runIn(zone: string): string {
  const file = join(inject('root'), 'lib/model/date.ts')
  const script = `
    import { build } from 'esbuild'
    const { outputFiles } = await build({
      entryPoints: [${JSON.stringify(file)}], bundle: true, format: 'esm', write: false,
    })
    const source = Buffer.from(outputFiles[0].contents).toString('base64')
    const date = await import('data:text/javascript;base64,' + source)
    const zone = 'America/Sao_Paulo'
    const begin = date.toInstant(date.parseDate('2018-11-04'), zone)
    const day = date.toDay(begin, zone)
    const month = date.toMonth(begin, zone)
    const text = date.formatDay(begin, { language: 'en-GB', timeZone: zone })
    console.log(begin, day, month, text)`
  const options = {
    cwd: inject('root'),
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  } as const
  const args = ['--input-type=module', '--eval', script]
  return execFileSync(process.execPath, args, options).trim()
}

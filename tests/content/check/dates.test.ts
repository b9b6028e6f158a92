import { describe, expect, it } from 'vitest'

import { applyFixes, checkFile } from '../../../lib/content/check/index.ts'
import { articleWith, diagnosticsOf } from './diagnostics-of.ts'

describe('a date', () => {
  it.each([
    ['0025-03-05', 'names the year 0025: correct it'],
    ['2025-02-30', 'is not a real day, February 2025 has 28 days: correct it'],
    ['2024-02-30', 'is not a real day, February 2024 has 29 days: correct it'],
    ['2025-04-31', 'is not a real day, April 2025 has 30 days: correct it'],
    ['2025-13-01', 'names month 13, and a year has 12: correct it'],
    [
      '05/03/2025',
      'must be written year first, and `05/03/2025` can mean two days: write 2025-03-05 or 2025-05-03',
    ],
    [
      '2025-03-05T25:00Z',
      'has a time that does not exist: write it as in 2025-03-05T09:30:00Z',
    ],
    ['2025', 'names no day: write YYYY-MM-DD, such as 2025-01-01'],
    ['2025-05', 'names no day: write YYYY-MM-DD, such as 2025-05-01'],
    ['5 jui 2025', 'is not a date: write YYYY-MM-DD, such as 2025-03-05'],
    ['2025050112', 'is not a date: write YYYY-MM-DD, such as 2025-03-05'],
    [
      '2025-03-05 10:00 XYZ',
      'has a time that does not exist: write it as in 2025-03-05T09:30:00Z',
    ],
    [
      '2025-03-05 10:00 Mars/Base',
      'has a time that does not exist: write it as in 2025-03-05T09:30:00Z',
    ],
    ['tomorrow', 'is not a date: write YYYY-MM-DD, such as 2025-03-05'],
  ])('%s is refused', (date, message) => {
    expect(diagnosticsOf(articleWith(`publish_date: ${date}`))).toEqual([
      `6:15 error: \`publish_date\` ${message} (date-invalid)`,
    ])
  })

  it.each([
    ['5 mars 2025', '2025-03-05'],
    ['1er janvier 2025', '2025-01-01'],
    ['12 fevrier 2025', '2025-02-12'],
    ['mardi 5 août 2025', '2025-08-05'],
    ['5. März 2025', '2025-03-05'],
    ['5. Dez. 2025', '2025-12-05'],
    ['5 de mayo de 2025', '2025-05-05'],
    ['7 maggio 2025', '2025-05-07'],
    ['3 de março de 2025', '2025-03-03'],
    ['3 maart 2025', '2025-03-03'],
    ['1588327200', '2020-05-01T10:00:00Z'],
    ['1588327200000', '2020-05-01T10:00:00Z'],
    ['2025-3-5', '2025-03-05'],
    ['2025/03/05', '2025-03-05'],
    ['20250305', '2025-03-05'],
    ['05.03.2025', '2025-03-05'],
    ['31/03/2025', '2025-03-31'],
    ['03/31/2025', '2025-03-31'],
    ['05/05/2025', '2025-05-05'],
    ['March 5, 2025', '2025-03-05'],
    ['Wed, 5th Mar 2025', '2025-03-05'],
    ['5-Mar-2025', '2025-03-05'],
    ['2025-03-05 10:00:00 +0100', '2025-03-05T10:00:00+01:00'],
    ['2025-03-05 10:00:00 -4', '2025-03-05T10:00:00-04:00'],
    ['2025-03-05 10:00:00-0330', '2025-03-05T10:00:00-03:30'],
    ['2025-03-05 5:37:44', '2025-03-05T05:37:44'],
    ['2025-03-05 10:00', '2025-03-05T10:00:00'],
    ['2025-03-05 10:00 UTC', '2025-03-05T10:00:00Z'],
    ['2025-3-5 9:30 pm', '2025-03-05T21:30:00'],
    ['2025-03-05t10:00:00.10-05:00', '2025-03-05T10:00:00.10-05:00'],
    ['2025-03-05 10:00:00 +0000 UTC', '2025-03-05T10:00:00+00:00'],
    ['2025-03-05 10:00:00.5 -0500 EST', '2025-03-05T10:00:00.5-05:00'],
    ['2025-03-05 10:00 CET', '2025-03-05T10:00:00+01:00'],
    ['2025-07-05 10:00 Europe/Berlin', '2025-07-05T10:00:00+02:00'],
    ['2025-03-05 (Wed)', '2025-03-05'],
    ['2025-03-05 Wed 10:00', '2025-03-05T10:00:00'],
    ['2025年3月5日', '2025-03-05'],
    ['2025年3月5日（水） 10:00', '2025-03-05T10:00:00'],
    ['2025년 3월 5일', '2025-03-05'],
    ['Wed, 05 Mar 2025 10:00:00 EST', '2025-03-05T10:00:00-05:00'],
    [
      'Wed Mar 05 2025 11:49:41 GMT+0000 (Western European Time)',
      '2025-03-05T11:49:41+00:00',
    ],
  ])('%s is read as %s', (date, meant) => {
    const text = articleWith(`publish_date: ${date}`)
    const { diagnostics, fields } = checkFile(
      'articles/a.md',
      new TextEncoder().encode(text),
    )
    expect(diagnostics.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      'note field-form',
    ])
    expect(fields.publish_date).toBe(meant)
    expect(diagnosticsOf(applyFixes(text, diagnostics))).toEqual([])
  })

  it.each([
    '2025-03-05',
    '2025-03-05T10:00',
    '" 2025-03-05"',
    '"2025-03-05"',
    '2025-03-05T10:00Z',
    '2024-02-29T10:00:00.5+01:00',
  ])('%s is accepted', (date) => {
    expect(diagnosticsOf(articleWith(`publish_date: ${date}`))).toEqual([])
  })

  it.each([
    ['2025-03-05', '2025-03-04', 1],
    ['2025-03-05', '2025-03-05T00:00:00+14:00', 0],
    ['2025-03-05T10:00Z', '2025-03-05T11:30+02:00', 1],
    ['2025-03-05T10:00Z', '2025-03-05', 0],
  ])('of publication %s and update %s: %i warning', (published, updated, count) => {
    const text = articleWith(`publish_date: ${published}`, `updated_date: ${updated}`)
    const message = `7:15 warning: \`updated_date\` ${updated} is before \`publish_date\` ${published}: correct one of them (date-order)`
    expect(diagnosticsOf(text)).toEqual(Array(count).fill(message))
  })
})

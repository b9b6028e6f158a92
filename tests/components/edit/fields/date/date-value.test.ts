import { describe, expect, it } from 'vitest'

import {
  joinDate,
  splitDate,
} from '../../../../../components/edit/fields/date/date-value.ts'

const LISBON = 'Europe/Lisbon'

describe('a date in two inputs', () => {
  it.each([
    ['', '', ''],
    ['2025-03-05', '2025-03-05', ''],
    ['2025-03-05T09:30', '2025-03-05', '09:30'],
    ['2025-03-05T09:30:00', '2025-03-05', '09:30'],
    ['2025-03-05T09:30:07', '2025-03-05', '09:30:07'],
    // In the zone of the site, whatever the zone of the value and of the browser.
    ['2025-07-05T09:30:00Z', '2025-07-05', '10:30'],
    ['2025-07-05T23:30:00+00:00', '2025-07-06', '00:30'],
    ['2030-01-19T03:14:07+00:00', '2030-01-19', '03:14:07'],
    ['2025-03-05T09:30:00.250-05:00', '2025-03-05', '14:30'],
  ])('shows %j as %j and %j', (value, day, time) => {
    expect(splitDate(value, LISBON)).toEqual({ day, time })
  })

  it.each(['5 March 2025', '2025-02-30', 'soon', '2025'])(
    'leaves %j to text',
    (value) => {
      expect(splitDate(value, LISBON)).toBeUndefined()
    },
  )

  it.each([
    ['2025-03-05', '', '2025-03-05'],
    ['2025-03-05', '09:30', '2025-03-05T09:30'],
    ['', '09:30', ''],
    ['', '', ''],
  ])('writes %j and %j as %j', (day, time, value) => {
    expect(joinDate({ day, time })).toBe(value)
    expect(splitDate(value, LISBON)).toBeDefined()
  })
})

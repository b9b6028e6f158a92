import { expect, it } from 'vitest'

import { toPostDate } from '../../../../lib/import/readers/wordpress/items/dates.ts'

const NONE = '0000-00-00 00:00:00'

it.each([
  [
    'an hour ahead',
    '2019-05-01 09:30:00',
    '2019-05-01 08:30:00',
    '2019-05-01T09:30:00+01:00',
  ],
  [
    'over midnight',
    '2019-05-01 00:30:05',
    '2019-04-30 18:45:05',
    '2019-05-01T00:30:05+05:45',
  ],
  ['behind', '2018-12-31 20:00:00', '2019-01-01 05:30:00', '2018-12-31T20:00:00-09:30'],
  ['UTC', '2019-05-01 09:30:00', '2019-05-01 09:30:00', '2019-05-01T09:30:00Z'],
  [
    'no offset of a clock',
    '2019-05-01 09:30:00',
    '2019-05-01 09:23:00',
    '2019-05-01T09:23:00Z',
  ],
  ['days apart', '2019-05-09 09:30:00', '2019-05-01 09:30:00', '2019-05-01T09:30:00Z'],
  ['a draft', '2019-05-01 09:30:00', NONE, '2019-05-01T09:30:00'],
  ['only Greenwich', NONE, '2019-05-01 09:30:00', '2019-05-01T09:30:00Z'],
  ['none', NONE, NONE, undefined],
  ['the year before all', '-0001-11-30 00:00:00', NONE, undefined],
  ['no real day', '2019-02-30 09:30:00', '', undefined],
])('takes the offset of a date from its two times: %s', (_, local, utc, date) => {
  expect(toPostDate(local, utc)).toBe(date)
})

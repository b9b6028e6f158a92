import { expect, it } from 'vitest'

import { describeArticle } from '../../../../components/edit/tools/article/article-state.ts'

const CLOCK = { now: new Date('2026-03-01T12:00:00Z'), timeZone: 'Europe/Lisbon' }

it.each([
  [{ draft: true, publish_date: '2026-01-01' }, 'Draft'],
  [{ publish_date: '2026-01-01' }, 'Published'],
  [{ publish_date: '2026-01-01', unlisted: true }, 'Unlisted'],
  [{ publish_date: '2025-01-01', expiry_date: '2026-01-01' }, 'No longer public'],
  [
    { publish_date: '2026-03-04T09:30' },
    'Scheduled for 4 March 2026 at 09:30 (Europe/Lisbon), in 3 days',
  ],
  [
    { publish_date: '2026-03-01T14:10:00+01:00' },
    'Scheduled for 1 March 2026 at 13:10 (Europe/Lisbon), in 1 hour',
  ],
])('%j is %s', (fields, words) => {
  expect(describeArticle(fields, CLOCK)).toBe(words)
})

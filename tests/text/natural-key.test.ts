import fc from 'fast-check'
import { expect, it } from 'vitest'

import { toNaturalKey } from '../../lib/text/natural-key.ts'

const sort = (texts: readonly string[]) =>
  texts.toSorted((a, b) =>
    Buffer.from(toNaturalKey(a)).compare(Buffer.from(toNaturalKey(b))),
  )

it.each([
  [['walk-1', 'walk-2', 'walk-3', 'walk-9', 'walk-10', 'walk-100']],
  [['walk', 'walk-2', 'walking']],
  [['1', '02', '3', '010', '11']],
  [['part-1a', 'part-1b', 'part-2', 'part-10a']],
  [['v1.9', 'v1.10', 'v2.0']],
  [['2025-02-09-a', '2025-02-10-a', '2025-10-01-a']],
  [['teil-９', 'teil-１０']],
  [['Part-2', 'part-3', 'PART-10']],
  [['第1回', '第2回', '第10回']],
  [['a9', 'a10', 'a99999999999999999999', 'a100000000000000000000']],
])('%j stands in that order', (names) => {
  expect(sort(names.toReversed())).toEqual(names)
})

it('orders numbers by their value, whatever stands before them', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), (text, a, b) => {
      const name = text.replace(/\p{N}/gu, '')
      const names = [`${name}-${Math.min(a, b)}`, `${name}-${Math.max(a, b)}`]
      expect(sort(names.toReversed())).toEqual(names)
    }),
  )
})

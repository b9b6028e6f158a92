import { expect, it } from 'vitest'

import { fitByline } from '@/lib/og-image/template/byline'
import { articleSample } from '../../bench/og-samples.ts'

const BOX = { width: 1056, height: 56, portraitWidth: 70, maxPortraits: 3 }

async function setNames(names: readonly string[], facts = '5 March 2025 · 8 min') {
  const byline = await fitByline({ ...articleSample('A', 'en'), names, facts }, BOX)
  const { paragraph, isCut, size } = byline.names
  return { ...byline, text: paragraph.text, isCut, size }
}

const LONG = 'Dr. Maximiliane-Friederike von und zu Hohenlohe-Schillingsfürst'

it('says all names where there is room for them, with all portraits', async () => {
  const byline = await setNames(['Maud Ellery', 'Inês Carvalho', 'Tomasz Wrona'])
  expect(byline).toMatchObject({ text: 'Maud Ellery, Inês Carvalho, Tomasz Wrona' })
  expect(byline.portraits).toBe(3)
})

it('is legible on a phone: in a link card 360 pixels wide, a third of its size is left', async () => {
  expect((await setNames(['Maud Ellery'])).size).toBe(34)
  expect((await setNames(['Maud Ellery', 'Inês Carvalho', 'Tomasz Wrona'])).size).toBe(27)
})

it.each([
  [['Maud Ellery', 'Inês Carvalho', LONG], 'Maud Ellery, Inês Carvalho + 1'],
  [[LONG, 'Maud Ellery', 'Inês Carvalho'], `${LONG} + 2`],
  [Array(40).fill('Ann Lee'), `${Array(4).fill('Ann Lee').join(', ')} + 36`],
])(
  'says as many whole names as fit, and how many others there are',
  async (names, text) => {
    const byline = await setNames(names)
    expect(byline).toMatchObject({ text, isCut: false })
  },
)

it('shows no more portraits than names where not all are named', async () => {
  expect((await setNames(['Maud Ellery', LONG, LONG])).portraits).toBe(1)
})

it.each([
  [[LONG.repeat(4)], undefined],
  [['Maud Ellery', LONG], 'a day of reading '.repeat(20)],
  [[], 'a day of reading'],
])('stays within its box, whatever is in it', async (names, facts) => {
  const byline = await setNames(names, facts)
  const width = byline.names.width + byline.facts.width
  expect(width + byline.portraits * BOX.portraitWidth).toBeLessThanOrEqual(BOX.width)
  expect(byline.names.height).toBeLessThanOrEqual(BOX.height)
  expect(byline.facts.height).toBeLessThanOrEqual(BOX.height)
})

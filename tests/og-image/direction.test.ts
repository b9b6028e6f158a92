import { expect, it } from 'vitest'

import { toParagraph } from '@/lib/og-image/text/paragraph'

const STYLE = { style: 'upright', language: 'en' } as const

it.each([
  ['אב', true],
  ['א 12 Rust', true],
  ['12 ע', true],
  ['Rust א', false],
  ['\u200fabc', true],
  ['\u200eאב', false],
  ['\u2067אב!\u2069 ab', false],
  ['12', false],
])('reads %s from the side of its first letter', async (text, isRightToLeft) => {
  expect(await toParagraph(text, STYLE)).toMatchObject({ text, isRightToLeft })
})

it('lets no mark turn around what follows it', async () => {
  const { text } = await toParagraph('Evil \u202egnp.exe\u202c', STYLE)
  expect(text).toBe('Evil gnp.exe')
})

it('joins Arabic letters', async () => {
  const [one, three] = [await toParagraph('ع', STYLE), await toParagraph('ععع', STYLE)]
  expect(three.length).toBeLessThan(2.9 * one.length)
})

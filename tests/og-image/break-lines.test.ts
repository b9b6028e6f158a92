import { expect, it } from 'vitest'

import { fitParagraph } from '@/lib/og-image/text/fit-text'
import { toParagraph } from '@/lib/og-image/text/paragraph'
import { shapeLine } from '@/lib/og-image/text/shape'
import { shapeAll } from './support/shape.ts'

const BOX = { width: 1056, height: 340, sizes: [112, 80, 64, 52, 40, 32, 28] }

async function setLines(text: string, language: string) {
  const paragraph = await toParagraph(text, { style: 'upright', language })
  const { lines, size } = await fitParagraph(paragraph, BOX)
  return { size, lines: lines.map(({ start, end }) => text.slice(start, end)) }
}

it('ends lines of Thai between words', async () => {
  const title = 'วิธีเขียนบล็อกด้วยไฟล์ข้อความธรรมดาโดยไม่ต้องใช้ฐานข้อมูลและไม่ต้องเสียเงินแม้แต่บาทเดียว'
  const { lines, size } = await setLines(title, 'th')
  expect(lines.join('')).toBe(title)
  expect(lines).toEqual([
    'วิธีเขียนบล็อกด้วยไฟล์ข้อความ',
    'ธรรมดาโดยไม่ต้องใช้ฐานข้อมูล',
    'และไม่ต้องเสียเงินแม้แต่บาทเดียว',
  ])
  expect(size).toBe(64)
})

it('ends lines of Japanese between words where it costs no size', async () => {
  const { lines } = await setLines(
    '名前はまだ無い。何でも薄暗い所で泣いていた事だけは',
    'ja',
  )
  expect(lines).toEqual(['名前はまだ無い。', '何でも薄暗い所で', '泣いていた事だけは'])
  expect((await setLines('ひらがな'.repeat(12), 'ja')).size).toBe(64)
})

it('ends no line at a space that forbids it', async () => {
  for (const space of ['\u00a0', '\u202f']) {
    const distance = ['10', '000', 'km'].join(space)
    const title = `It takes a whole year or more of walking for the ${distance}`
    const { lines } = await setLines(title, 'en')
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.some((line) => line.includes(distance))).toBe(true)
    expect((await shapeAll(distance)).width).toBeGreaterThan(
      (await shapeAll('10000km')).width,
    )
  }
})

it('ends lines at soft hyphens and spaces without width, rather than anywhere', async () => {
  const hyphened = await setLines('Wörterbuch\u00ad'.repeat(20), 'en')
  for (const line of hyphened.lines) expect(line).toMatch(/^(?:Wörterbuch\u00ad)+$/)
  const spaced = await setLines('Wörterbuch\u200b'.repeat(20), 'en')
  for (const line of spaced.lines) expect(line).toMatch(/^(?:Wörterbuch\u200b)+$/)
})

it('shows a soft hyphen at the end of a line only', async () => {
  const { paragraph, glyphs } = await shapeAll('rock\u00adet')
  const idsOf = async (text: string) => (await shapeAll(text)).glyphs.map(({ id }) => id)
  expect(glyphs).toHaveLength((await idsOf('rocket')).length + 1)
  const line = shapeLine(paragraph, { start: 0, end: 'rock\u00ad'.length })
  expect(line.glyphs.map(({ id }) => id)).toEqual(await idsOf('rock-'))
})

it('breaks words of a title only when it would be tiny otherwise', async () => {
  const long = await setLines('Donaudampfschifffahrt'.repeat(14), 'en')
  expect(long.size).toBeGreaterThanOrEqual(40)
  expect((await setLines(`${'x'.repeat(40)} and more`, 'en')).lines).toHaveLength(2)
})

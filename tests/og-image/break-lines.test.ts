import { expect, it } from 'vitest'

import { toParagraph } from '@/lib/og-image/text/paragraph'
import { setLines } from './support/lines.ts'

it('ends lines of Thai between words', async () => {
  const title = 'วิธีเขียนบล็อกด้วยไฟล์ข้อความธรรมดาโดยไม่ต้องใช้ฐานข้อมูลและไม่ต้องเสียเงินแม้แต่บาทเดียว'
  const { lines, size } = await setLines(title, 'th')
  expect(lines.join('')).toBe(title)
  const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(title)]
  const starts = words.map(({ index }) => index)
  expect(lines.length).toBe(3)
  expect(starts).toContain(lines[0]?.length)
  expect(starts).toContain(lines.slice(0, 2).join('').length)
  expect(size).toBe(64)
})

it('ends lines of Japanese between words where it costs no size', async () => {
  const { lines } = await setLines(
    '名前はまだ無い。何でも薄暗い所で泣いていた事だけは',
    'ja',
  )
  expect(lines).toEqual(['名前はまだ無い。何でも薄暗い', '所で泣いていた事だけは'])
  expect((await setLines('ひらがな'.repeat(12), 'ja')).size).toBe(64)
})

it('begins no line with what ends a clause in Japanese', async () => {
  for (let length = 14; length < 20; length += 1) {
    const { lines } = await setLines(`${'字'.repeat(length)}、「字」。`.repeat(4), 'ja')
    for (const line of lines) expect(line).toMatch(/^[字「].*[^「]$/)
  }
})

it('ends no line at a space that forbids it', async () => {
  for (const space of ['\u00a0', '\u202f']) {
    const distance = ['10', '000', 'km'].join(space)
    const title = `It takes a whole year or more of walking for the ${distance}`
    const { lines } = await setLines(title, 'en')
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.some((line) => line.includes(distance))).toBe(true)
    expect(await lengthOf(distance)).toBeGreaterThan(await lengthOf('10000km'))
  }
})

async function lengthOf(text: string): Promise<number> {
  return (await toParagraph(text, { style: 'upright', language: 'en' })).length
}

it('ends lines at soft hyphens and spaces without width, rather than anywhere', async () => {
  const { lines } = await setLines('Wörterbuch\u00ad'.repeat(20), 'en')
  expect(lines.at(-1)).toMatch(/^(?:Wörterbuch)+$/)
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^(?:Wörterbuch)+-$/)
  const spaced = await setLines('Wörterbuch\u200b'.repeat(20), 'en')
  for (const line of spaced.lines) expect(line).toMatch(/^(?:Wörterbuch)+$/)
})

it('shows no soft hyphen where no line ends', async () => {
  expect(await lengthOf('rock\u00adet')).toBe(await lengthOf('rocket'))
})

it('breaks words of a title only when it would be tiny otherwise', async () => {
  const long = await setLines('Donaudampfschifffahrt'.repeat(14), 'en')
  expect(long.size).toBeGreaterThanOrEqual(40)
  expect((await setLines(`${'x'.repeat(40)} and more`, 'en')).lines).toHaveLength(2)
})

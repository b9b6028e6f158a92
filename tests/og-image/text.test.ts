import { expect, it } from 'vitest'

import { fitParagraph } from '@/lib/og-image/text/fit-text'
import { listMissing } from '@/lib/og-image/model/missing-characters'
import { toParagraph } from '@/lib/og-image/text/paragraph'
import { shapeLine } from '@/lib/og-image/text/shape'
import { listTitles } from '../../bench/og-samples.ts'
import { shapeAll } from './support/shape.ts'

const BOX = { width: 1056, height: 340, sizes: [112, 80, 64, 52, 40, 32, 28] }

it('has a glyph for every character of every script', async () => {
  for (const { language, title } of listTitles()) {
    const { paragraph, glyphs } = await shapeAll(title, language)
    expect(paragraph.missing, title).toEqual([])
    expect(
      glyphs.filter(({ id }) => id === 0),
      title,
    ).toEqual([])
  }
})

it('leaves out what no font has, and draws no box for it', async () => {
  const { paragraph, glyphs } = await shapeAll('a\u{13000}b\ue000')
  expect(paragraph.text).toBe('ab')
  expect(paragraph.missing).toEqual(['\u{13000}'])
  expect(glyphs.map(({ id }) => id)).not.toContain(0)
})

it('leaves no hole for what no font has, and can say what that is', async () => {
  const title = 'మీ Telugu: మీ ఉన్న is gone మీ'
  expect((await shapeAll(title)).paragraph.text).toBe('Telugu: is gone')
  expect(await listMissing(title, 'en')).toEqual(['మీ', 'ఉ', 'న్న'])
  expect(await listMissing('A⃣ A⃣ é', 'en')).toEqual(['\u20e3'])
})

it.each([
  ['Say [t͡ʃ] and [ˈkæʔ̚]', 'Say [tʃ] and [ˈkæʔ]'],
  ['Press A⃣ now', 'Press A now'],
  ['Z͑ͫ̓ͪ̂A̴̵̜̰͔ͫ͗͢!͖̬̰', 'ZA!'],
])('draws the letters of %s without marks that no font has', async (title, drawn) => {
  const { paragraph, glyphs } = await shapeAll(title)
  expect(paragraph.text).toBe(drawn)
  expect(paragraph.missing).not.toEqual([])
  expect(glyphs.map(({ id }) => id)).not.toContain(0)
})

it('stays within its width and height, whatever the title', async () => {
  for (const { language, title } of listTitles()) {
    const paragraph = await toParagraph(title, { style: 'upright', language })
    const block = await fitParagraph(paragraph, BOX)
    const widths = block.lines.map((line) => shapeLine(block.paragraph, line).width)
    expect(Math.max(...widths) * block.size, title).toBeLessThanOrEqual(BOX.width)
    expect(block.lines.length * block.lineHeight, title).toBeLessThanOrEqual(BOX.height)
  }
})

it('says all of a title of 300 letters, and ends with an ellipsis where it can not', async () => {
  const style = { style: 'upright', language: 'en' } as const
  const long = await toParagraph('word '.repeat(60).trim(), style)
  expect((await fitParagraph(long, BOX)).isCut).toBe(false)
  const endless = await fitParagraph(await toParagraph('word '.repeat(600), style), BOX)
  expect(endless.isCut).toBe(true)
  expect(endless.paragraph.text).toMatch(/ word…$/)
})

it('breaks a word that is longer than a line, and no character for readers', async () => {
  const paragraph = await toParagraph('👩🏽‍💻'.repeat(60), {
    style: 'upright',
    language: 'en',
  })
  const { lines, paragraph: set } = await fitParagraph(paragraph, BOX)
  expect(lines.length).toBeGreaterThan(1)
  for (const { start } of lines) expect(set.starts.has(start)).toBe(true)
})

it('draws an emoji of several characters as one', async () => {
  expect((await shapeAll('👩🏽‍💻')).glyphs).toHaveLength(1)
  expect((await shapeAll('🇵🇹')).glyphs).toHaveLength(1)
})

it('takes the Chinese, Japanese or Korean form by the language of the site', async () => {
  const packages = await Promise.all(
    ['zh-Hans', 'zh-TW', 'ja', 'ko', 'en'].map(
      async (language) => (await shapeAll('骨', language)).glyphs[0]?.font.family.package,
    ),
  )
  expect(packages.map((name) => name?.slice(-2))).toEqual(['sc', 'tc', 'jp', 'kr', 'sc'])
})

it.each([
  ['骨と直角', 'en', 'jp'],
  ['ホネ骨', 'zh-TW', 'tc'],
  ['뼈 骨', 'pt', 'kr'],
  ['骨 bone', 'ko', 'kr'],
])(
  'takes the form of the script beside it: %s on a site in %s',
  async (text, language, form) => {
    const { paragraph } = await shapeAll(text, language)
    const at = paragraph.text.indexOf('骨')
    const run = paragraph.runs.find(({ start, end }) => start <= at && at < end)
    expect(run?.font.family.package.slice(-2)).toBe(form)
  },
)

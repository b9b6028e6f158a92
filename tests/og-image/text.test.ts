import { expect, it } from 'vitest'

import { chooseFonts } from '@/lib/og-image/fonts/choose-fonts'
import { listMissing } from '@/lib/og-image/model/missing-characters'
import { fitText } from '@/lib/og-image/text/fit-text'
import { toParagraph } from '@/lib/og-image/text/paragraph'
import { listTitles } from '../../bench/og-samples.ts'
import { BOX, setLines } from './support/lines.ts'

const choose = (text: string, language = 'en') =>
  chooseFonts(text, { style: 'upright', language })

it('has a font for every character of every script', () => {
  for (const { language, title } of listTitles())
    expect(choose(title, language).missing, title).toEqual([])
})

it('leaves out what no font has, and what is not for people', () => {
  expect(choose('a\u{13000}b\ue000')).toMatchObject({
    kept: 'ab',
    missing: ['\u{13000}'],
  })
})

it('leaves no hole for what no font has, and can say what that is', () => {
  const title = 'మీ Telugu: మీ ఉన్న is gone మీ'
  expect(choose(title).kept).toBe('Telugu: is gone')
  expect(listMissing(title, 'en')).toEqual(['మీ', 'ఉ', 'న్న'])
  expect(listMissing('A⃣ A⃣ é', 'en')).toEqual(['\u20e3'])
})

it.each([
  ['Say [t͡ʃ] and [ˈkæʔ̚]', 'Say [tʃ] and [ˈkæʔ]'],
  ['Press A⃣ now', 'Press A now'],
  ['Z͑ͫ̓ͪ̂A̴̵̜̰͔ͫ͗͢!͖̬̰', 'ZA!'],
])('draws the letters of %s without marks that no font has', (title, drawn) => {
  const { kept, missing } = choose(title)
  expect(kept).toBe(drawn)
  expect(missing).not.toEqual([])
})

it('stays within its width and height, whatever the title', async () => {
  for (const { language, title } of listTitles()) {
    const block = await fitText(title, { style: 'upright', language }, BOX)
    expect(block.width, title).toBeLessThanOrEqual(BOX.width)
    expect(block.height, title).toBeLessThanOrEqual(BOX.height)
  }
}, 600_000)

it('says all of a title of 300 letters, and ends with an ellipsis where it can not', async () => {
  expect((await setLines('word '.repeat(60), 'en')).isCut).toBe(false)
  const endless = await setLines('word '.repeat(600), 'en')
  expect(endless.isCut).toBe(true)
  expect(endless.height).toBeLessThanOrEqual(BOX.height)
  expect(endless.paragraph.text).toMatch(/ word…$/)
  const line = { ...BOX, width: 200, sizes: [28], maxLines: 1 }
  const name = await setLines('A long name of a site', 'en', line)
  expect(name.lines.join('')).toMatch(/^A long name( of)?( a)?…$/)
  expect(name.width).toBeLessThanOrEqual(200)
})

it('breaks a word that is longer than a line, and no character for readers', async () => {
  const { lines } = await setLines('👩🏽‍💻'.repeat(60), 'en')
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) expect(line).toMatch(/^(?:👩🏽‍💻)+$/u)
})

it.each(['👩🏽‍💻', '🇵🇹', '1️⃣'])(
  'draws the emoji %s of several characters as one',
  async (emoji) => {
    const style = { style: 'upright', language: 'en' } as const
    const [one, crab] = [await toParagraph(emoji, style), await toParagraph('🦀', style)]
    expect(one.length).toBeCloseTo(crab.length)
  },
)

it('takes the Chinese, Japanese or Korean form by the language of the site', () => {
  const languages = ['zh-Hans', 'zh-TW', 'ja', 'ko', 'en']
  const names = languages.map(
    (language) => choose('骨', language).runs[0]?.family.package,
  )
  expect(names.map((name) => name?.slice(-2))).toEqual(['sc', 'tc', 'jp', 'kr', 'sc'])
})

it.each([
  ['骨と直角', 'en', 'jp'],
  ['ホネ骨', 'zh-TW', 'tc'],
  ['뼈 骨', 'pt', 'kr'],
  ['骨 bone', 'ko', 'kr'],
])(
  'takes the form of the script beside it: %s on a site in %s',
  (text, language, form) => {
    const run = choose(text, language).runs.find((each) => each.text.includes('骨'))
    expect(run?.family.package.slice(-2)).toBe(form)
  },
)

import { describe, expect, it } from 'vitest'

import { fitText } from '@/lib/og/lines'
import { listMissing } from '@/lib/og/missing'
import { toParagraph } from '@/lib/og/paragraph'
import { shapeLine } from '@/lib/og/shape'
import { listTitles } from '../../bench/og-samples.ts'

const BOX = { width: 1056, height: 340, sizes: [112, 80, 64, 52, 40, 32, 28] }

async function shapeAll(text: string, language = 'en') {
  const paragraph = await toParagraph(text, { style: 'upright', language })
  const { length } = paragraph.text
  return { paragraph, ...shapeLine(paragraph, { start: 0, end: length }) }
}

describe('text', () => {
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
      const block = await fitText(paragraph, BOX)
      const widths = block.lines.map((line) => shapeLine(block.paragraph, line).width)
      expect(Math.max(...widths) * block.size, title).toBeLessThanOrEqual(BOX.width)
      expect(block.lines.length * block.lineHeight, title).toBeLessThanOrEqual(BOX.height)
    }
  })

  it('says all of a title of 300 letters, and ends with an ellipsis where it can not', async () => {
    const style = { style: 'upright', language: 'en' } as const
    const long = await toParagraph('word '.repeat(60).trim(), style)
    expect((await fitText(long, BOX)).isCut).toBe(false)
    const endless = await fitText(await toParagraph('word '.repeat(600), style), BOX)
    expect(endless.isCut).toBe(true)
    expect(endless.paragraph.text).toMatch(/ word…$/)
  })

  it('breaks a word that is longer than a line, and no character for readers', async () => {
    const paragraph = await toParagraph('👩🏽‍💻'.repeat(60), {
      style: 'upright',
      language: 'en',
    })
    const { lines, paragraph: set } = await fitText(paragraph, BOX)
    expect(lines.length).toBeGreaterThan(1)
    for (const { start } of lines) expect(set.starts.has(start)).toBe(true)
  })
})

describe('lines', () => {
  async function setLines(text: string, language: string) {
    const paragraph = await toParagraph(text, { style: 'upright', language })
    const { lines, size } = await fitText(paragraph, BOX)
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
    const idsOf = async (text: string) =>
      (await shapeAll(text)).glyphs.map(({ id }) => id)
    expect(glyphs).toHaveLength((await idsOf('rocket')).length + 1)
    const line = shapeLine(paragraph, { start: 0, end: 'rock\u00ad'.length })
    expect(line.glyphs.map(({ id }) => id)).toEqual(await idsOf('rock-'))
  })

  it('breaks words of a title only when it would be tiny otherwise', async () => {
    const long = await setLines('Donaudampfschifffahrt'.repeat(14), 'en')
    expect(long.size).toBeGreaterThanOrEqual(40)
    expect((await setLines(`${'x'.repeat(40)} and more`, 'en')).lines).toHaveLength(2)
  })
})

describe('direction', () => {
  it('sets Hebrew from right to left', async () => {
    const [one, two] = [await shapeAll('א'), await shapeAll('ב')]
    const { glyphs, paragraph } = await shapeAll('אב')
    expect(paragraph.isRightToLeft).toBe(true)
    expect(glyphs.map(({ id }) => id)).toEqual([two.glyphs[0]?.id, one.glyphs[0]?.id])
  })

  it('keeps numbers and Latin words in Hebrew from left to right', async () => {
    const { paragraph, glyphs } = await shapeAll('א 12 Rust')
    const latin = await shapeAll('Rust')
    expect(paragraph.isRightToLeft).toBe(true)
    const ids = glyphs.slice(0, 4).map(({ id }) => id)
    expect(ids).toEqual(latin.glyphs.map(({ id }) => id))
  })

  it('heeds marks of direction, which are not seen', async () => {
    const title = (mark: string) => `برمجة C++${mark} للمبتدئين`
    const idsOf = async (text: string) => {
      const { glyphs } = await shapeAll(text)
      return glyphs.flatMap(({ font, id }) => (font.font.glyphToPath(id) ? id : []))
    }
    const latin = (await idsOf('C++')).join()
    expect((await idsOf(title(''))).join()).not.toContain(latin)
    expect((await idsOf(title('\u200e'))).join()).toContain(latin)
    expect((await shapeAll('\u200fabc')).paragraph.isRightToLeft).toBe(true)
    expect((await shapeAll('\u2067אב!\u2069 ab')).paragraph.missing).toEqual([])
  })

  it('lets no mark turn around what follows it', async () => {
    expect((await shapeAll('Evil \u202egnp.exe\u202c')).paragraph.text).toBe(
      'Evil gnp.exe',
    )
  })

  it('joins Arabic letters', async () => {
    const idsOf = async (text: string) =>
      (await shapeAll(text)).glyphs.map(({ id }) => id)
    const alone = await idsOf('ع')
    const joined = await idsOf('ععع')
    expect(new Set(joined).size).toBe(3)
    expect(joined).not.toContain(alone[0])
  })

  it('draws an emoji of several characters as one', async () => {
    expect((await shapeAll('👩🏽‍💻')).glyphs).toHaveLength(1)
    expect((await shapeAll('🇵🇹')).glyphs).toHaveLength(1)
  })

  it('takes the Chinese, Japanese or Korean form by the language of the site', async () => {
    const packages = await Promise.all(
      ['zh-Hans', 'zh-TW', 'ja', 'ko', 'en'].map(
        async (language) =>
          (await shapeAll('骨', language)).glyphs[0]?.font.family.package,
      ),
    )
    expect(packages.map((name) => name?.slice(-2))).toEqual([
      'sc',
      'tc',
      'jp',
      'kr',
      'sc',
    ])
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
})

import { expect, it } from 'vitest'

import { shapeAll } from './support/shape.ts'

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
  expect((await shapeAll('Evil \u202egnp.exe\u202c')).paragraph.text).toBe('Evil gnp.exe')
})

it('joins Arabic letters', async () => {
  const idsOf = async (text: string) => (await shapeAll(text)).glyphs.map(({ id }) => id)
  const alone = await idsOf('ع')
  const joined = await idsOf('ععع')
  expect(new Set(joined).size).toBe(3)
  expect(joined).not.toContain(alone[0])
})

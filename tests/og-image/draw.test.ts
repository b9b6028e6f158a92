import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, inject, it } from 'vitest'

import type { OgImageModel } from '@/lib/og-image/model/og-image-model'
import { drawOgImage } from '@/lib/og-image/draw'
import { articleSample, listOgImages, listTitles } from '../../bench/og-samples.ts'

const MAX_BYTES = 300_000
const WIDTH = 1200
const HEIGHT = 630

function readPicture(name: string): Uint8Array {
  return readFileSync(join(inject('demo'), 'media', name))
}

async function drawPixels(model: OgImageModel) {
  const { png } = await drawOgImage(model, readPicture)
  const image = sharp(png).removeAlpha().raw()
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  return { png, data, info }
}

/** Rows and columns that nothing may be drawn in: the margins, and above the footer. */
const EMPTY = [
  { left: 0, right: 64, top: 0, bottom: HEIGHT },
  { left: WIDTH - 64, right: WIDTH, top: 0, bottom: HEIGHT },
  { left: 0, right: WIDTH, top: 0, bottom: 36 },
  { left: 0, right: WIDTH, top: 120, bottom: 132 },
  { left: 0, right: WIDTH, top: 500, bottom: 507 },
  { left: 0, right: WIDTH, top: 596, bottom: HEIGHT },
] as const

it('keeps all titles from one letter to 300 characters within the margins', async () => {
  const titles = listTitles()
  expect(titles.length).toBeGreaterThanOrEqual(200)
  for (const { language, title } of titles) {
    const { png, data } = await drawPixels(articleSample(title, language))
    expect(png.length, title).toBeLessThan(MAX_BYTES)
    expect(
      EMPTY.filter((area) => !isEmpty(data, area)),
      title,
    ).toEqual([])
    expect(
      isEmpty(data, { left: 64, right: WIDTH - 64, top: 132, bottom: 500 }),
      title,
    ).toBe(false)
  }
}, 600_000)

function isEmpty(
  data: Buffer,
  { left, right, top, bottom }: (typeof EMPTY)[number] | Area,
) {
  for (let y = top; y < bottom; y += 1) {
    const row = data.subarray((y * WIDTH + left) * 3, (y * WIDTH + right) * 3)
    for (let at = 3; at < row.length; at += 1) if (row[at] !== row[at - 3]) return false
  }
  return true
}

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const LEFT = { left: 0, right: 500, top: 40, bottom: 100 }
const RIGHT = { left: 700, right: WIDTH, top: 40, bottom: 100 }

it.each([
  ['en', LEFT, RIGHT],
  ['he', RIGHT, LEFT],
  ['fa-IR', RIGHT, LEFT],
])('has the name of a site in %s where reading begins', async (language, start, end) => {
  const model = articleSample('A', language)
  const { data } = await drawPixels(model)
  expect(isEmpty(data, start)).toBe(false)
  expect(isEmpty(data, end)).toBe(true)
  const covered = await drawPixels({ ...model, hero: 'folder.svg' })
  const edge = { left: 54, right: 70, top: 2, bottom: 50 }
  const mirrored = { ...edge, left: WIDTH - edge.right, right: WIDTH - edge.left }
  const isPaper = (area: Area) =>
    isEmpty(covered.data, area) && covered.data[(4 * WIDTH + area.left) * 3] === 0xfa
  expect([edge, mirrored].map(isPaper)).toEqual([start === LEFT, start === RIGHT])
})

it('draws every kind at the size that networks expect', async () => {
  for (const model of listOgImages()) {
    const { png, info } = await drawPixels(model)
    expect([info.width, info.height]).toEqual([WIDTH, HEIGHT])
    expect(png.length, model.title).toBeLessThan(MAX_BYTES)
  }
})

it('shows the background through a transparent portrait', async () => {
  const circle = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><circle cx="150" cy="150" r="120" fill="#a05"/></svg>',
  )
  const model = {
    ...articleSample('Maud', 'en'),
    subject: { kind: 'author', slug: 'maud' },
    portraits: ['circle.svg'],
  } as const
  const { png } = await drawOgImage(model, () => circle)
  const data = await sharp(png).raw().toBuffer()
  const right = WIDTH - 72
  expect(
    isEmpty(data, { left: right - 20, right: right + 60, top: 180, bottom: 200 }),
  ).toBe(true)
  expect(isEmpty(data, { left: right - 232, right, top: 300, bottom: 310 })).toBe(false)
})

it('gives the same bytes for the same model', async () => {
  const [model] = listOgImages().slice(1)
  if (!model) throw new Error('There is no model')
  const first = await drawOgImage(model, readPicture)
  await drawOgImage({ ...model, title: 'Another' }, readPicture)
  const again = await drawOgImage({ ...model }, readPicture)
  expect(Buffer.from(again.png).equals(first.png)).toBe(true)
})

it('keeps a photograph small, and the colours of the model below it', async () => {
  const [width, height] = [1600, 1000]
  const noise = Buffer.alloc(width * height * 3)
  for (let at = 0, state = 1; at < noise.length; at += 1) {
    state = (state * 48_271) % 2_147_483_647
    noise[at] = state & 255
  }
  const photograph = await sharp(noise, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer()
  const model = { ...articleSample('Noise', 'en'), hero: 'noise.jpg' }
  const { png } = await drawOgImage(model, () => photograph)
  expect(png.length).toBeLessThan(MAX_BYTES)
  const flat = await drawPixels({ ...model, hero: 'folder.svg' })
  const below = 400 * WIDTH * 3
  const data = await sharp(png).raw().toBuffer()
  expect(data.subarray(below).equals(flat.data.subarray(below))).toBe(true)
  expect(new Set(data.subarray(0, below)).size).toBeGreaterThan(4)
})

it('does without a picture that can not be read, and draws again when one was gone', async () => {
  const model = { ...articleSample('Gone', 'en'), hero: 'x.jpg', portraits: ['y.png'] }
  const broken = await drawOgImage(model, () => Buffer.from('no picture'))
  const gone = await drawOgImage(model, () => undefined)
  expect(broken.isWhole).toBe(true)
  expect(gone.isWhole).toBe(false)
  expect(Buffer.from(gone.png).equals(broken.png)).toBe(true)
})

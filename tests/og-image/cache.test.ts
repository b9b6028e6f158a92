import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'

import { findOrDraw } from '@/lib/og-image/cache/cache'
import { dropImages } from '@/lib/og-image/cache/cache-file'
import { drawOgImage } from '@/lib/og-image/draw'
import { articleSample } from '../../bench/og-samples.ts'
import { makeFolder } from '../content/support/content-folder.ts'

vi.mock('@/lib/og-image/draw', () => ({ drawOgImage: vi.fn() }))

const draw = vi.mocked(drawOgImage)
const MODEL = articleSample('A title', 'en')

const IEND = 'IEND\xaeB`\x82'
const png = (text: string) => ({
  png: Buffer.from(text + IEND, 'latin1'),
  isWhole: true,
})

let stateDir: string

beforeEach(() => {
  stateDir = makeFolder().stateDir
  draw.mockReset().mockResolvedValue(png('an image'))
})

async function find(model = MODEL): Promise<string> {
  const bytes = await findOrDraw(model, { stateDir, readPicture: () => undefined })
  return Buffer.from(bytes).toString('latin1').replace(IEND, '')
}

function kept(): string {
  const folder = join(stateDir, 'og-image')
  const [subject = ''] = readdirSync(folder)
  const [file = ''] = readdirSync(join(folder, subject))
  return join(folder, subject, file)
}

it('draws an image once', async () => {
  expect(await find()).toBe('an image')
  expect(await find({ ...MODEL })).toBe('an image')
  expect(draw).toHaveBeenCalledTimes(1)
})

it('draws again when anything that is shown changed, and keeps one image for an address', async () => {
  await find()
  draw.mockResolvedValue(png('another'))
  expect(await find({ ...MODEL, title: 'Another title' })).toBe('another')
  expect(await find({ ...MODEL, title: 'Another title' })).toBe('another')
  expect(draw).toHaveBeenCalledTimes(2)
  expect(readdirSync(dirname(kept()))).toHaveLength(1)
})

it.each([
  ['is cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['is empty', () => Buffer.alloc(0)],
])('never serves an image that %s', async (_, damage) => {
  await find()
  writeFileSync(kept(), damage(readFileSync(kept())))
  expect(await find()).toBe('an image')
  expect(draw).toHaveBeenCalledTimes(2)
  expect(await find()).toBe('an image')
  expect(draw).toHaveBeenCalledTimes(2)
})

it('does not take what a killed process left beside', async () => {
  await find()
  writeFileSync(join(dirname(kept()), '.123-abc.tmp'), 'half an')
  expect(await find()).toBe('an image')
  expect(draw).toHaveBeenCalledTimes(1)
})

it('does not keep an image without the picture that belongs on it', async () => {
  draw.mockResolvedValue({ ...png('without'), isWhole: false })
  expect(await find()).toBe('without')
  draw.mockResolvedValue(png('with'))
  expect(await find()).toBe('with')
})

it('draws where nothing can be kept', async () => {
  stateDir = join(makeFolder().contentDir, 'a-file')
  writeFileSync(stateDir, '')
  expect(await find()).toBe('an image')
})

it('forgets the image of an address that is gone, and no other', async () => {
  await find()
  dropImages(stateDir, ['og/other.png', 'articles/sample.html', 'og/tags/sample.png'])
  await find()
  expect(draw).toHaveBeenCalledTimes(1)
  dropImages(stateDir, ['og/sample.png'])
  expect(readdirSync(join(stateDir, 'og-image'))).toEqual([])
})

import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

import { encodePicture } from '../../lib/images/encode.ts'
import { drawPhotograph, makePhotographOf } from '../../bench/photographs.ts'

let photograph: Buffer

beforeAll(async () => {
  photograph = await makePhotographOf(600, 500)
})

describe('a photograph', () => {
  it('is encoded at each width in both formats, always to the same bytes', async () => {
    const { encoding, files } = await encodePicture(photograph)
    expect([...files.keys()]).toEqual([
      ...['480.avif', '600.avif'],
      ...['480.webp', '600.webp'],
    ])
    expect(encoding.variants.map(({ width }) => width)).toEqual([480, 600, 480, 600])
    const sizes = [...files.values()].map(({ length }) => length)
    expect(Math.max(...sizes)).toBeLessThan(photograph.length)
    const again = await encodePicture(photograph)
    expect([...again.files].map(([, bytes]) => bytes)).toEqual([...files.values()])
  })

  it('stands upright and keeps neither place nor profile', async () => {
    const turned = await sharp(photograph)
      .withExif({ IFD0: { Copyright: 'Ines' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const { files } = await encodePicture(turned)
    for (const name of ['500.avif', '500.webp']) {
      const { width, height, orientation, exif, icc } = await sharp(
        files.get(name),
      ).metadata()
      expect([width, height]).toEqual([500, 600])
      expect([orientation, exif, icc]).toEqual([undefined, undefined, undefined])
    }
  })

  it('has its average as a colour, of 64', async () => {
    const grey = { width: 500, height: 500, channels: 3, background: '#ff8020' } as const
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
    const speck = await sharp({ create: { ...grey, noise } })
      .resize(200, 200)
      .png()
      .toBuffer()
    const bytes = await sharp({ create: grey })
      .composite([{ input: speck }])
      .png()
      .toBuffer()
    const { encoding } = await encodePicture(bytes)
    // 16 % of it is grey.
    expect(encoding.color?.toString(4).padStart(3, '0')).toBe('320')
  })
})

describe('a picture', () => {
  it('that one sees through has no colour', async () => {
    const bytes = await (await drawPhotograph(500, 400)).ensureAlpha(0.5).png().toBuffer()
    const { encoding } = await encodePicture(bytes)
    expect(encoding.color).toBeUndefined()
    expect(encoding.variants.length).toBeGreaterThan(0)
  })

  it.each([
    ['is narrow', () => makePhotographOf(470, 600)],
    [
      'is a small file',
      () => sharp(photograph).jpeg({ quality: 1 }).resize(500).toBuffer(),
    ],
    [
      'moves, as a PNG',
      async () => markAnimated(await sharp(photograph).png().toBuffer()),
    ],
  ])('that %s is left as it is', async (_, make) => {
    expect(await encodePicture(await make())).toEqual({
      encoding: { variants: [] },
      files: new Map(),
    })
  })

  it('loses a format that saves nothing, at every width', async () => {
    const tight = await sharp(photograph).avif({ quality: 40, effort: 2 }).toBuffer()
    const { encoding } = await encodePicture(tight)
    expect(encoding.variants).toEqual([])
  })

  it('that is damaged is refused', async () => {
    await expect(encodePicture(photograph.subarray(0, 30_000))).rejects.toThrow()
  })
})

it('an animation stays one, as WebP alone', async () => {
  const frames = await Promise.all(
    [0, 1, 2].map(async (seed) =>
      (await drawPhotograph(200, 150, seed)).png().toBuffer(),
    ),
  )
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  const { encoding, files } = await encodePicture(gif)
  expect(encoding).toEqual({ variants: [{ format: 'webp', width: 200 }] })
  const { pages, width } = await sharp(files.get('200.webp'), {
    animated: true,
  }).metadata()
  expect([pages, width]).toEqual([3, 200])
})

/** Puts the chunk of animations behind the header: 8 bytes and `IHDR` of 25. */
function markAnimated(png: Buffer): Buffer {
  const chunk = Buffer.concat([
    Buffer.from([0, 0, 0, 8]),
    Buffer.from('acTL'),
    Buffer.alloc(12),
  ])
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { UncleanError } from '../../lib/pictures/bytes.ts'
import { stripMetadata } from '../../lib/pictures/strip-metadata.ts'
import { listTells } from '../../lib/pictures/tells.ts'
import { look, makePhotograph } from './pictures.ts'

/** Values of more than four bytes, or offsets of directories, lie behind the directory. */
interface Entries {
  readonly [tag: number]: number | Buffer | Entries
}

/** A TIFF of one grey pixel with these tags, and one more byte at its end. */
function tiff(tags: Entries, isLittle = true): Buffer {
  const bytes = Buffer.alloc(4096)
  const put = (value: number, at: number, size: 2 | 4) =>
    isLittle ? bytes.writeUIntLE(value, at, size) : bytes.writeUIntBE(value, at, size)
  bytes.write(isLittle ? 'II' : 'MM')
  put(42, 2, 2)
  put(9, 4, 4)
  bytes[8] = 0x7f
  let free = 9
  const write = (entries: Entries): number => {
    const start = free
    const list = Object.entries(entries)
    put(list.length, start, 2)
    free += 2 + list.length * 12 + 4
    list.forEach(([tag, value], index) => {
      const at = start + 2 + index * 12
      put(Number(tag), at, 2)
      put(typeof value === 'number' || !Buffer.isBuffer(value) ? 4 : 7, at + 2, 2)
      put(Buffer.isBuffer(value) ? value.length : 1, at + 4, 4)
      if (typeof value === 'number') put(value, at + 8, 4)
      else if (Buffer.isBuffer(value)) {
        put(free, at + 8, 4)
        value.copy(bytes, free)
        free += value.length
      } else put(write(value), at + 8, 4)
    })
    return start
  }
  write(tags)
  return bytes.subarray(0, free)
}

const SECRET = Buffer.from('curlew, 1 Harbour Lane')
const PIXEL: Entries = {
  ...{ 256: 1, 257: 1, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: 1, 279: 1 },
}

describe.each([true, false])('a TIFF, little end first: %s', (isLittle) => {
  it.each([
    ['a caption', { 270: SECRET }],
    ['the maker of the camera', { 271: SECRET }],
    ['a program', { 305: SECRET }],
    ['a date', { 306: SECRET }],
    ['an artist', { 315: SECRET }],
    ['a computer', { 316: SECRET }],
    ['XMP', { 700: SECRET }],
    ['IPTC', { 33723: SECRET }],
    ['Photoshop', { 34377: SECRET }],
    ['Exif', { 34665: { 37510: SECRET, 42032: SECRET } }],
    ['a place', { 34853: { 1: SECRET, 2: SECRET } }],
    ['what GDAL wrote', { 42112: SECRET }],
    ['names of Windows', { 40093: SECRET }],
    ['a tag of a firm', { 65000: SECRET }],
    ['a page below', { 330: { ...PIXEL, 315: SECRET } }],
  ] as const)('is published without %s', async (_, tags) => {
    const bytes = tiff({ ...PIXEL, ...tags }, isLittle)
    const stripped = Buffer.from(stripMetadata(bytes))
    expect(bytes.includes('Harbour')).toBe(true)
    expect(stripped.includes('Harbour')).toBe(false)
    expect(Buffer.compare(stripMetadata(stripped), stripped)).toBe(0)
    expect((await look(stripped)).pixels).toBe('7f7f7f')
  })

  it('keeps its turn and what nobody has to hide', async () => {
    const bytes = tiff({ ...PIXEL, 274: 6 }, isLittle)
    expect(Buffer.compare(stripMetadata(bytes), bytes)).toBe(0)
    const behind = Buffer.concat([bytes, SECRET])
    expect(Buffer.compare(stripMetadata(behind), bytes)).toBe(0)
  })

  it('is held back where it is cut off, or holds what is no TIFF', () => {
    const bytes = tiff({ ...PIXEL, 315: SECRET }, isLittle)
    for (let length = 8; length < 9 + 2 + 10 * 12 + 4; length += 1)
      expect(() => stripMetadata(bytes.subarray(0, length))).toThrow(UncleanError)
    expect(() => stripMetadata(tiff({ ...PIXEL, 513: 8 }, isLittle))).toThrow(
      UncleanError,
    )
    expect(() => stripMetadata(tiff({ ...PIXEL, 259: 7 }, isLittle))).toThrow(
      UncleanError,
    )
  })
})

it.each(['none', 'deflate', 'jpeg', 'lzw'] as const)(
  'a photograph as TIFF, %s, keeps pixels, colours and tells nothing',
  async (compression) => {
    for (const bigtiff of [false, true]) {
      const bytes = await sharp(await makePhotograph('png', 1))
        .keepMetadata()
        .tiff({ compression, bigtiff, tile: bigtiff })
        .toBuffer()
      const stripped = stripMetadata(bytes)
      expect(Buffer.from(stripped).includes('curlew')).toBe(false)
      expect(listTells(stripped)).toEqual([])
      expect(await look(stripped)).toEqual(await look(bytes))
      expect(stripMetadata(stripped)).toEqual(stripped)
    }
  },
)

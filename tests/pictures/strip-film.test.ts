import { describe, expect, it } from 'vitest'

import { listBoxes } from '../../lib/pictures/boxes.ts'
import { UncleanError } from '../../lib/pictures/bytes.ts'
import { stripMetadata } from '../../lib/pictures/strip-metadata.ts'
import { makePhotograph, stripOrRefuse } from './pictures.ts'

function box(name: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}

const PLACE = Buffer.from('+52.5200+013.4050/')
const frames = box('mdat', Buffer.from('frames of a film'))

function film(brand: string): Buffer {
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0`)),
    box('uuid', Buffer.from('0123456789abcdefowner'), PLACE),
    box(
      'moov',
      box('mvhd', Buffer.alloc(100, 1)),
      box('trak', box('tkhd', Buffer.alloc(84, 2)), box('udta', PLACE)),
      box('meta', Buffer.from('com.apple.quicktime.location.ISO6709'), PLACE),
      box('udta', box('\xa9xyz', PLACE)),
    ),
    frames,
  ])
}

const namesOf = (bytes: Uint8Array) =>
  listBoxes(bytes, 0, bytes.length).map(({ name }) => name)

describe.each(['qt  ', 'isom', 'mp42', 'iso5', 'M4V ', '3gp5'])(
  'a film of %j',
  (brand) => {
    it('tells no place, and its tracks are where they were', () => {
      const before = film(brand)
      const after = Buffer.from(stripMetadata(before))
      expect(after.includes(PLACE)).toBe(false)
      expect(after.includes('owner')).toBe(false)
      expect(after.length).toBe(before.length)
      expect(after.indexOf(frames)).toBe(before.indexOf(frames))
      expect(namesOf(after)).toEqual(['ftyp', 'free', 'moov', 'mdat'])
      expect(after.includes('tkhd')).toBe(true)
      expect(Buffer.from(stripMetadata(after)).equals(after)).toBe(true)
    })

    it('tells nothing or is held back, wherever it is cut off', () => {
      const whole = film(brand)
      for (let length = 0; length < whole.length; length += 7)
        expect(stripOrRefuse(whole.subarray(0, length)).includes('+52')).toBe(false)
    })
  },
)

it.each(['avif', 'avis', 'heic', 'heim', 'mif1', 'miaf'])(
  'a picture of %j loses what lies beside it, and a film behind it',
  (brand) => {
    const bytes = Buffer.concat([
      film(brand),
      box('mpvd', film('mp42')),
      box('Exif', PLACE),
    ])
    const after = Buffer.from(stripMetadata(bytes))
    expect(after.includes(PLACE)).toBe(false)
    expect(after.indexOf(frames)).toBe(bytes.indexOf(frames))
  },
)

it.each(['moov', 'wide'])('a film that begins with %j tells nothing', (name) => {
  const bytes = Buffer.concat([box(name, box('udta', PLACE)), film('qt  ').subarray(16)])
  expect(Buffer.from(stripMetadata(bytes)).includes('ISO6709')).toBe(false)
})

const atom = (name: string, value: Buffer) =>
  box(name, box('data', Buffer.alloc(8), value))

async function recording(brand: string): Promise<Buffer> {
  const tags = box(
    'ilst',
    atom('\xa9nam', Buffer.from('The pier')),
    atom('apID', Buffer.from('curlew@mail.example')),
    atom('\xa9xyz', PLACE),
    atom('----', PLACE),
    atom('covr', await makePhotograph('jpeg')),
  )
  const meta = box('meta', Buffer.alloc(4), box('hdlr', Buffer.alloc(25)), tags)
  const udta = box('udta', box('\xa9xyz', PLACE), box('loci', PLACE), meta)
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0`)),
    box('moov', box('mvhd', Buffer.alloc(100)), udta, box('meta', PLACE)),
    frames,
  ])
}

it.each([
  ['M4A ', ''],
  ['M4B ', ''],
  ['mp42', 'audio/mp4'],
])(
  'a recording of %j keeps its title and cover, and tells no place',
  async (brand, type) => {
    const before = await recording(brand)
    const after = Buffer.from(stripMetadata(before, type))
    expect(['+52', 'curlew', 'Harbour'].filter((word) => after.includes(word))).toEqual(
      [],
    )
    expect(after.includes('The pier')).toBe(true)
    expect(after.includes('\xff\xd8\xff', 0, 'latin1')).toBe(true)
    expect(after.indexOf(frames)).toBe(before.indexOf(frames))
    expect(Buffer.from(stripMetadata(after, type)).equals(after)).toBe(true)
  },
)

const SIZE_WIDTHS = { 2: 3, 3: 4, 4: 4 } as const

function id3(version: 2 | 3 | 4, flags: number, frames: readonly [string, Buffer][]) {
  const parts = frames.map(([name, body]) => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(version === 4 ? spread(body.length) : body.length)
    const width = SIZE_WIDTHS[version]
    return Buffer.concat([
      Buffer.from(name),
      size.subarray(4 - width),
      Buffer.alloc(version === 2 ? 0 : 2),
      body,
    ])
  })
  let body = Buffer.concat([...parts, Buffer.alloc(16)])
  if (flags & 0x80)
    body = Buffer.from(body.toString('latin1').replace(/\xff/g, '\xff\0'), 'latin1')
  const head = Buffer.from([0x49, 0x44, 0x33, version, 0, flags, 0, 0, 0, 0])
  head.writeUInt32BE(spread(body.length), 6)
  return Buffer.concat([head, body, Buffer.from('\xff\xfbsound', 'latin1')])
}

const spread = (size: number) =>
  (size & 127) | (((size >> 7) & 127) << 8) | (((size >> 14) & 127) << 16)

it.each([
  [2, 0, 'TT2', 'PIC', ['GEO', 'TXX', 'UFI', 'POP', 'TEN']],
  [
    3,
    0,
    'TIT2',
    'APIC',
    ['GEOB', 'PRIV', 'TXXX', 'UFID', 'POPM', 'TENC', 'TOFN', 'OWNE'],
  ],
  [3, 0x80, 'TIT2', 'APIC', ['PRIV', 'GEOB']],
  [4, 0, 'TIT2', 'APIC', ['PRIV', 'TXXX', 'TOWN', 'XXXX']],
] as const)(
  'an ID3 tag of version %i, %i, keeps title and cover alone',
  async (version, flags, title, cover, others) => {
    const picture = Buffer.concat([
      Buffer.from('\0image/jpeg\0\x03\0'),
      await makePhotograph('jpeg'),
    ])
    const bytes = id3(version, flags, [
      ...others.map((name): [string, Buffer] => [
        name,
        Buffer.from('\0location\0+52.5200'),
      ]),
      [title, Buffer.from('\0The pier')],
      [cover, picture],
      ['TXXX'.slice(0, title.length), Buffer.from('\0replaygain_track_gain\0-3 dB')],
    ])
    const after = Buffer.from(stripMetadata(bytes))
    expect(['+52', 'curlew', 'Harbour'].filter((word) => after.includes(word))).toEqual(
      [],
    )
    expect(
      ['The pier', 'replaygain', 'image/jpeg', 'sound'].filter(
        (word) => !after.includes(word),
      ),
    ).toEqual([])
    expect(after.length).toBe(bytes.length)
    expect(Buffer.from(stripMetadata(after)).equals(after)).toBe(true)
  },
)

const element = (id: string, ...parts: readonly Buffer[]) => {
  const body = Buffer.concat(parts)
  const size = Buffer.alloc(8)
  size.writeUInt32BE(0x01000000)
  size.writeUInt32BE(body.length, 4)
  return Buffer.concat([Buffer.from(id, 'hex'), size, body])
}

it('a WebM film loses its tags, before and behind its frames', () => {
  const bytes = Buffer.concat([
    element('1a45dfa3', Buffer.from('webm')),
    element(
      '18538067',
      element('1254c367', PLACE),
      element('1f43b675', frames),
      element('1254c367', PLACE),
    ),
  ])
  const after = Buffer.from(stripMetadata(bytes))
  expect(after.includes(PLACE)).toBe(false)
  expect(after.indexOf(frames)).toBe(bytes.indexOf(frames))
  expect(Buffer.from(stripMetadata(after)).equals(after)).toBe(true)
  const live = Buffer.concat([element('1a45dfa3'), Buffer.from('1f43b675ff00', 'hex')])
  expect(Buffer.from(stripMetadata(live)).equals(live)).toBe(true)
  const hidden = Buffer.concat([live, element('1254c367', PLACE)])
  expect(() => stripMetadata(hidden)).toThrow(UncleanError)
})

import { describe, expect, it } from 'vitest'

import { listBoxes } from '../../lib/pictures/boxes.ts'
import { stripMetadata } from '../../lib/pictures/strip-metadata.ts'

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

    it('never throws, wherever it is cut off', () => {
      const whole = film(brand)
      for (let length = 0; length < whole.length; length += 7) {
        expect(() => stripMetadata(whole.subarray(0, length))).not.toThrow()
      }
    })
  },
)

it('leaves what a recording says of itself to its listeners', () => {
  const recording = film('M4A ')
  expect(Buffer.from(stripMetadata(recording)).equals(recording)).toBe(true)
})

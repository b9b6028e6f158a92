import { describe, expect, it } from 'vitest'

import { UncleanError } from '../../../lib/pictures/bytes.ts'
import { stripMetadata } from '../../../lib/pictures/strip-metadata.ts'

const SECRET = 'curlew, 1 Harbour Lane'

function number(value: number, size = 4): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntBE(value, 0, size)
  return bytes
}

function resource(id: number, words: string, name = ''): Buffer {
  const even = (text: string) => text + '\0'.repeat(text.length % 2)
  const named = Buffer.from(even(`${String.fromCharCode(name.length)}${name}`), 'latin1')
  const size = number(words.length)
  return Buffer.concat([
    ...[Buffer.from('8BIM'), number(id, 2), named, size, Buffer.from(even(words))],
  ])
}

function psd(resources: Buffer, layers = 'layers and pixels'): Buffer {
  const head = Buffer.from('8BPS\0\x01'.padEnd(26, '\0'))
  const parts = [head, number(0), number(resources.length), resources]
  return Buffer.concat([...parts, Buffer.from(layers)])
}

describe('a PSD', () => {
  it.each([
    ['IPTC', 1028],
    ['a caption', 1008],
    ['a preview', 1036],
    ['Exif', 1058],
    ['XMP', 1060],
    ['what nobody knows', 4000],
  ])('loses %s', (_, id) => {
    const colours = resource(1039, 'profile')
    const bytes = psd(Buffer.concat([resource(id, SECRET, 'name'), colours]))
    expect(Buffer.from(stripMetadata(bytes))).toEqual(psd(colours))
  })

  it.each([
    ['cut off', psd(resource(1058, SECRET)).subarray(0, 50)],
    ['with a photograph placed in it', psd(Buffer.alloc(0), `Exif\0\0${SECRET}`)],
    ['with nothing behind its name', Buffer.from('8BPS')],
  ])('%s is not published', (_, bytes) => {
    expect(() => stripMetadata(bytes)).toThrow(UncleanError)
  })
})

it.each(['image/heic', 'image/tiff', 'image/vnd.adobe.photoshop'])(
  'what is called %s and is none is not published',
  (type) => {
    expect(() => stripMetadata(Buffer.from(SECRET), type)).toThrow(UncleanError)
  },
)

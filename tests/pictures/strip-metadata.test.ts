import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { stripMetadata } from '../../lib/pictures/strip-metadata.ts'
import { listTells } from '../../lib/pictures/tells.ts'
import { FORMATS, look, makePhotograph, SECRETS, stripOrRefuse } from './pictures.ts'

function listSecrets(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1')
  return SECRETS.filter((secret) => text.includes(secret))
}

const join = (...parts: readonly (Uint8Array | string)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )

describe.each(FORMATS)('a photograph as %s', (format) => {
  it('keeps pixels, colours and orientation, and tells nothing', async () => {
    const bytes = await makePhotograph(format)
    expect(listSecrets(bytes).length).toBeGreaterThan(0)
    const stripped = stripMetadata(bytes)
    expect(listSecrets(stripped)).toEqual([])
    expect(listTells(stripped)).toEqual([])
    expect(await look(stripped)).toEqual(await look(bytes))
    expect(stripMetadata(stripped)).toEqual(stripped)
  })

  it('is the same where there is nothing to take out', async () => {
    const bytes = await sharp({
      create: { width: 8, height: 8, channels: 3, background: 'red' },
    })
      .toFormat(format)
      .toBuffer()
    expect(Buffer.compare(stripMetadata(bytes), bytes)).toBe(0)
  })

  it('never throws and tells nothing, wherever it is cut off or damaged', async () => {
    const bytes = await makePhotograph(format)
    for (let length = 0; length < bytes.length; length += 1) {
      expect(listSecrets(stripOrRefuse(bytes.subarray(0, length))), `${length}`).toEqual(
        [],
      )
    }
    const change = fc.record({ at: fc.nat(bytes.length - 1), value: fc.nat(255) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const damaged = Buffer.from(bytes)
        for (const { at, value } of changes) damaged[at] = value
        stripOrRefuse(damaged)
        listTells(damaged)
      }),
      { numRuns: 500 },
    )
  })
})

it('keeps a JPEG free of comments, captions, previews and what follows its end', async () => {
  const plain = await sharp(await makePhotograph('jpeg', 1))
    .jpeg()
    .toBuffer()
  const segment = (marker: number, text: string) =>
    join(
      Uint8Array.of(0xff, marker, (text.length + 2) >> 8, (text.length + 2) & 255),
      text,
    )
  const bytes = join(
    plain.subarray(0, 2),
    segment(0xfe, 'curlew'),
    segment(0xed, 'Photoshop 3.0\0 curlew'),
    segment(0xe2, 'MPF\0 curlew'),
    segment(0xeb, 'JP curlew'),
    segment(0xe0, 'JFXX\0 curlew'),
    plain.subarray(2),
    'a film of curlew',
  )
  expect(Buffer.compare(stripMetadata(bytes), plain)).toBe(0)
})

it('keeps a progressive JPEG, whose scans have tables between them', async () => {
  const bytes = await sharp(await makePhotograph('jpeg'))
    .keepMetadata()
    .jpeg({ progressive: true })
    .toBuffer()
  const stripped = stripMetadata(bytes)
  expect(listSecrets(stripped)).toEqual([])
  expect(await look(stripped)).toEqual(await look(bytes))
})

describe.each(['gif', 'webp'] as const)('an animated %s', (format) => {
  it('keeps its pictures and how often they play', async () => {
    const frames = Buffer.from(
      Array.from({ length: 8 * 24 * 3 }, (_, i) => (i * 31) % 256),
    )
    const bytes = await sharp(frames, {
      raw: { width: 8, height: 24, channels: 3, pageHeight: 8 },
    })
      .toFormat(format, { loop: 3, delay: [50, 60, 70] })
      .toBuffer()
    const stripped = stripMetadata(format === 'gif' ? addGifComment(bytes) : bytes)
    expect(Buffer.compare(stripped, bytes)).toBe(0)
    expect((await look(stripped)).pages).toBe(3)
  })
})

function addGifComment(bytes: Buffer): Buffer {
  const comment = join(Uint8Array.of(0x21, 0xfe, 6), 'curlew', Uint8Array.of(0))
  return join(bytes.subarray(0, -1), comment, Uint8Array.of(0x3b), 'curlew')
}

it('keeps an animated PNG, without its texts', async () => {
  const bytes = await makePhotograph('png', 1)
  const control = Buffer.from('000000086163544c0000000100000000b92d7783', 'hex')
  const text = Buffer.from(
    '0000000d74455874417574686f72006375726c6577000000000000',
    'hex',
  ).subarray(0, 25)
  const animated = join(bytes.subarray(0, 33), control, text, bytes.subarray(33))
  const stripped = stripMetadata(animated)
  expect(listSecrets(stripped)).toEqual([])
  expect(Buffer.from(stripped).includes('acTL')).toBe(true)
  expect((await look(stripped)).pixels).toEqual((await look(bytes)).pixels)
})

it('leaves other files alone', () => {
  for (const text of ['', 'x', '%PDF-1.7', '<svg/>', 'RIFF1234WAVE']) {
    const bytes = Buffer.from(text, 'latin1')
    expect(stripMetadata(bytes)).toBe(bytes)
  }
})

it('says what a picture tells', async () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
    const tells = listTells(await makePhotograph(format))
    expect(tells).toEqual([
      'where it was taken',
      'whose it is',
      'the number of the camera',
    ])
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      for (const magic of [
        '\xff\xd8\xff\xe1',
        '\x89PNG\r\n\x1a\n',
        'RIFF1234WEBP',
        'GIF89a',
        ...['II*\0\x08\0\0\0', 'MM\0+\0\x08\0\0', 'ID3\x03\0\0', '\x1aE\xdf\xa3'],
        ...['\0\0\0\x18ftypavif', '\0\0\0\x08ftyp', '\0\0\0\x10ftypM4A \0\0\0\0'],
        '',
      ]) {
        const file = join(magic, bytes)
        stripOrRefuse(file)
        listTells(file)
      }
    }),
  )
})

it.each([
  ['II*\0\x08\0\0\0\x01\0\x3b\x01\x02\0\x01\0\0\0a\0\0\0\0\0\0\0', 'whose it is'],
  ['\0\0\0\x10ftypqt  \0\0\0\0 moov udta \xa9xyz', 'where it was taken'],
  [
    '\0\0\0\x10ftypmp42\0\0\0\0 com.apple.quicktime.location.ISO6709',
    'where it was taken',
  ],
  ['<svg inkscape:export-filename="/home/x/a.png"/>', 'whose it is'],
  ['<?xml version="1.0"?><svg><dc:creator/></svg>', 'whose it is'],
])('says what %j tells', (text, tell) => {
  expect(listTells(Buffer.from(text, 'latin1'))).toEqual([tell])
})

import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import { compress } from '../../../lib/publish/output/compress.ts'

const HTML = 'text/html; charset=utf-8'
const text = Buffer.from('<p>Words and words, again.</p>\n'.repeat(40))

it.each([
  [HTML],
  ['text/css'],
  ['text/javascript; charset=utf-8'],
  ['image/svg+xml'],
  ['application/json'],
  ['application/manifest+json'],
  ['application/rss+xml; charset=utf-8'],
])('%s has two smaller forms, which say the same', (type) => {
  const [br, gzip] = compress(text, type)
  expect([br?.encoding, gzip?.encoding]).toEqual(['br', 'gzip'])
  expect(brotliDecompressSync(br?.bytes ?? '')).toEqual(text)
  expect(gunzipSync(gzip?.bytes ?? '')).toEqual(text)
  for (const form of [br, gzip]) expect(form?.bytes.length).toBeLessThan(text.length)
})

it('a file that every page loads is pressed harder', () => {
  const words = Array.from({ length: 3000 }, (_, index) => `word${(index * 7919) % 997}`)
  const bytes = Buffer.from(words.join(' '))
  const sizes = (['quick', 'best'] as const).map((effort) =>
    compress(bytes, 'text/css', effort).map((form) => form.bytes.length),
  )
  const [[quick = 0] = [], [best = 0] = []] = sizes
  expect(best).toBeLessThan(quick)
})

describe('nothing is compressed', () => {
  it.each([['image/png'], ['font/woff2'], ['video/mp4'], ['application/octet-stream']])(
    'of type %s',
    (type) => expect(compress(text, type)).toEqual([]),
  )

  it('that is smaller than the header of an answer', () => {
    expect(compress(text.subarray(0, 255), HTML)).toEqual([])
    expect(compress(text.subarray(0, 256), HTML)).toHaveLength(2)
  })

  it('that would become larger', () => {
    expect(compress(randomBytes(2000), HTML)).toEqual([])
  })
})

it('gives the same bytes every time, without an instant in them', () => {
  expect(compress(text, HTML)).toEqual(compress(text, HTML))
  // RFC 1952 §2.3.1: MTIME.
  expect([...(compress(text, HTML)[1]?.bytes.subarray(4, 8) ?? [])]).toEqual([0, 0, 0, 0])
})

import { mkdtempSync, rmSync, truncateSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

import { ImageCache } from '../../lib/images/image-cache.ts'

const VARIANT = { format: 'avif', width: 480 } as const
const PICTURE = {
  encoding: { variants: [VARIANT], color: 12 },
  files: new Map([['480.avif', Buffer.from('pixels')]]),
}

function openCache() {
  const dir = mkdtempSync(join(tmpdir(), 'images-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return { dir, cache: new ImageCache(dir) }
}

it('finds what was kept, in another process too', () => {
  const { dir, cache } = openCache()
  cache.keep('key', PICTURE)
  expect(new ImageCache(dir).find('key')).toEqual(PICTURE.encoding)
  expect(cache.find('other')).toBeUndefined()
})

it('does not find a picture of which a file is lost, and takes it again', () => {
  const { cache } = openCache()
  cache.keep('key', PICTURE)
  rmSync(cache.fileOf('key', VARIANT))
  expect(cache.find('key')).toBeUndefined()
  cache.keep('key', PICTURE)
  expect(cache.find('key')).toEqual(PICTURE.encoding)
})

it('does not find one of which the facts were cut off', () => {
  const { dir, cache } = openCache()
  cache.keep('key', PICTURE)
  truncateSync(join(dir, 'images/key/picture.json'), 10)
  expect(cache.find('key')).toBeUndefined()
})

it('keeps what is needed and 200 more, the youngest', () => {
  const { dir, cache } = openCache()
  const nothing = { encoding: { variants: [] }, files: new Map<string, Uint8Array>() }
  const keys = Array.from({ length: 203 }, (_, age) => `key${age}`)
  for (const [age, key] of keys.entries()) {
    cache.keep(key, nothing)
    utimesSync(join(dir, 'images', key), 1_700_000_000 - age, 1_700_000_000 - age)
  }
  cache.prune(new Set(['key202']))
  const gone = keys.filter((key) => cache.find(key) === undefined)
  expect(gone).toEqual(['key200', 'key201'])
})

it('is empty where there is no folder', () => {
  const { cache } = openCache()
  expect(cache.find('key')).toBeUndefined()
  expect(() => cache.prune(new Set())).not.toThrow()
})

import { expect, it } from 'vitest'

import { FileCache } from '../../lib/serve/file-cache.ts'

const KILO = 1024

it('finds a body by path and ETag', () => {
  const cache = new FileCache(KILO * KILO)
  const [old, fresh] = [bodyOf(1), bodyOf(2)]
  cache.keep('a', '"1"', old)
  cache.keep('a', '"2"', fresh)
  expect([cache.find('a', '"1"'), cache.find('a', '"2"')]).toEqual([old, fresh])
  expect([cache.find('b', '"1"'), cache.find('a', '"3"')]).toEqual([undefined, undefined])
})

it('drops what was not asked for longest when there is no more room', () => {
  const cache = new FileCache(350 * KILO)
  for (const path of ['a', 'b', 'c']) cache.keep(path, '"1"', bodyOf(100 * KILO))
  cache.find('a', '"1"')
  cache.keep('d', '"1"', bodyOf(100 * KILO))
  const paths = ['a', 'b', 'c', 'd'].filter((path) => cache.find(path, '"1"'))
  expect(paths).toEqual(['a', 'c', 'd'])
})

it('counts a body that is kept again once, and keeps none that is too large', () => {
  const cache = new FileCache(250 * KILO)
  cache.keep('b', '"1"', bodyOf(100 * KILO))
  for (let round = 0; round < 10; round += 1) cache.keep('a', '"1"', bodyOf(100 * KILO))
  expect(cache.find('b', '"1"')).toBeDefined()
  cache.keep('c', '"1"', bodyOf(300 * KILO))
  expect(['a', 'b', 'c'].map((path) => cache.find(path, '"1"'))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

function bodyOf(size: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(size)
}

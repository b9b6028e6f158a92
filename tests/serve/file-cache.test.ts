import { expect, it } from 'vitest'

import { openFileCache } from '../../lib/serve/file-cache.ts'
import type { LoadedFile } from '../../lib/serve/representation.ts'

const KILO = 1024

it('reads a file once for all who ask at the same time', async () => {
  const kept = openFileCache(KILO * KILO)
  let reads = 0
  const read = async () => {
    reads += 1
    return loaded('a', 1)
  }
  const [first, second] = await Promise.all([kept.load('a', read), kept.load('a', read)])
  expect(first).toBe(second)
  expect(kept.find('a')).toBe(first)
  expect(reads).toBe(1)
})

it('does not keep what was forgotten while it was read', async () => {
  const kept = openFileCache(KILO * KILO)
  const old = promiseOf<LoadedFile>()
  const first = kept.load('a', () => old.promise)
  kept.forget(['a'])
  const second = kept.load('a', async () => loaded('a', 2))
  const fresh = await second
  old.resolve(loaded('a', 1))
  await first
  expect(kept.find('a')).toBe(fresh)
})

it('keeps nothing that is incomplete, absent or failed', async () => {
  const kept = openFileCache(KILO * KILO)
  await kept.load('a', async () => ({ ...loaded('a', 1), isComplete: false }))
  await kept.load('b', async () => undefined)
  await expect(
    kept.load('c', async () => Promise.reject(new Error('no disk'))),
  ).rejects.toThrow('no disk')
  expect(['a', 'b', 'c'].map((file) => kept.find(file))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(await kept.load('c', async () => loaded('c', 1))).toBe(kept.find('c'))
})

it('drops what was not asked for longest when there is no more room', async () => {
  const kept = openFileCache(350 * KILO)
  for (const file of ['a', 'b', 'c']) {
    await kept.load(file, async () => loaded(file, 100 * KILO))
  }
  kept.find('a')
  await kept.load('d', async () => loaded('d', 100 * KILO))
  const files = ['a', 'b', 'c', 'd'].filter((file) => kept.find(file) !== undefined)
  expect(files).toEqual(['a', 'c', 'd'])
})

it('has room again for what it forgot', async () => {
  const kept = openFileCache(250 * KILO)
  for (let round = 0; round < 10; round += 1) {
    await kept.load('a', async () => loaded('a', 100 * KILO))
    await kept.load('b', async () => loaded('b', 100 * KILO))
    expect(kept.find('a')).toBeDefined()
    kept.forget(['a', 'b', 'never read'])
    expect(kept.find('a')).toBeUndefined()
  }
})

function loaded(file: string, size: number): LoadedFile {
  const served = { type: 'text/plain', encodings: [] }
  const body = new Uint8Array(size)
  const validators = { etag: `"${size}"`, modifiedSeconds: 0, size }
  const identity = { ...validators, coding: 'identity' as const, path: file, body }
  return { file, served, identity, encoded: new Map(), isComplete: true }
}

function promiseOf<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((resolvePromise) => {
    resolve = resolvePromise
  })
  return { promise, resolve }
}

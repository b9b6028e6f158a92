import { beforeEach, describe, expect, it } from 'vitest'

import { PublishQueue } from '../../../lib/content/invalidation/publish-queue.ts'
import { listFeedPaths } from '../../../lib/site/feed-url.ts'
import {
  type PublishedFile,
  BuildManifest,
} from '../../../lib/publish/output/build-manifest.ts'
import { makeStore, type TestStore } from '../../content/support/store-fixture.ts'

let store: TestStore
let manifest: BuildManifest
let queue: PublishQueue

beforeEach(() => {
  store = makeStore()
  manifest = new BuildManifest(store.db)
  queue = new PublishQueue(store.db)
})

function entryOf(file: string, rest: Partial<PublishedFile> = {}): PublishedFile {
  const type = 'text/html; charset=utf-8'
  const lengths = { identity: 9, br: 5 }
  const lastModified = '2025-06-01T12:00:00.000Z'
  return { file, type, hash: 'h', lengths, lastModified, build: 'b', ...rest }
}

function listDependencies(): string[] {
  const sql = 'select tag, path from dependency order by path, tag'
  const rows = store.db.all<{ tag: string; path: string }>(sql)
  return rows.map(({ tag, path }) => `${path} ${tag}`)
}

describe('what is stored', () => {
  const entry = entryOf('old.html', { target: '/a', scriptHashes: ['sha256-x'] })

  it('is known to the next run', () => {
    manifest.save([{ address: '/old', file: entry, tags: ['site'] }])
    const next = new BuildManifest(store.db)
    expect([...next.files]).toEqual([['/old', entry]])
    expect(next.findAddress('old.html')).toBe('/old')
  })

  it('waits no more', () => {
    queue.enqueue(['/a', '/b'])
    manifest.save([{ address: '/a', file: entryOf('a.html'), tags: [] }])
    expect(queue.list()).toEqual(['/b'])
    manifest.save([{ address: '/b', tags: [] }])
    expect(queue.count()).toBe(0)
  })

  it('depends on what was read for it the last time', () => {
    const save = (...tags: string[]) =>
      manifest.save([{ address: '/a', file: entryOf('a.html'), tags }])
    save('x', 'y')
    save('y', 'z')
    expect(listDependencies()).toEqual(['/a y', '/a z'])
    manifest.save([{ address: '/a', tags: [] }])
    expect(listDependencies()).toEqual([])
    save('y', 'z')
    expect(listDependencies()).toEqual(['/a y', '/a z'])
  })

  it('is forgotten when there is nothing any more', () => {
    manifest.save([{ address: '/a', file: entryOf('a.html'), tags: [] }])
    manifest.save([{ address: '/a', tags: [] }])
    expect([manifest.files.size, manifest.findAddress('a.html')]).toEqual([0, undefined])
    expect(new BuildManifest(store.db).files.size).toBe(0)
  })

  it('is found by the file that it has now', () => {
    manifest.save([{ address: '/a', file: entryOf('a.html'), tags: [] }])
    manifest.save([{ address: '/a', file: entryOf('a'), tags: [] }])
    expect([manifest.findAddress('a.html'), manifest.findAddress('a')]).toEqual([
      undefined,
      '/a',
    ])
  })

  it('keeps a file that another address has taken', () => {
    manifest.save([{ address: '/a', file: entryOf('a.html'), tags: [] }])
    manifest.save([{ address: '/b', file: entryOf('a.html'), tags: [] }])
    manifest.save([{ address: '/a', tags: [] }])
    expect(manifest.findAddress('a.html')).toBe('/b')
  })

  it('is another set of files when one comes, goes or moves, and not when one changes', () => {
    const numbers = [manifest.filesNumber]
    const save = (file?: PublishedFile) => {
      manifest.save([{ address: '/a', tags: [], ...(file && { file }) }])
      numbers.push(manifest.filesNumber)
    }
    save(entryOf('a.html'))
    save(entryOf('a.html', { hash: 'other' }))
    save(entryOf('a'))
    expect(manifest.listStored()).toEqual(['a'])
    save(entryOf('a', { isLeftToHost: true }))
    expect(manifest.listStored()).toEqual([])
    save()
    expect(numbers).toEqual([0, 1, 1, 2, 3, 3])
  })

  it('is kept all or not at all', () => {
    queue.enqueue(['/a', '/b'])
    const fail = () => {
      throw new Error('The disk is full')
    }
    const broken = { ...entryOf('b.html'), toJSON: fail }
    const outcomes = [
      { address: '/a', file: entryOf('a.html'), tags: [] },
      { address: '/b', file: broken, tags: [] },
    ]
    expect(() => manifest.save(outcomes)).toThrow('The disk is full')
    expect(queue.list()).toEqual(['/a', '/b'])
    expect([manifest.files.size, new BuildManifest(store.db).files.size]).toEqual([0, 0])
  })
})

describe('what content gives', () => {
  it('is wanted, and missing until it is stored', () => {
    store.save('articles/a.md', { aliases: ['old'], tags: ['Rust'] })
    store.publishSnapshot()
    const missing = manifest
      .listMissing()
      .filter((path) => !/^\/(?:api|llms)\/|\.md$/.test(path))
    expect(missing.toSorted()).toEqual(
      [
        ...['/articles/a', '/articles/old', '/articles/old/'],
        ...['/authors/ada-lovelace', ...listFeedPaths('/authors/ada-lovelace')],
        ...['/tags/rust', ...listFeedPaths('/tags/rust')],
        ...['/og/a.png', '/og/authors/ada-lovelace.png', '/og/tags/rust.png'],
      ].toSorted(),
    )
    expect(manifest.isWanted('/articles/a')).toBe(true)
    expect(manifest.isWanted('/archive')).toBe(false)
    manifest.save([{ address: '/tags/rust', file: entryOf('tags/rust.html'), tags: [] }])
    expect(manifest.listMissing()).not.toContain('/tags/rust')
  })

  it('is looked at again where an old address has the file of a page', () => {
    store.save('articles/a.md', { aliases: ['/archive/2019.html', 'b.html', 'c.html'] })
    store.publishSnapshot()
    for (const address of queue.list()) queue.remove(address)
    manifest.save([
      { address: '/archive/2019', file: entryOf('archive/2019.html'), tags: [] },
      { address: '/articles/b', file: entryOf('articles/b.html'), tags: [] },
    ])
    expect(queue.list()).toEqual(['/archive/2019.html', '/articles/b.html'])
    for (const address of queue.list()) queue.remove(address)
    manifest.save([
      { address: '/archive/2019', file: entryOf('archive/2019.html'), tags: ['x'] },
    ])
    expect(queue.list()).toEqual([])
    manifest.save([{ address: '/articles/b', tags: [] }])
    expect(queue.list()).toEqual(['/articles/b.html'])
  })
})

it('begins anew with what lies in a folder', () => {
  manifest.save([{ address: '/a', file: entryOf('a.html'), tags: ['x'] }])
  const known = new Map([['/b', entryOf('b.html')]])
  manifest.reset(known)
  expect([...manifest.files]).toEqual([...known])
  expect([...new BuildManifest(store.db).files]).toEqual([...known])
  expect(listDependencies()).toEqual([])
  expect([manifest.findAddress('a.html'), manifest.findAddress('b.html')]).toEqual([
    undefined,
    '/b',
  ])
})

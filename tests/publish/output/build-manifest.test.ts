import { beforeEach, describe, expect, it } from 'vitest'

import { listFeedPaths } from '../../../lib/site/feed-url.ts'
import {
  type PublishedFile,
  type BuildManifest,
  openBuildManifest,
} from '../../../lib/publish/output/build-manifest.ts'
import { makeStore, type TestStore } from '../../content/support/store-fixture.ts'

let store: TestStore
let ledger: BuildManifest

beforeEach(() => {
  store = makeStore()
  ledger = openBuildManifest(store.db)
})

function entryOf(file: string, rest: Partial<PublishedFile> = {}): PublishedFile {
  const type = 'text/html; charset=utf-8'
  return { file, type, hash: 'h', size: 1, encodings: ['br'], build: 'b', ...rest }
}

const NOBODY: ReadonlySet<string> = new Set()

/** Everything that waits, in the order in which it is taken. */
function listPending(): string[] {
  const sql = 'select path from pending order by priority, rank, path'
  return store.db.all<{ path: string }>(sql).map(({ path }) => path)
}

function listDependencies(): string[] {
  const sql = 'select key, path from dependency order by path, key'
  const rows = store.db.all<{ key: string; path: string }>(sql)
  return rows.map(({ key, path }) => `${path} ${key}`)
}

describe('what is stored', () => {
  const entry = entryOf('old.html', { target: '/a', scriptHashes: ['sha256-x'] })

  it('is known to the next run', () => {
    ledger.save([{ address: '/old', file: entry, tags: ['site'] }])
    const next = openBuildManifest(store.db)
    expect([...next.files]).toEqual([['/old', entry]])
    expect(next.findAddress('old.html')).toBe('/old')
  })

  it('waits no more', () => {
    ledger.enqueue(['/a', '/b'])
    ledger.save([{ address: '/a', file: entryOf('a.html'), tags: [] }])
    expect(listPending()).toEqual(['/b'])
    ledger.save([{ address: '/b', tags: [] }])
    expect(ledger.countPending()).toBe(0)
  })

  it('depends on what was read for it the last time', () => {
    const save = (...keys: string[]) =>
      ledger.save([{ address: '/a', file: entryOf('a.html'), tags: keys }])
    save('x', 'y')
    save('y', 'z')
    expect(listDependencies()).toEqual(['/a y', '/a z'])
    ledger.save([{ address: '/a', tags: [] }])
    expect(listDependencies()).toEqual([])
    save('y', 'z')
    expect(listDependencies()).toEqual(['/a y', '/a z'])
  })

  it('is forgotten when there is nothing any more', () => {
    ledger.save([{ address: '/a', file: entryOf('a.html'), tags: [] }])
    ledger.save([{ address: '/a', tags: [] }])
    expect([ledger.files.size, ledger.findAddress('a.html')]).toEqual([0, undefined])
    expect(openBuildManifest(store.db).files.size).toBe(0)
  })

  it('is found by the file that it has now', () => {
    ledger.save([{ address: '/a', file: entryOf('a.html'), tags: [] }])
    ledger.save([{ address: '/a', file: entryOf('a'), tags: [] }])
    expect([ledger.findAddress('a.html'), ledger.findAddress('a')]).toEqual([
      undefined,
      '/a',
    ])
  })

  it('keeps a file that another address has taken', () => {
    ledger.save([{ address: '/a', file: entryOf('a.html'), tags: [] }])
    ledger.save([{ address: '/b', file: entryOf('a.html'), tags: [] }])
    ledger.save([{ address: '/a', tags: [] }])
    expect(ledger.findAddress('a.html')).toBe('/b')
  })

  it('is kept all or not at all', () => {
    ledger.enqueue(['/a', '/b'])
    const fail = () => {
      throw new Error('The disk is full')
    }
    const broken = { ...entryOf('b.html'), toJSON: fail }
    const outcomes = [
      { address: '/a', file: entryOf('a.html'), tags: [] },
      { address: '/b', file: broken, tags: [] },
    ]
    expect(() => ledger.save(outcomes)).toThrow('The disk is full')
    expect(listPending()).toEqual(['/a', '/b'])
    expect([ledger.files.size, openBuildManifest(store.db).files.size]).toEqual([0, 0])
  })
})

describe('what waits', () => {
  const insert = (path: string, priority: number, rank = 0) =>
    store.db.run('insert into pending values (?, ?, ?)', path, priority, rank)

  it('is taken by urgency, never two kinds at once', () => {
    insert('/gone', 9)
    insert('/list', 3)
    insert('/new', 1, -2)
    insert('/newer', 1, -3)
    insert('/media/x.svg', 0)
    expect(ledger.listUrgent(9, NOBODY)).toEqual(['/media/x.svg'])
    expect(ledger.listUrgent(9, new Set(['/media/x.svg']))).toEqual(['/newer', '/new'])
    expect(ledger.listUrgent(1, new Set(['/media/x.svg']))).toEqual(['/newer'])
    const seen = new Set(['/media/x.svg', '/new', '/newer', '/list'])
    expect(ledger.listUrgent(9, seen)).toEqual(['/gone'])
    expect(ledger.listUrgent(9, seen.add('/gone'))).toEqual([])
  })

  it('keeps its place when it is asked for once more', () => {
    insert('/new', 1)
    ledger.enqueue(['/new', '/later'])
    ledger.enqueue(['/_next/static/a.css'], 'first')
    expect(listPending()).toEqual(['/_next/static/a.css', '/new', '/later'])
  })
})

describe('what content gives', () => {
  it('is wanted, and missing until it is stored', () => {
    store.save('articles/a.md', { aliases: ['old'], tags: ['Rust'] })
    store.publishSnapshot()
    expect(ledger.listMissing().toSorted()).toEqual(
      [
        ...['/articles/a', '/articles/old'],
        ...['/authors/ada-lovelace', ...listFeedPaths('/authors/ada-lovelace')],
        ...['/tags/rust', ...listFeedPaths('/tags/rust')],
        ...['/og/a.png', '/og/authors/ada-lovelace.png', '/og/tags/rust.png'],
      ].toSorted(),
    )
    expect(ledger.isWanted('/articles/a')).toBe(true)
    expect(ledger.isWanted('/archive')).toBe(false)
    ledger.save([{ address: '/tags/rust', file: entryOf('tags/rust.html'), tags: [] }])
    expect(ledger.listMissing()).not.toContain('/tags/rust')
  })

  it('waits together with what is stored, when everything does', () => {
    store.save('articles/a.md')
    store.publishSnapshot()
    store.db.run('delete from pending')
    ledger.save([{ address: '/gone', file: entryOf('gone.html'), tags: [] }])
    ledger.enqueueAll()
    expect(listPending()).toEqual([
      ...['/articles/a', '/authors/ada-lovelace', '/gone'],
      ...['/og/a.png', '/og/authors/ada-lovelace.png'],
      // What announces pages waits for them.
      ...listFeedPaths('/authors/ada-lovelace').toSorted(),
    ])
  })

  it('is looked at again where an old address has the file of a page', () => {
    store.save('articles/a.md', { aliases: ['/index.html', 'b.html', 'c.html'] })
    store.publishSnapshot()
    store.db.run('delete from pending')
    ledger.save([
      { address: '/', file: entryOf('index.html'), tags: [] },
      { address: '/articles/b', file: entryOf('articles/b.html'), tags: [] },
    ])
    expect(listPending()).toEqual(['/articles/b.html', '/index.html'])
    store.db.run('delete from pending')
    ledger.save([{ address: '/', file: entryOf('index.html'), tags: ['x'] }])
    expect(listPending()).toEqual([])
    ledger.save([{ address: '/articles/b', tags: [] }])
    expect(listPending()).toEqual(['/articles/b.html'])
  })
})

it('begins anew with what lies in a folder', () => {
  ledger.save([{ address: '/a', file: entryOf('a.html'), tags: ['x'] }])
  const known = new Map([['/b', entryOf('b.html')]])
  ledger.reset(known)
  expect([...ledger.files]).toEqual([...known])
  expect([...openBuildManifest(store.db).files]).toEqual([...known])
  expect(listDependencies()).toEqual([])
  expect([ledger.findAddress('a.html'), ledger.findAddress('b.html')]).toEqual([
    undefined,
    '/b',
  ])
})

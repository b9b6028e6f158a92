import { beforeEach, describe, expect, it } from 'vitest'

import { PublishQueue } from '../../../lib/content/invalidation/publish-queue.ts'
import { toIdentityKey } from '../../../lib/site/api/identity-key.ts'
import { listFeedPaths } from '../../../lib/site/feed-url.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'

let store: TestStore
let queue: PublishQueue

beforeEach(() => {
  store = makeStore()
  queue = new PublishQueue(store.db)
})

/** Everything that waits, in the order in which it comes. */
function listAll(): string[] {
  const seen = new Set<string>()
  for (;;) {
    const next = queue.listNext(100, seen)
    if (next.length === 0) return [...seen]
    for (const address of next) seen.add(address)
  }
}

function emptyQueue(): void {
  for (const address of queue.list()) queue.remove(address)
}

describe('what comes next', () => {
  it('is the most urgent, never two kinds at once', () => {
    queue.add(['/gone'], 'removal')
    queue.enqueue(['/list', '/media/x.svg'])
    queue.enqueueEdited('/articles/new', '2025-06-01T00:00:00.000Z')
    queue.enqueueEdited('/articles/newer', '2025-06-02T00:00:00.000Z')
    const edited = ['/articles/newer', '/articles/new']
    const media = '/media/x.svg'
    expect(queue.listNext(9, new Set())).toEqual([media])
    expect(queue.listNext(9, new Set([media]))).toEqual(edited)
    expect(queue.listNext(1, new Set([media]))).toEqual(['/articles/newer'])
    expect(queue.listNext(9, new Set([media, ...edited, '/list']))).toEqual(['/gone'])
    expect(queue.listNext(9, new Set(queue.list()))).toEqual([])
  })

  it('is what pages load, pages, and then what announces them', () => {
    const changed = [
      ...['/articles/one', '/tags/rust', '/feed.xml', '/feed/1.xml', '/og/one.png'],
      ...['/sitemap.xml', '/media/x.svg'],
    ]
    queue.add(['/gone'], 'removal')
    queue.add(['/missing'], 'repair')
    queue.enqueue(changed)
    queue.enqueueEdited('/articles/edited', '2025-06-01T00:00:00.000Z')
    queue.add(['/_next/static/a.css'], 'asset')
    expect(listAll()).toEqual([
      ...['/_next/static/a.css', '/media/x.svg', '/articles/edited', '/articles/one'],
      ...['/tags/rust', '/missing', '/feed.xml', '/feed/1.xml', '/og/one.png'],
      ...['/sitemap.xml', '/gone'],
    ])
  })
})

describe('what waits already', () => {
  it('gets the better of its two places', () => {
    queue.enqueueEdited('/articles/a', '2025-06-01T00:00:00.000Z')
    queue.enqueue(['/articles/a', '/articles/b'])
    queue.enqueueEdited('/articles/b', '2025-06-02T00:00:00.000Z')
    expect(queue.listNext(9, new Set())).toEqual(['/articles/b', '/articles/a'])
  })

  it('keeps its place when no change of the content names it', () => {
    queue.enqueue(['/new'])
    queue.add(['/gone'], 'removal')
    queue.add(['/new', '/gone', '/later'], 'repair')
    queue.add(['/_next/static/a.css'], 'asset')
    expect(listAll()).toEqual(['/_next/static/a.css', '/new', '/later', '/gone'])
  })

  it('is taken away last, though it depends on what has changed', () => {
    const sql = 'insert into dependency (tag, path) values (?, ?)'
    for (const path of ['/gone', '/stays']) store.db.run(sql, 'x', path)
    queue.add(['/gone'], 'removal')
    queue.enqueueDependents(new Set(['x']))
    expect(listAll()).toEqual(['/stays', '/gone'])
  })
})

it('takes everything that there is or should be', () => {
  store.save('articles/a.md')
  store.publishSnapshot()
  emptyQueue()
  const sql = 'insert into published_file (path, file, tags) values (?, ?, ?)'
  store.db.run(sql, '/gone', '{}', '[]')
  queue.enqueueAll()
  expect(listAll()).toEqual([
    ...['/articles/a', '/authors/ada-lovelace', '/gone'],
    ...listFeedPaths('/authors/ada-lovelace').toSorted(),
    ...['/og/a.png', '/og/authors/ada-lovelace.png'],
    ...['/api/v1/articles/a.json', '/api/v1/authors/ada-lovelace.json'],
    '/articles/a.md',
    `/api/v1/ids/${toIdentityKey('path:a')}.json`,
    '/api/v1/lists/author/ada-lovelace/newest.json',
    '/api/v1/oembed/a.json',
    '/llms/1.txt',
  ])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { PublishQueue } from '../../../lib/content/invalidation/publish-queue.ts'
import type { Database } from '../../../lib/content/store/database.ts'
import {
  findEdition,
  listChanges,
  listItems,
} from '../../../lib/content/store/editions.ts'
import type { ChangeRecord } from '../../../lib/model/api.ts'
import { recordEdition } from '../../../lib/publish/editions/record.ts'
import {
  BuildManifest,
  type PublishedFile,
} from '../../../lib/publish/output/build-manifest.ts'
import { toApiPath } from '../../../lib/site/api/address.ts'
import { makeStore } from '../../content/support/store-fixture.ts'

const AT = new Date('2026-03-01T12:00:00.000Z')

/** Articles by slug: the id and the hash of each. */
type Articles = Readonly<Record<string, { readonly id: string; readonly hash: string }>>

const SLUGS = ['a', 'b', 'c', 'd', 'e']
const article = fc.record({
  id: fc.constantFrom('1', '2', '3', '4', '5'),
  hash: fc.constantFrom('x', 'y', 'z'),
})

/** No two articles have one id. */
const articles: fc.Arbitrary<Articles> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...SLUGS), article), {
    selector: ([slug]) => slug,
  })
  .map((entries) => {
    const ids = new Set<string>()
    const kept = entries.filter(([, { id }]) => !ids.has(id) && ids.add(id))
    return Object.fromEntries(kept)
  })

it('says what came, went and moved, so that whoever replays it has what is there', () => {
  fc.assert(
    fc.property(articles, fc.array(articles, { maxLength: 8 }), (first, others) => {
      const log = openLog()
      log.store(first)
      const replica = new Map(toItems(first))
      expect(findEdition(log.db)).toMatchObject({ edition: 1, seq: 0 })
      let seq = 0
      for (const now of others) {
        log.store(now)
        for (const change of listChanges(log.db, seq + 1, -1)) {
          seq += 1
          expect(change.seq).toBe(seq)
          replay(replica, change)
        }
        expect([...replica].toSorted()).toEqual(toItems(now).toSorted())
      }
    }),
    { numRuns: 60 },
  )
})

it('names the slug before a move, and one edition a publish', () => {
  const log = openLog()
  log.store({ a: { id: '1', hash: 'x' }, b: { id: '2', hash: 'x' } })
  log.store({ c: { id: '1', hash: 'y' }, a: { id: '2', hash: 'x' } })
  expect(listChanges(log.db, 1, -1)).toEqual([
    record(1, 2, 'put', '2', 'a', { was: 'b', hash: 'x' }),
    record(2, 2, 'put', '1', 'c', { was: 'a', hash: 'y' }),
  ])
  log.store({ a: { id: '2', hash: 'x' } })
  expect(listChanges(log.db, 3, -1)).toEqual([record(3, 3, 'delete', '1', 'c')])
  expect(findEdition(log.db)).toMatchObject({ edition: 3, seq: 3 })
})

it('records nothing where nothing differs', () => {
  const log = openLog()
  const content = { a: { id: '1', hash: 'x' } }
  log.store(content)
  const before = findEdition(log.db)
  log.store(content)
  expect(findEdition(log.db)).toEqual(before)
  expect(log.queue.list()).toEqual([])
})

it('names its epoch after the content', () => {
  const open = (content: Articles) => {
    const log = openLog()
    log.store(content)
    return findEdition(log.db)?.epoch
  }
  const content = { a: { id: '1', hash: 'x' } }
  expect(open(content)).toBe(open(content))
  expect(open(content)).not.toBe(open({ a: { id: '1', hash: 'y' } }))
})

it('keeps the address of an id whose article is gone', () => {
  const log = openLog()
  log.store({ a: { id: '1', hash: 'x' } })
  log.store({})
  const address = toApiPath({ kind: 'identity', key: '1' })
  expect(log.manifest.isWanted(address)).toBe(true)
  expect(log.queue.list()).toContain(address)
})

describe('a store that was lost', () => {
  const CONTENT = { a: { id: '1', hash: 'x' }, b: { id: '2', hash: 'x' } }
  const LATER = { c: { id: '1', hash: 'x' } }

  it('goes on with the log that its files have', () => {
    const lost = openLog()
    lost.store(CONTENT)
    lost.store(LATER)
    const log = openLog(publishLog(lost.db))
    log.store(LATER)
    expect(findEdition(log.db)).toEqual(findEdition(lost.db))
    log.store({ c: { id: '1', hash: 'y' } })
    expect(listChanges(log.db, 1, -1)).toEqual([
      ...listChanges(lost.db, 1, -1),
      record(3, 3, 'put', '1', 'c', { hash: 'y' }),
    ])
    expect(log.manifest.isWanted('/api/v1/ids/2.json')).toBe(true)
  })

  it('says what went meanwhile', () => {
    const lost = openLog()
    lost.store(CONTENT)
    const log = openLog(publishLog(lost.db))
    log.store(LATER)
    expect(listChanges(log.db, 1, -1)).toEqual([
      record(1, 2, 'delete', '2', 'b'),
      record(2, 2, 'put', '1', 'c', { was: 'a', hash: 'x' }),
    ])
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, -9)],
    ['of others', () => '[]'],
    ['missing', () => undefined],
    ['not of one edition', (text: string) => text.replace('"seq":2', '"seq":1')],
  ])('begins a log anew with files that are %s', (_, spoil) => {
    const lost = openLog()
    lost.store(CONTENT)
    lost.store(LATER)
    const read = publishLog(lost.db)
    const files = ['index', 'lists/all/newest', 'changes/newest', 'pages']
    for (const name of files) {
      const log = openLog((file) => {
        const bytes = read(file)
        if (!file.endsWith(`${name}.json`)) return bytes
        const text = spoil(`${bytes}`)
        return text === undefined ? undefined : Buffer.from(text)
      })
      log.store(LATER)
      const isSame =
        spoil(`${read(`api/v1/${name}.json`)}`) === `${read(`api/v1/${name}.json`)}`
      const wanted = isSame ? findEdition(lost.db) : { edition: 1, seq: 0 }
      expect(findEdition(log.db), name).toMatchObject(wanted ?? {})
    }
  })
})

/** The files that tell of an edition, with what a restored log needs of them. */
function publishLog(db: Database): (file: string) => Uint8Array | undefined {
  const edition = findEdition(db)
  const articles = listItems(db).map(({ id, slug, hash }) => ({ id, slug, hash }))
  const changes = listChanges(db, 1, -1)
  const files = new Map<string, object>([
    ['api/v1/index.json', { ...edition }],
    ['api/v1/lists/all/newest.json', { pages: 0, articles }],
    ['api/v1/changes/newest.json', { pages: 0, changes }],
    ...['tags', 'authors', 'series', 'pages'].map((name): [string, object] => [
      `api/v1/${name}.json`,
      { items: [] },
    ]),
  ])
  return (file) => {
    const found = files.get(file)
    return found && Buffer.from(JSON.stringify(found))
  }
}

function record(
  seq: number,
  edition: number,
  op: ChangeRecord['op'],
  id: string,
  slug: string,
  more: Partial<ChangeRecord> = {},
): ChangeRecord {
  return { seq, edition, at: AT.toISOString(), op, type: 'article', id, slug, ...more }
}

/** `read`: what was published before, where the store was lost. */
function openLog(read: (file: string) => Uint8Array | undefined = () => undefined) {
  const { db } = makeStore()
  const [manifest, queue] = [new BuildManifest(db), new PublishQueue(db)]
  return {
    db,
    manifest,
    queue,
    /** Stores articles as a publish does, and takes away the others. */
    store(content: Articles) {
      manifest.save(
        SLUGS.map((slug) => {
          const address = toApiPath({ kind: 'item', type: 'article', slug })
          const item = content[slug]
          return { address, tags: [], file: item && toFile(address, item) }
        }),
      )
      recordEdition({ db, queue, files: manifest.files, read, now: () => AT })
    },
  }
}

function toFile(address: string, item: PublishedFile['item']): PublishedFile {
  return {
    file: address.slice(1),
    type: 'application/json',
    hash: 'h',
    lengths: { identity: 1, br: undefined, gzip: undefined },
    lastModified: AT.toISOString(),
    build: 'b',
    item,
  }
}

function toItems(content: Articles): [string, string][] {
  return Object.entries(content).map(([slug, { id, hash }]) => [id, `${slug} ${hash}`])
}

function replay(replica: Map<string, string>, { op, id, slug, hash }: ChangeRecord) {
  if (op === 'delete') replica.delete(id)
  else replica.set(id, `${slug} ${hash}`)
}

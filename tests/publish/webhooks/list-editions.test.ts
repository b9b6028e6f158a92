import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'

import type { Database } from '../../../lib/content/store/database.ts'
import {
  beginEpoch,
  saveChange,
  saveEdition,
} from '../../../lib/content/store/editions.ts'
import { openStore } from '../../../lib/content/store/open.ts'
import { listEditions } from '../../../lib/publish/webhooks/list-editions.ts'
import { listFaults } from '../../support/contract.ts'

const PLACE = { url: 'https://blog.example/notes', basePath: '/notes' }
const API = 'https://blog.example/notes/api/v1'

let db: Database

beforeEach(() => {
  const stateDir = mkdtempSync(join(tmpdir(), 'imprint-editions-'))
  db = openStore(stateDir)
  onTestFinished(() => {
    db.close()
    rmSync(stateDir, { recursive: true, force: true })
  })
})

/** Of three changes in two editions, after the first. */
function log(): void {
  beginEpoch(db, { epoch: 'e1', edition: 1 })
  const facts = { type: 'article', id: 'a' } as const
  const [first, second] = ['2025-06-01T00:00:00.000Z', '2025-06-02T00:00:00.000Z']
  const put = { ...facts, op: 'put', hash: '0123' } as const
  saveChange(db, { seq: 1, edition: 2, at: first, ...put, slug: 'über' })
  saveChange(db, { seq: 2, edition: 2, at: first, ...put, slug: 'b', was: 'über' })
  saveChange(db, { seq: 3, edition: 3, at: second, ...facts, op: 'delete', slug: 'b' })
  saveEdition(db, 3)
  store('/api/v1/lists/all/newest.json', '2025-06-02T00:00:00.100Z')
  store('/api/v1/lists/tag/web/newest.json', '2025-06-01T00:00:00.100Z')
  store('/api/v1/lists/tag/old/1.json', '2025-05-01T00:00:00.000Z')
  store('/api/v1/tags.json', '2025-06-02T00:00:00.100Z')
  store('/articles/b', '2025-06-02T00:00:00.100Z')
}

function store(path: string, lastModified: string): void {
  const sql = "insert into published_file (path, file, tags) values (?, ?, '[]')"
  db.run(sql, path, JSON.stringify({ lastModified }))
}

const numbersOf = (known?: { epoch: string; seq: number }) =>
  listEditions(db, PLACE, known).map(({ edition, seq }) => [edition, seq])

describe('the editions of a log', () => {
  it('are none before the first', () => {
    expect(listEditions(db, PLACE, undefined)).toEqual([])
  })

  it('begin with one that changes nothing: everything is new', () => {
    beginEpoch(db, { epoch: 'e1', edition: 1 })
    expect(listEditions(db, PLACE, undefined)).toEqual([
      {
        epoch: 'e1',
        edition: 1,
        seq: 0,
        index: `${API}/index.json`,
        lists: [],
        changes: [],
      },
    ])
    expect(numbersOf({ epoch: 'e1', seq: 0 })).toEqual([])
  })

  it('come one by one, after what is known', () => {
    log()
    expect(numbersOf({ epoch: 'e1', seq: 0 })).toEqual([
      [2, 2],
      [3, 3],
    ])
    expect(numbersOf({ epoch: 'e1', seq: 2 })).toEqual([[3, 3]])
    expect(numbersOf({ epoch: 'e1', seq: 3 })).toEqual([])
  })

  it('are the last alone for who knows none, or another log', () => {
    log()
    expect(numbersOf(undefined)).toEqual([[3, 3]])
    expect(numbersOf({ epoch: 'e0', seq: 99 })).toEqual([[3, 3]])
  })

  it('say what changed, and which lists are newer', () => {
    log()
    const [second, third] = listEditions(db, PLACE, { epoch: 'e1', seq: 0 })
    expect(second).toMatchObject({
      lists: [`${API}/lists/all/newest.json`, `${API}/lists/tag/web/newest.json`],
      changes: [
        { seq: 1, op: 'put', slug: 'über', api: `${API}/articles/%C3%BCber.json` },
        { seq: 2, was: 'über', hash: '0123', api: `${API}/articles/b.json` },
      ],
    })
    for (const change of [...(second?.changes ?? []), ...(third?.changes ?? [])]) {
      expect(listFaults('Change', change)).toEqual([])
    }
    expect(third?.lists).toEqual([`${API}/lists/all/newest.json`])
    expect(third?.changes).toEqual([
      {
        ...{ seq: 3, edition: 3, at: '2025-06-02T00:00:00.000Z', op: 'delete' },
        ...{ type: 'article', id: 'a', slug: 'b' },
      },
    ])
  })
})

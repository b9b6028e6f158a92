import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'

import { SaveLog } from '../../../lib/edit/accounts/save-log.ts'
import { refusal } from '../../../lib/model/edit/operation.ts'
import { tempFolder } from './support.ts'

const ADA = { name: 'Ada', csrf: 'secret of a page' }
const TIME = '2026-11-27T00:00:00.000Z'

let file: string
let shown: string[]

beforeEach(() => {
  file = join(tempFolder(), 'state/edit.log')
  shown = []
})

const open = (maxBytes?: number) =>
  new SaveLog({
    ...{ file, now: () => new Date(TIME), show: (line) => shown.push(line) },
    ...(maxBytes !== undefined && { maxBytes }),
  })
const readLines = (name = file) =>
  readFileSync(name, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

it('has a line for each change, for its owner alone', () => {
  const log = open()
  const change = { user: ADA, path: 'articles/tides.md', before: 'b', after: 'a' }
  log.record({ ...change, operation: 'write' })
  log.record({ user: ADA, operation: 'move', path: 'b.md', from: 'a.md' })
  expect(readLines()).toEqual([
    {
      ...{ time: TIME, user: 'Ada', operation: 'write', path: 'articles/tides.md' },
      ...{ before: 'b', after: 'a' },
    },
    { time: TIME, user: 'Ada', operation: 'move', path: 'b.md', from: 'a.md' },
  ])
  expect(readFileSync(file, 'utf8')).not.toContain(ADA.csrf)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(shown).toEqual(['Ada saved articles/tides.md', 'Ada moved b.md (from a.md)'])
})

it('is one line, in the file and at the terminal, whatever a path has in it', () => {
  open().record({ user: ADA, operation: 'write', path: 'a\n{"user":"Eve"}\u001b[2J.md' })
  expect(readLines()).toHaveLength(1)
  expect(shown).toEqual(['Ada saved a {"user":"Eve"} [2J.md'])
})

it('logs an operation that was done, and none that was refused', async () => {
  const log = open()
  const rename = log.logging('rename', async () => ({
    status: 200,
    json: { path: 'articles/new.md', hash: 'after', changed: ['x'] },
  }))
  const body = {
    path: 'articles/old.md',
    base: 'before',
    to: 'new',
    text: 'private words',
  }
  expect((await rename({ user: ADA, body })).status).toBe(200)
  await log.logging('rename', async () => refusal(409, 'No.'))({ user: ADA, body })
  const trial = { ...body, trial: true }
  const remove = log.logging('delete', async () => ({ status: 200, json: {} }))
  await remove({ user: ADA, body: trial })
  expect(readLines()).toEqual([
    {
      ...{ time: TIME, user: 'Ada', operation: 'rename', path: 'articles/new.md' },
      ...{ from: 'articles/old.md', before: 'before', after: 'after' },
    },
  ])
})

it('begins anew when it is full, and keeps the one before', () => {
  const log = open(170)
  for (const path of ['1', '2', '3', '4', '5'])
    log.record({ user: ADA, operation: 'write', path })
  const paths = [...readLines(`${file}.1`), ...readLines()].map(({ path }) => path)
  expect(paths).toEqual(['3', '4', '5'])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

it('keeps nobody from saving where it cannot be written, and says so once', () => {
  mkdirSync(file, { recursive: true })
  const log = open()
  log.record({ user: ADA, operation: 'write', path: 'a.md' })
  log.record({ user: ADA, operation: 'write', path: 'b.md' })
  expect(shown).toEqual([
    expect.stringContaining('No log: EISDIR'),
    'Ada saved a.md',
    'Ada saved b.md',
  ])
})

import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'

import { JOURNAL_FILE, Journal } from '../../../../lib/publish/output/marks/journal.ts'
import { makeFolder } from '../../../content/support/content-folder.ts'

let dir: string
let journal: Journal

beforeEach(() => {
  dir = join(makeFolder().contentDir, 'dist')
  journal = new Journal(dir)
})

it('is empty where there is none, and leaves no file when it is cleared', () => {
  expect(journal.list()).toEqual([])
  journal.clear()
  journal.note('/')
  journal.clear()
  expect([journal.list(), existsSync(join(dir, JOURNAL_FILE))]).toEqual([[], false])
})

it('names addresses in the order of the notes, those of a run before first', () => {
  journal.note('/articles/%C3%BC')
  new Journal(dir).note('/')
  expect(journal.list()).toEqual(['/articles/%C3%BC', '/'])
})

it('forgets a note that was cut off, and no other', () => {
  journal.note('/one')
  appendFileSync(join(dir, JOURNAL_FILE), '\n"/articles/tw')
  expect(journal.list()).toEqual(['/one'])
  journal.note('/three')
  expect(journal.list()).toEqual(['/one', '/three'])
})

it('is kept where the folder is removed meanwhile', () => {
  journal.note('/one')
  rmSync(dir, { recursive: true })
  journal.note('/two')
  expect(journal.list()).toEqual(['/two'])
})

it.each(['3', 'null', '[]', '""', '"a"', '"/../a"', '"/a/%2e%2e/b"', '"/.imprint"'])(
  'names nothing for the line %s',
  (line) => {
    journal.note('/one')
    writeFileSync(join(dir, JOURNAL_FILE), line)
    expect(journal.list()).toEqual([])
  },
)

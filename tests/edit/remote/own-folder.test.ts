import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

import {
  requireOwnFolder,
  writeOwnFolder,
} from '../../../lib/cli/edit/remote/own-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edit-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a build replaces what the one before has put there, and nothing else', () => {
  const out = join(folder, 'editor')
  requireOwnFolder(out, [])
  writeOwnFolder(
    out,
    new Map([
      ['index.html', 'one'],
      ['assets/a-1.js', 'a'],
    ]),
  )
  writeFileSync(join(out, 'CNAME'), 'edit.example.org')
  requireOwnFolder(out, [])
  writeOwnFolder(
    out,
    new Map([
      ['index.html', 'two'],
      ['assets/a-2.js', 'b'],
    ]),
  )
  expect(readdirSync(out).toSorted()).toEqual([
    '.imprint-edit',
    'CNAME',
    'assets',
    'index.html',
  ])
  expect(readdirSync(join(out, 'assets'))).toEqual(['a-2.js'])
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('two')
})

test('a folder of others is refused, and stays as it is', () => {
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  expect(() => requireOwnFolder(folder, [])).toThrow(/did not put there.*--out/)
  expect(readdirSync(folder)).toEqual(['notes.txt'])
})

test('a list that somebody changed removes nothing outside', () => {
  const out = join(folder, 'editor')
  mkdirSync(out)
  writeFileSync(join(folder, 'kept.txt'), '')
  writeFileSync(join(out, '.imprint-edit'), '../kept.txt\n')
  writeOwnFolder(out, new Map([['index.html', '']]))
  expect(readdirSync(folder).toSorted()).toEqual(['editor', 'kept.txt'])
})

test('the editor is not published with the blog', () => {
  const content = join(folder, 'content')
  expect(() => requireOwnFolder(join(content, 'public/edit'), [content])).toThrow(
    /an address of its own/,
  )
  requireOwnFolder(join(folder, 'contents'), [content])
})

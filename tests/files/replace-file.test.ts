import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'

import { readIfThere, removeIfThere } from '../../lib/files/optional-file.ts'
import { replaceFile, replaceFiles } from '../../lib/files/replace-file.ts'
import { makeFolder } from '../content/support/content-folder.ts'

let dir: string
let file: string

beforeEach(() => {
  dir = makeFolder().contentDir
  file = join(dir, 'a.md')
})

describe('replaceFile', () => {
  it('makes a file, in a folder made for it', () => {
    replaceFile(join(dir, 'b/c/a.md'), 'new')
    expect(readFileSync(join(dir, 'b/c/a.md'), 'utf8')).toBe('new')
    expect(readdirSync(join(dir, 'b/c'))).toEqual(['a.md'])
  })

  it('puts another file in place, of the same mode', () => {
    writeFileSync(file, 'old')
    chmodSync(file, 0o640)
    const before = statSync(file)
    replaceFile(file, 'new')
    const after = statSync(file)
    expect(after.ino).not.toBe(before.ino)
    expect([readFileSync(file, 'utf8'), after.mode]).toEqual(['new', before.mode])
  })

  it('keeps a link, and replaces what it leads to', () => {
    writeFileSync(file, 'old')
    const link = join(dir, 'link.md')
    symlinkSync('a.md', link)
    replaceFile(link, 'new')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(file, 'utf8')).toBe('new')
  })
})

describe('replaceFile in pieces', () => {
  it('writes them one after the other', () => {
    replaceFile(join(dir, 'b/a.md'), new Set(['one ', 'zwölf ', 'two']).values())
    expect(readFileSync(join(dir, 'b/a.md'), 'utf8')).toBe('one zwölf two')
  })

  it('leaves the old file where one of them fails', () => {
    writeFileSync(file, 'old')
    const pieces = (function* () {
      yield 'new'
      throw new Error('no more')
    })()
    expect(() => replaceFile(file, pieces)).toThrow('no more')
    expect(readdirSync(dir)).toEqual(['a.md'])
    expect(readFileSync(file, 'utf8')).toBe('old')
  })
})

describe('replaceFiles', () => {
  it('changes none where one cannot be written, and leaves nothing behind', () => {
    writeFileSync(file, 'old')
    const inFile = join(file, 'b.md')
    const files = [
      { file, bytes: 'new' },
      { file: inFile, bytes: 'new' },
    ]
    expect(() => replaceFiles(files, file)).toThrow('ENOTDIR')
    expect(readFileSync(file, 'utf8')).toBe('old')
    mkdirSync(join(dir, 'folder/sub'), { recursive: true })
    const staging = join(dir, 'staging')
    const bad = { file: join(dir, 'folder'), bytes: 'new' }
    expect(() => replaceFiles([bad], staging)).toThrow('EISDIR')
    expect(readdirSync(staging)).toEqual([])
  })
})

it('what may not be there is read, or removed, or nothing', () => {
  writeFileSync(file, 'old')
  symlinkSync('a.md', join(dir, 'link.md'))
  for (const name of ['link.md', 'a.md', 'a.md', 'none/a.md'])
    removeIfThere(join(dir, name))
  expect(readdirSync(dir)).toEqual([])
  expect(readIfThere(file)).toBeUndefined()
  expect(() => removeIfThere(dir)).toThrow(/EISDIR|EPERM/)
})

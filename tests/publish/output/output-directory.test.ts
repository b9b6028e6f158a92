import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'

import {
  openOutputDirectory,
  OutputDirectoryError,
} from '../../../lib/publish/output/output-directory.ts'
import { makeFolder } from '../../content/support/content-folder.ts'

const BYTES = Buffer.from('<p>Old</p>')
const FORMS = [
  { encoding: 'br', bytes: Buffer.from('br') },
  { encoding: 'gzip', bytes: Buffer.from('gz') },
] as const

let outside: string
let dir: string

beforeEach(() => {
  outside = makeFolder().contentDir
  dir = join(outside, 'dist')
})

const list = (folder = dir) => readdirSync(folder).toSorted()
const read = (file: string) => readFileSync(join(dir, file), 'utf8')

describe('a folder', () => {
  it('that is absent is made, with a mark', () => {
    const { id } = openOutputDirectory(join(dir, 'deeper'))
    expect(list(join(dir, 'deeper'))).toEqual(['.imprint'])
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is known again by its mark, and another one is another', () => {
    const { id } = openOutputDirectory(dir)
    expect(openOutputDirectory(dir).id).toBe(id)
    expect(openOutputDirectory(join(outside, 'other')).id).not.toBe(id)
  })

  it('that holds other things is refused, and nothing in it is touched', () => {
    mkdirSync(join(dir, 'photos'), { recursive: true })
    writeFileSync(join(dir, 'photos/a.jpg'), 'a')
    expect(() => openOutputDirectory(dir)).toThrow(OutputDirectoryError)
    expect(() => openOutputDirectory(dir)).toThrow(
      `${dir} holds files that Imprint did not put there, and publishing could overwrite ` +
        'them. Empty it, or set OUT_DIR to another folder.',
    )
    expect([list(), list(join(dir, 'photos'))]).toEqual([['photos'], ['a.jpg']])
  })

  it('whose name a file has is refused by its name', () => {
    writeFileSync(dir, 'a file')
    expect(() => openOutputDirectory(dir)).toThrow(dir)
    expect(readFileSync(dir, 'utf8')).toBe('a file')
  })
})

describe('a file', () => {
  it('is put in place with its forms, in folders made for it', () => {
    const out = openOutputDirectory(dir)
    out.replace('a/b/c.html', BYTES, FORMS)
    expect(list(join(dir, 'a/b'))).toEqual(['c.html', 'c.html.br', 'c.html.gz'])
    expect(read('a/b/c.html.br')).toBe('br')
    expect(out.read('a/b/c.html')).toEqual(BYTES)
    expect(out.sizeOf('a/b/c.html')).toBe(BYTES.length)
  })

  it('loses forms that it has no more', () => {
    const out = openOutputDirectory(dir)
    out.replace('a.html', BYTES, FORMS)
    out.replace('a.html', Buffer.from('New'), FORMS.slice(1))
    expect(list()).toContain('a.html.gz')
    expect(list()).not.toContain('a.html.br')
    expect(read('a.html')).toBe('New')
  })

  it('goes with its forms, and takes empty folders with it', () => {
    const out = openOutputDirectory(dir)
    out.replace('a/b/c.html', BYTES, FORMS)
    out.replace('a/d.html', BYTES)
    out.remove('a/b/c.html')
    expect(list(join(dir, 'a'))).toEqual(['d.html'])
    out.remove('a/d.html')
    expect(list()).not.toContain('a')
  })

  it('that is not there is no failure', () => {
    const out = openOutputDirectory(dir)
    out.remove('a/b/c.html')
    expect(out.read('a/b/c.html')).toBeUndefined()
    expect(out.sizeOf('a/b/c.html')).toBeUndefined()
    out.replace('a', BYTES)
    expect(out.read('a/b/c.html')).toBeUndefined()
    expect(out.sizeOf('a/b/c.html')).toBeUndefined()
  })

  it('is put back where somebody removed its folder a moment ago', () => {
    const out = openOutputDirectory(dir)
    out.replace('a/b.html', BYTES)
    out.remove('a/b.html')
    out.replace('a/b.html', BYTES)
    expect(read('a/b.html')).toBe('<p>Old</p>')
  })
})

describe('what is being written', () => {
  it('lies where no reader looks, and is gone in the end', () => {
    const out = openOutputDirectory(dir)
    out.replace('a.html', BYTES, FORMS)
    expect(list(join(dir, '.imprint-drafts'))).toEqual([])
    out.close()
    expect(list()).toEqual(['.imprint', 'a.html', 'a.html.br', 'a.html.gz'])
  })

  it('of a run that was killed is removed by the next', () => {
    openOutputDirectory(dir)
    mkdirSync(join(dir, '.imprint-drafts'))
    writeFileSync(join(dir, '.imprint-drafts/7'), 'half')
    openOutputDirectory(dir)
    expect(list()).toEqual(['.imprint'])
  })

  it('leaves nothing when it can not be put in place', () => {
    const out = openOutputDirectory(dir)
    mkdirSync(join(dir, 'a.html/folder'), { recursive: true })
    expect(() => out.replace('a.html', BYTES, FORMS)).toThrow(OutputDirectoryError)
    expect(() => out.replace('x'.repeat(300), BYTES)).toThrow(OutputDirectoryError)
    expect(existsSync(join(dir, '.imprint-drafts'))).toBe(false)
    out.replace('b.html', BYTES)
    expect(read('b.html')).toBe('<p>Old</p>')
  })
})

describe('a link', () => {
  it('in place of a file is replaced, and what it leads to is not', () => {
    const secret = join(outside, 'secret.txt')
    writeFileSync(secret, 'secret')
    const out = openOutputDirectory(dir)
    symlinkSync(secret, join(dir, 'a.html'))
    expect(out.sizeOf('a.html')).toBeUndefined()
    out.replace('a.html', BYTES)
    expect([read('a.html'), readFileSync(secret, 'utf8')]).toEqual([
      '<p>Old</p>',
      'secret',
    ])
  })

  it('in place of a folder is not followed out of the folder', () => {
    const place = join(outside, 'elsewhere')
    mkdirSync(place)
    writeFileSync(join(place, 'b.html'), 'theirs')
    const out = openOutputDirectory(dir)
    symlinkSync(place, join(dir, 'a'))
    expect(out.sizeOf('a/b.html')).toBeUndefined()
    expect(out.read('a/b.html')).toBeUndefined()
    out.remove('a/b.html')
    expect(() => out.replace('a/b.html', BYTES)).toThrow(OutputDirectoryError)
    expect(() => out.replace('a/c/d.html', BYTES)).toThrow(
      `${join(dir, 'a')} is a link or a file`,
    )
    expect([list(place), readFileSync(join(place, 'b.html'), 'utf8')]).toEqual([
      ['b.html'],
      'theirs',
    ])
  })
})

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'

import { OutputDirectoryError } from '../../../lib/publish/output/marks/claim.ts'
import { OutputDirectory } from '../../../lib/publish/output/output-directory.ts'
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
  it('that is absent is made, with a marker', () => {
    const { id } = new OutputDirectory(join(dir, 'deeper'))
    expect(list(join(dir, 'deeper'))).toEqual(['.imprint'])
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is known again by its marker, and another one is another', () => {
    const { id } = new OutputDirectory(dir)
    expect(new OutputDirectory(dir).id).toBe(id)
    expect(new OutputDirectory(join(outside, 'other')).id).not.toBe(id)
  })

  it('that holds other things is refused, and nothing in it is touched', () => {
    mkdirSync(join(dir, 'photos'), { recursive: true })
    writeFileSync(join(dir, 'photos/a.jpg'), 'a')
    expect(() => new OutputDirectory(dir)).toThrow(OutputDirectoryError)
    expect(() => new OutputDirectory(dir)).toThrow(
      `${dir} holds files that Imprint did not put there, and publishing could overwrite ` +
        'them. Empty it, or set OUT_DIR to another folder.',
    )
    expect([list(), list(join(dir, 'photos'))]).toEqual([['photos'], ['a.jpg']])
  })

  it('whose name a file has is refused by its name', () => {
    writeFileSync(dir, 'a file')
    expect(() => new OutputDirectory(dir)).toThrow(dir)
    expect(readFileSync(dir, 'utf8')).toBe('a file')
  })
})

describe('a file', () => {
  it('is put in place with its forms, in folders made for it', () => {
    const output = new OutputDirectory(dir)
    output.replace('a/b/c.html', BYTES, FORMS)
    expect(list(join(dir, 'a/b'))).toEqual(['c.html', 'c.html.br', 'c.html.gz'])
    expect(read('a/b/c.html.br')).toBe('br')
    expect(output.read('a/b/c.html')).toEqual(BYTES)
    expect(output.statOf('a/b/c.html')?.lengths).toEqual({
      identity: BYTES.length,
      br: 2,
      gzip: 2,
    })
  })

  it('loses forms that it has no more', () => {
    const output = new OutputDirectory(dir)
    output.replace('a.html', BYTES, FORMS)
    output.replace('a.html', Buffer.from('New'), FORMS.slice(1))
    expect(list()).toContain('a.html.gz')
    expect(list()).not.toContain('a.html.br')
    expect(read('a.html')).toBe('New')
  })

  it('goes with its forms, and takes empty folders with it', () => {
    const output = new OutputDirectory(dir)
    output.replace('a/b/c.html', BYTES, FORMS)
    output.replace('a/d.html', BYTES)
    output.remove('a/b/c.html')
    expect(list(join(dir, 'a'))).toEqual(['d.html'])
    output.remove('a/d.html')
    expect(list()).not.toContain('a')
  })

  it('that is not there is no failure', () => {
    const output = new OutputDirectory(dir)
    output.remove('a/b/c.html')
    expect(output.read('a/b/c.html')).toBeUndefined()
    expect(output.statOf('a/b/c.html')).toBeUndefined()
    output.replace('a', BYTES)
    expect(output.read('a/b/c.html')).toBeUndefined()
    expect(output.statOf('a/b/c.html')).toBeUndefined()
  })

  it('is put back where its folder was removed concurrently', () => {
    const output = new OutputDirectory(dir)
    output.replace('a/b.html', BYTES)
    output.remove('a/b.html')
    output.replace('a/b.html', BYTES)
    expect(read('a/b.html')).toBe('<p>Old</p>')
  })
})

describe('what is being written', () => {
  it('lies where no reader looks, and is gone in the end', () => {
    const output = new OutputDirectory(dir)
    output.replace('a.html', BYTES, FORMS)
    expect(list(join(dir, '.imprint-staging'))).toEqual([])
    output.close()
    expect(list()).toEqual(['.imprint', 'a.html', 'a.html.br', 'a.html.gz'])
  })

  it('of a run that was killed is removed by the next', () => {
    new OutputDirectory(dir)
    mkdirSync(join(dir, '.imprint-staging'))
    writeFileSync(join(dir, '.imprint-staging/7'), 'half')
    new OutputDirectory(dir)
    expect(list()).toEqual(['.imprint'])
  })

  it('leaves nothing when it can not be put in place', () => {
    const output = new OutputDirectory(dir)
    mkdirSync(join(dir, 'a.html/folder'), { recursive: true })
    expect(() => output.replace('a.html', BYTES, FORMS)).toThrow(OutputDirectoryError)
    expect(() => output.replace('x'.repeat(300), BYTES)).toThrow(OutputDirectoryError)
    expect(list(join(dir, '.imprint-staging'))).toEqual([])
    output.replace('b.html', BYTES)
    expect(read('b.html')).toBe('<p>Old</p>')
  })
})

describe('a link', () => {
  it('in place of a file is replaced, and what it leads to is not', () => {
    const secret = join(outside, 'secret.txt')
    writeFileSync(secret, 'secret')
    const output = new OutputDirectory(dir)
    symlinkSync(secret, join(dir, 'a.html'))
    expect(output.statOf('a.html')).toBeUndefined()
    output.replace('a.html', BYTES)
    expect([read('a.html'), readFileSync(secret, 'utf8')]).toEqual([
      '<p>Old</p>',
      'secret',
    ])
  })

  it('in place of a folder is not followed output of the folder', () => {
    const place = join(outside, 'elsewhere')
    mkdirSync(place)
    writeFileSync(join(place, 'b.html'), 'theirs')
    const output = new OutputDirectory(dir)
    symlinkSync(place, join(dir, 'a'))
    expect(output.statOf('a/b.html')).toBeUndefined()
    expect(output.read('a/b.html')).toBeUndefined()
    output.remove('a/b.html')
    expect(() => output.replace('a/b.html', BYTES)).toThrow(OutputDirectoryError)
    expect(() => output.replace('a/c/d.html', BYTES)).toThrow(
      `${join(dir, 'a')} is a link or a file`,
    )
    expect([list(place), readFileSync(join(place, 'b.html'), 'utf8')]).toEqual([
      ['b.html'],
      'theirs',
    ])
  })
})

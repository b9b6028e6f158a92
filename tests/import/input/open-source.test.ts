import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openSource } from '@/lib/import/input/open-source.ts'
import { type Source, SourceError } from '@/lib/import/model/source.ts'
import { makeZip, type ZipPart } from './make-zip.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-source-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a folder', () => {
  it('gives its files in order, without links and what no blog needs', async () => {
    write('walk/b/post.md', 'two')
    write('walk/a.md', 'one')
    write('walk/u\u0308ber.md', 'three')
    for (const needless of [
      '.git/config',
      'node_modules/x/y.js',
      '.DS_Store',
      '__MACOSX/a',
    ])
      write(`walk/${needless}`, 'x')
    symlinkSync(tmpdir(), join(folder, 'walk/outside'))
    const source = await openSource(join(folder, 'walk'))
    expect(source.kind).toBe('folder')
    expect(paths(source)).toEqual(['a.md', 'b/post.md', '\u00fcber.md'])
    expect(source.refused).toEqual([{ path: 'outside', reason: 'is a link' }])
    expect(await readTexts(source)).toEqual(['one', 'two', 'three'])
  })

  it('starts its paths in the one folder that holds everything', async () => {
    write('download/blog-main/_posts/a.md', 'one')
    write('download/blog-main/_config.yml', 'x: 1')
    write('meant/_posts/a.md', 'one')
    expect(paths(await openSource(join(folder, 'download')))).toEqual([
      '_config.yml',
      '_posts/a.md',
    ])
    expect(paths(await openSource(join(folder, 'meant')))).toEqual(['_posts/a.md'])
  })
})

describe('a file', () => {
  it('is read as it is, or unpacked where gzip packed it', async () => {
    write('export.xml', '\ufeff<rss/>')
    write('packed.xml.gz', gzipSync('<rss/>'))
    const plain = await openSource(join(folder, 'export.xml'))
    expect([paths(plain), await readTexts(plain)]).toEqual([['export.xml'], ['<rss/>']])
    const packed = await openSource(join(folder, 'packed.xml.gz'))
    expect([paths(packed), await readTexts(packed)]).toEqual([['packed.xml'], ['<rss/>']])
    expect(packed.files[0]?.size).toBe(6)
  })

  it.each([
    ['nothing', undefined, /does not exist/],
    ['an empty file', '', /is empty/],
    ['a tar archive', gzipSync(`${'\0'.repeat(257)}ustar`), /tar archive. Unpack it/],
    ['another archive', Buffer.from('377abcaf271c0004', 'hex'), /7z archive. Unpack it/],
    ['a zip that was cut', makeZip([{ name: 'a' }]).subarray(0, -30), /cut. Download/],
  ])('of %s is refused with what to do', async (name, bytes, message) => {
    const path = bytes === undefined ? 'absent' : write(`${name}.bin`, bytes)
    const opened = openSource(join(folder, path))
    await expect(opened).rejects.toThrow(message)
    await expect(opened).rejects.toBeInstanceOf(SourceError)
  })

  it('gives all of a gzip that was cut, and says so', async () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `line ${at * at}\n`).join('')
    const packed = gzipSync(text)
    write('cut.txt.gz', packed.subarray(0, packed.length / 2))
    const [file] = (await openSource(join(folder, 'cut.txt.gz'))).files
    let length = 0
    const reading = (async () => {
      for await (const chunk of file?.stream() ?? []) length += chunk.length
    })()
    await expect(reading).rejects.toThrow('cut.txt.gz: is cut.')
    expect(length).toBeGreaterThan(text.length / 3)
  })

  it('that is larger than asked for is refused', async () => {
    write('large.txt', 'x'.repeat(2000))
    const [file] = (await openSource(join(folder, 'large.txt'))).files
    await expect(file?.bytes(1000)).rejects.toThrow(
      'large.txt: is larger than 1000 bytes',
    )
  })
})

describe('a zip', () => {
  it('gives files of all ways of packing, whatever its name', async () => {
    const long = 'all work and no play\n'.repeat(5000)
    const parts = [
      { name: 'top/posts/b.md', data: long },
      { name: 'top/a.md', data: 'stored', method: 0 },
      { name: 'top/', method: 0 },
      { name: '__MACOSX/top/._a.md', data: 'x' },
      { name: Buffer.from('top/u\u0308.md'), data: 'flagless', flags: 0 },
      { name: Buffer.from('top/caf\x82.md', 'latin1'), data: 'cp437', flags: 0 },
    ]
    write('blog.dat', makeZip(parts))
    const source = await openSource(join(folder, 'blog.dat'))
    expect(source.kind).toBe('archive')
    expect(paths(source)).toEqual(['a.md', 'caf\u00e9.md', 'posts/b.md', '\u00fc.md'])
    expect(await readTexts(source)).toEqual(['stored', 'cp437', long, 'flagless'])
    await source.close()
  })

  it.each<[what: string, ZipPart, RegExp]>([
    ['a way up', { name: '../evil.html' }, /leads out/],
    ['a way up inside', { name: 'a/../../evil.html' }, /leads out/],
    ['two dots', { name: '..' }, /leads out/],
    ['an absolute path', { name: '/etc/passwd' }, /absolute/],
    ['a drive', { name: 'C:/evil.html' }, /drive letter/],
    ['a drive without a slash', { name: 'c:evil.html' }, /drive letter/],
    ['a backslash', { name: '..\\evil.html' }, /backslash/],
    ['a zero byte', { name: 'evil.html\0.md' }, /zero byte/],
    ['no name', { name: '' }, /no name/],
    ['a link', { name: 'link', data: '/etc/passwd', mode: 0o120777 }, /is a link/],
    ['a device', { name: 'device', mode: 0o020666 }, /is no file/],
    ['an encrypted entry', { name: 'secret', flags: 0x801 }, /encrypted/],
    ['an unknown method', { name: 'strange', method: 93 }, /method 93/],
    ['a double in other case', { name: 'GOOD.md' }, /same name/],
    ['a double by another path', { name: './good.md' }, /same name/],
    [
      'too much in all',
      { name: 'huge', size: 0xfffffff0, packedSize: 0xfffffff },
      /2 GB/,
    ],
    ['a bomb', { name: 'bomb', size: 0xb00000 }, /200 to 1/],
    [
      'a lying size',
      { name: 'stored', data: 'four', method: 0, size: 3 },
      /lies about its size/,
    ],
  ])('refuses %s and reads the rest', async (_, part, reason) => {
    write(
      'hostile.zip',
      makeZip([{ name: 'good.md', data: 'good' }, part, { name: 'z.md' }]),
    )
    const source = await openSource(join(folder, 'hostile.zip'))
    expect(paths(source)).toEqual(['good.md', 'z.md'])
    expect(source.refused.map((file) => file.reason)).toEqual([
      expect.stringMatching(reason),
    ])
    await source.close()
  })

  it.each([
    ['more than it says', 10, /holds more than the archive says/],
    ['less than it says', 99, /is cut: 83 bytes/],
  ])('stops at a file that holds %s', async (_, size, message) => {
    write('lying.zip', makeZip([{ name: 'lie.md', data: '0123456789abcdef', size }]))
    const source = await openSource(join(folder, 'lying.zip'))
    await expect(source.files[0]?.text()).rejects.toThrow(message)
    await source.close()
  })
})

function write(path: string, content: string | Buffer): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
  return path
}

function paths(source: Source): string[] {
  return source.files.map(({ path }) => path)
}

function readTexts(source: Source): Promise<string[]> {
  return Promise.all(source.files.map((file) => file.text()))
}

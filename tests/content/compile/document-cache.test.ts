import { statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'

import { DocumentCache } from '../../../lib/content/compile/cache/document-cache.ts'
import type { CompilerSettings } from '../../../lib/content/compile/compiler.ts'
import { Database } from '../../../lib/content/store/database.ts'
import { storeFile } from '../../../lib/content/store/open.ts'
import {
  diagnosticsOf,
  listTitles,
  openTestCompiler,
  publish,
} from '../support/compiler-fixture.ts'
import { type Folder, makeFolder } from '../support/content-folder.ts'
import { articleText } from '../support/documents.ts'

const PATHS = ['articles/a.md', 'articles/b.md']

function cacheDirOf({ stateDir }: Folder): string {
  return join(stateDir, '../cache')
}

/** Compiles with the folder's cache into a store of that name, from nothing the first time. */
async function compileInto(
  folder: Folder,
  store: string,
  settings: Partial<CompilerSettings> = {},
) {
  const here = { ...folder, stateDir: `${folder.stateDir}-${store}` }
  const cacheDir = cacheDirOf(folder)
  const compiler = openTestCompiler(here, { cacheDir, ...settings })
  const { compiled, recalled, reused } = await publish(compiler)
  const found = diagnosticsOf(compiler)
  await compiler.close()
  return { compiled: compiled.toSorted(), recalled, reused, found, here }
}

/** Two articles, one with a warning, that one store has compiled. */
async function compileFirst(): Promise<Folder> {
  const folder = makeFolder()
  folder.write('articles/a.md', articleText({ title: 'A' }))
  folder.write('articles/b.md', `${articleText({ title: 'B' })}\n\n[gone](missing.md)\n`)
  expect((await compileInto(folder, 'first')).compiled).toEqual(PATHS)
  return folder
}

it('parses nothing anew for another store, which becomes the same', async () => {
  const folder = await compileFirst()
  const first = await compileInto(folder, 'first')
  const second = await compileInto(folder, 'second')
  expect(second).toMatchObject({ compiled: [], recalled: PATHS, reused: 2 })
  expect(second.found).toEqual(first.found)
  expect(readRows(second.here)).toEqual(readRows(first.here))
  expect(listTitles(second.here)).toEqual(['B', 'A'])
})

it('finds the text of before again', async () => {
  const folder = await compileFirst()
  folder.write('articles/a.md', articleText({ title: 'Another' }))
  expect(await compileInto(folder, 'first')).toMatchObject({
    compiled: ['articles/a.md'],
  })
  folder.write('articles/a.md', articleText({ title: 'A' }))
  const back = await compileInto(folder, 'first')
  expect(back).toMatchObject({ compiled: [], recalled: ['articles/a.md'], reused: 2 })
  expect(listTitles(back.here)).toEqual(['B', 'A'])
})

it.each<[string, (folder: Folder) => Partial<CompilerSettings>]>([
  ['by another pipeline', () => ({ pipeline: 'another' })],
  ['where files without front matter became articles', allowBareFiles],
])('parses anew %s', async (_, change) => {
  const folder = await compileFirst()
  const settings = change(folder)
  const { compiled } = await compileInto(folder, 'first', settings)
  expect(compiled).toEqual(expect.arrayContaining(PATHS))
})

function allowBareFiles({ write }: Folder) {
  write('site.yaml', 'title: X\ndescription: Y\nfront_matter: optional\n')
  return {}
}

it('parses a file anew under another name', async () => {
  const folder = await compileFirst()
  folder.rename('articles/a.md', 'articles/c.md')
  const { compiled } = await compileInto(folder, 'first')
  expect(compiled).toEqual(['articles/c.md'])
})

it.each<[string, (file: string) => void]>([
  ['emptied', (file) => truncateSync(file, 0)],
  ['cut off half-way', (file) => truncateSync(file, statSync(file).size / 2)],
  ['overwritten', (file) => writeFileSync(file, 'No database '.repeat(10_000))],
  ['another database', (file) => execute(file, 'pragma user_version = 8')],
  ['without its table', (file) => execute(file, 'drop table entry')],
  ['torn inside of its rows', (file) => execute(file, TEAR)],
  ['mixed up', (file) => swapRows(file)],
])('parses anew where the cache is %s', async (_, damage) => {
  const folder = await compileFirst()
  const file = join(cacheDirOf(folder), 'documents.db')
  execute(file, 'pragma wal_checkpoint(truncate)')
  damage(file)
  const { compiled, here } = await compileInto(folder, 'second')
  expect(compiled).toEqual(PATHS)
  expect(listTitles(here)).toEqual(['B', 'A'])
})

const TEAR = 'update entry set result = substr(result, 1, length(result) / 2)'

/** Whole rows, each under the key of the other. */
function swapRows(file: string): void {
  execute(file, "update entry set key = key || '-'")
  const db = new Database(file)
  const [a = '', b = ''] = db.listTexts('select key from entry')
  db.run('update entry set key = ? where key = ?', b.slice(0, -1), a)
  db.run('update entry set key = ? where key = ?', a.slice(0, -1), b)
  db.close()
}

it('measures a picture once, by its bytes', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', articleText({ title: 'A' }, '![dot](../media/dot.png)\n'))
  const png = (width: number) =>
    sharp({ create: { width, height: 2, channels: 3, background: 'red' } }).png()
  folder.write('media/dot.png', await png(3).toBuffer())
  await compileInto(folder, 'first')
  // What the cache says, which is not what the picture does, shows where it came from.
  execute(join(cacheDirOf(folder), 'documents.db'), 'update picture set width = 30')
  const sizeIn = async (store: string) => {
    const { here } = await compileInto(folder, store)
    const db = new Database(storeFile(here.stateDir))
    const [size] = db.listTexts("select width || ' × ' || height from media")
    db.close()
    return size
  }
  expect(await sizeIn('second')).toBe('30 × 2')
  folder.write('media/dot.png', await png(4).toBuffer())
  expect(await sizeIn('second')).toBe('4 × 2')
})

it('parses where there can be no cache', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', articleText({ title: 'A' }))
  writeFileSync(cacheDirOf(folder), 'a file')
  const { compiled } = await compileInto(folder, 'first')
  expect(compiled).toEqual(['articles/a.md'])
})

it('keeps no more than as much again as the content has', () => {
  const { stateDir } = makeFolder()
  const cache = new DocumentCache(stateDir)
  onTestFinished(() => cache.close())
  const keys = Array.from({ length: 3000 }, (_, i) => `key-${i}`)
  const db = new Database(join(stateDir, 'documents.db'))
  db.transaction(() => {
    const sql = 'insert into entry (key, result) values (?, ?)'
    for (const key of keys) db.run(sql, key, gzipSync(JSON.stringify({ key })))
  })
  db.close()
  cache.prune(['key-0'])
  const kept = keys.filter((key) => cache.find(key))
  expect(kept).toEqual(['key-0', ...keys.slice(-1000)])
})

function readRows({ stateDir }: Folder) {
  const db = new Database(storeFile(stateDir))
  const rows = {
    sources: db.all('select path, key, diagnostics, overrides from source order by path'),
    documents: db.all('select * from document order by path'),
    references: db.all('select * from reference order by source, line, column'),
  }
  db.close()
  return rows
}

function execute(file: string, sql: string): void {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}

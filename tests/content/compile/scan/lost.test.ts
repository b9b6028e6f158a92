import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it } from 'vitest'

import {
  diagnosticsOf,
  listTitles,
  openTestCompiler,
  openTestReader,
  publish,
} from '../../support/compiler-fixture.ts'
import { type Folder, makeFolder } from '../../support/content-folder.ts'
import { Database } from '../../../../lib/content/store/database.ts'
import { articleText, siteText } from '../../support/documents.ts'

const LOSSES: readonly (readonly [string, (folder: Folder) => void, string])[] = [
  ['is gone', () => {}, 'folder-missing'],
  ['is a file', ({ write }) => write('articles', ''), 'folder-special'],
  ['is a pipe', ({ at }) => execFileSync('mkfifo', [at('articles')]), 'folder-special'],
  [
    'is a link that leads nowhere',
    ({ at }) => symlinkSync('nowhere', at('articles')),
    'folder-special',
  ],
  [
    'is a link that leads out',
    ({ at, stateDir }) => symlinkSync(dirname(stateDir), at('articles')),
    'file-outside',
  ],
]

it.each(LOSSES)('keeps the articles when their folder %s', async (_, make, rule) => {
  const folder = makeFolder()
  folder.write('site.yaml', siteText())
  folder.write('articles/a.md', articleText({ title: 'A' }))
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  folder.remove('articles')
  make(folder)
  await publish(compiler)
  expect(listTitles(folder)).toEqual(['A'])
  await compiler.compile(['articles/a.md'])
  compiler.publishSnapshot(new Date('2025-06-01T12:00:00Z'))
  expect(listTitles(folder)).toEqual(['A'])
  const said = diagnosticsOf(compiler).filter((line) => line.startsWith('articles:'))
  expect(said).toEqual([expect.stringMatching(`^articles:1:1 error: .*\\(${rule}\\)$`)])

  if (rule !== 'folder-missing') execFileSync('rm', [folder.at('articles')])
  mkdirSync(folder.at('articles'))
  await publish(compiler)
  expect(listTitles(folder)).toEqual([])
  expect(diagnosticsOf(compiler)).toEqual([])
})

const PNG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
const TAG = '---\ntitle: T\n---\n'
const PAGE = "---\ntitle: 'P'\n---\n"
const FILES: Readonly<Record<string, string>> = {
  'public/CNAME': 'a.example',
  'public/.well-known/x': 'x',
  'media/a.svg': PNG,
  'media/deep/b.svg': PNG,
  'tags/rust.md': TAG,
  'tags/c.md': TAG,
  'pages/about.md': PAGE,
  'pages/now.md': PAGE,
  'authors/ann.md': '---\nname: Ann\n---\n',
  'authors/bo.md': '---\nname: Bo\n---\n',
}

function listStored({ stateDir }: Folder): string[] {
  const db = new Database(join(stateDir, 'content.db'))
  const sql = `select path from (select path from source union select path from media
    union select path from public_file) order by path`
  const paths = db.listTexts(sql)
  db.close()
  return paths
}

async function makeWhole(names: readonly string[]) {
  const folder = makeFolder()
  folder.write('site.yaml', siteText())
  folder.write(
    'articles/a.md',
    articleText(
      { title: 'A', tags: ['rust'] },
      '![A](/media/a.svg) ![B](/media/deep/b.svg)\n',
    ),
  )
  for (const name of names) folder.write(name, FILES[name] ?? '')
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  return { folder, compiler, stored: listStored(folder) }
}

describe.each(['public', 'media', 'tags', 'pages', 'authors'])(
  'the folder %s',
  (name) => {
    const own = Object.keys(FILES).filter((path) => path.startsWith(`${name}/`))
    const [first = ''] = own

    it.each([
      ['is gone', (_: Folder) => {}, 'folder-missing'],
      ['is a file', ({ write }: Folder) => write(name, ''), 'folder-special'],
      [
        'is a link that leads nowhere',
        ({ at }: Folder) => symlinkSync('nowhere', at(name)),
        'folder-special',
      ],
      [
        'is a link that leads out',
        ({ at, stateDir }: Folder) => symlinkSync(dirname(stateDir), at(name)),
        'file-outside',
      ],
    ])('keeps its files when it %s', async (_, make, rule) => {
      const { folder, compiler, stored } = await makeWhole(own)
      expect(stored).toEqual(expect.arrayContaining(own))
      folder.remove(name)
      make(folder)
      for (const paths of [undefined, own]) {
        await compiler.compile(paths)
        expect(listStored(folder)).toEqual(stored)
      }
      const said = diagnosticsOf(compiler).filter((line) => line.startsWith(`${name}:`))
      expect(said).toEqual([
        expect.stringMatching(`^${name}:1:1 error: .*\\(${rule}\\)$`),
      ])
      execFileSync('rm', ['-rf', folder.at(name)])
      mkdirSync(folder.at(name))
      await publish(compiler)
      expect(listStored(folder).filter((path) => path.startsWith(name))).toEqual([])
    })

    it.each([[undefined], [[first]]])('goes with its last file (%j)', async (paths) => {
      const { folder, compiler, stored } = await makeWhole([first])
      expect(stored).toContain(first)
      folder.remove(name)
      await compiler.compile(paths)
      expect(listStored(folder)).not.toContain(first)
      await publish(compiler)
      expect(diagnosticsOf(compiler).filter((line) => line.includes('folder-'))).toEqual(
        [],
      )
    })
  },
)

it('keeps the pictures of articles while their folder is gone', async () => {
  const folder = makeFolder()
  folder.write('site.yaml', siteText())
  folder.write('articles/a/index.md', articleText({ title: 'A' }, '![A](./a.svg)\n'))
  folder.write('articles/a/a.svg', PNG)
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  folder.remove('articles')
  await publish(compiler)
  expect(listStored(folder)).toEqual([
    'articles/a/a.svg',
    'articles/a/index.md',
    'site.yaml',
  ])
})

it('keeps what site.yaml said when it is gone, and says so (site-missing)', async () => {
  const folder = makeFolder()
  folder.write('site.yaml', siteText({ title: 'Mine' }))
  folder.write('articles/a.md', articleText({ title: 'A' }))
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  folder.remove('site.yaml')
  for (const paths of [['site.yaml'], undefined]) {
    await compiler.compile(paths)
    const site = openTestReader(folder)((reader) => reader.site)
    expect([site.title, site.url]).toEqual(['Mine', 'https://site.example'])
    expect(compiler.listDiagnostics()).toEqual([
      expect.objectContaining({ rule: 'site-missing', severity: 'error' }),
    ])
  }
})

it('reads no folder below 64 others, and names one (folder-too-deep)', async () => {
  const folder = makeFolder()
  folder.write(join('articles', 'd/'.repeat(200), 'a.md'), articleText({}))
  folder.write('articles/b.md', articleText({ title: 'B' }))
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  folder.write(join('public', 'd/'.repeat(200), 'a.txt'), '')
  await publish(compiler)
  expect(listStored(folder)).toEqual(['articles/b.md'])
  expect(diagnosticsOf(compiler)).toEqual([
    expect.stringMatching(/^articles.* warning: .* \(folder-too-deep\)$/),
    expect.stringMatching(/^public.* warning: .* \(folder-too-deep\)$/),
  ])
})

it('leaves a text alone that a document offers as a file', async () => {
  const folder = makeFolder()
  folder.write('articles/k.txt', 'words')
  folder.write('articles/b.md', articleText({ title: 'B' }, '[k](./k.txt)\n'))
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  expect(diagnosticsOf(compiler)).toEqual([])
})

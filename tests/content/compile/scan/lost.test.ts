import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { expect, it } from 'vitest'

import {
  diagnosticsOf,
  listTitles,
  openTestCompiler,
  openTestReader,
  publish,
} from '../../support/compiler-fixture.ts'
import { type Folder, makeFolder } from '../../support/content-folder.ts'
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
  expect(listTitles(folder)).toEqual(['B'])
  expect(diagnosticsOf(compiler)).toEqual([
    expect.stringMatching(/warning: .* \(folder-too-deep\)$/),
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

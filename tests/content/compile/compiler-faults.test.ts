import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { articleText } from '../support/documents.ts'
import {
  listTitles,
  openTestCompiler,
  diagnosticsOf,
  publish,
} from '../support/compiler-fixture.ts'
import { type Folder, makeFolder } from '../support/content-folder.ts'

describe('a file that can not be read', () => {
  const faults: readonly (readonly [string, (folder: Folder) => void, RegExp])[] = [
    [
      'a folder with the name of a document',
      ({ at }) => mkdirSync(at('articles/x.md'), { recursive: true }),
      /^articles\/x\.md:1:1 error: `articles\/x\.md` is a folder/,
    ],
    [
      'a link that leads nowhere',
      ({ at }) => symlinkSync('nowhere.md', at('articles/x.md')),
      /^articles\/x\.md:1:1 warning: .* is a link that leads nowhere.* \(file-link-broken\)$/,
    ],
    [
      'a link that leads to itself',
      ({ at }) => symlinkSync('x.md', at('articles/x.md')),
      /^articles\/x\.md:1:1 warning: .* \(file-link-broken\)$/,
    ],
    [
      'a link that leads out of the content folder',
      ({ at, stateDir }) => {
        const secret = join(stateDir, '../secret.md')
        writeFileSync(secret, articleText({ title: 'Secret' }))
        symlinkSync(secret, at('articles/x.md'))
      },
      /^articles\/x\.md:1:1 error: This is a link to something outside .* \(file-outside\)$/,
    ],
    [
      'a pipe that nobody writes to',
      ({ at }) => execFileSync('mkfifo', [at('articles/x.md')]),
      /^articles\/x\.md:1:1 error: `articles\/x\.md` is a pipe, .* \(file-special\)$/,
    ],
    [
      'a device',
      ({ at }) => symlinkSync('/dev/zero', at('articles/x.md')),
      /^articles\/x\.md:1:1 error: .* \(file-outside\)$/,
    ],
    [
      'a file of more than 4 MB',
      ({ write }) => write('articles/x.md', articleText({}, 'word\n'.repeat(900_000))),
      /^articles\/x\.md:1:1 error: The file has 4\.3 MB and the limit is 4 MB/,
    ],
    [
      'a file that is no UTF-8',
      ({ write }) => write('articles/x.md', new Uint8Array([0x2d, 0x2d, 0xff, 0xfe])),
      /^articles\/x\.md:1:\d error/,
    ],
    [
      'an empty file',
      ({ write }) => write('articles/x.md', ''),
      /^articles\/x\.md:1:1 error/,
    ],
    [
      'Markdown that is nested too deeply to be parsed',
      ({ write }) => write('articles/x.md', articleText({}, '<div>'.repeat(20_000))),
      /^articles\/x\.md:1:1 error: The Markdown could not be parsed: take out half .* \(body-unparsable\)$/,
    ],
  ]

  it.each(faults)(
    '%s is reported, and its neighbours are published',
    async (_, make, report) => {
      const folder = makeFolder()
      folder.write(
        'articles/a.md',
        articleText({ title: 'A', publish_date: '2025-01-01' }),
      )
      folder.write(
        'articles/z.md',
        articleText({ title: 'Z', publish_date: '2025-01-02' }),
      )
      make(folder)
      const compiler = openTestCompiler(folder)
      await publish(compiler)
      expect(listTitles(folder)).toEqual(['Z', 'A'])
      expect(diagnosticsOf(compiler)).toEqual([expect.stringMatching(report)])

      folder.remove('articles/x.md')
      folder.write('articles/x.md', articleText({ title: 'X' }))
      await compiler.compile(['articles/x.md'])
      expect(diagnosticsOf(compiler)).toEqual([])
    },
  )

  it('keeps the last good version when it becomes one', async () => {
    const folder = makeFolder()
    folder.write('articles/x.md', articleText({ title: 'Good' }))
    const compiler = openTestCompiler(folder)
    await publish(compiler)
    folder.write('articles/x.md', articleText({ title: 'Large' }, ' '.repeat(5_000_000)))
    await publish(compiler)
    expect(listTitles(folder)).toEqual(['Good'])
    expect(diagnosticsOf(compiler)).toHaveLength(1)
  })
})

it('follows links to folders, but never round', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', articleText({ title: 'A' }))
  symlinkSync('..', folder.at('articles/up'))
  symlinkSync('.', folder.at('articles/here'))
  const compiler = openTestCompiler(folder)
  expect((await publish(compiler)).compiled).toEqual(['articles/a.md'])
  expect(diagnosticsOf(compiler)).toEqual([])
})

it('does nothing with front matter that is code, or in another form, but refuse it', async () => {
  const folder = makeFolder()
  const marker = folder.at('marker')
  const code = `require('fs').writeFileSync(${JSON.stringify(marker)}, '')`
  const openings = ['---js', '---javascript', '---json', '---coffee', '--- js', ';;;']
  for (const [i, opening] of openings.entries()) {
    const closing = opening === ';;;' ? opening : '---'
    folder.write(`articles/${i}.md`, `${opening}\n{ title: ${code} }\n${closing}\nBody\n`)
  }
  folder.write('articles/good.md', articleText({ title: 'Good' }))
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  expect(statSync(marker, { throwIfNoEntry: false })).toBeUndefined()
  expect(listTitles(folder)).toEqual(['Good'])
  expect(diagnosticsOf(compiler)).toEqual(
    openings.map((_, i) => expect.stringMatching(`^articles/${i}\\.md:1:\\d+ error`)),
  )
})

it('gives up on a file that the parser does not finish, and stores the others', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', articleText({ title: 'A', publish_date: '2025-01-01' }))
  folder.write('articles/m.md', articleText({}, '*a_ '.repeat(100_000)))
  folder.write('articles/z.md', articleText({ title: 'Z', publish_date: '2025-01-02' }))
  // The limit of a file has to hold the start of a thread on a busy machine.
  const compiler = openTestCompiler(folder, { batchLimitMs: 1, fileLimitMs: 10_000 })
  expect((await publish(compiler)).compiled).toHaveLength(3)
  expect(listTitles(folder)).toEqual(['Z', 'A'])
  expect(diagnosticsOf(compiler)).toEqual([
    'articles/m.md:1:1 error: Parsing this file was not done after 10 seconds: take out half of the text to find the part that does it (body-unparsable)',
  ])
  expect((await publish(compiler)).compiled).toEqual([])
}, 600_000)

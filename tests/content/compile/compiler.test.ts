import { utimesSync } from 'node:fs'

import { expect, it } from 'vitest'

import { findArticlePage } from '../../../lib/content/queries/pages/article.ts'
import { articleText, type Fields, fileText, siteText } from '../support/documents.ts'
import {
  listTitles,
  NOW,
  openTestCompiler,
  openTestReader,
  diagnosticsOf,
  publish,
} from '../support/compiler-fixture.ts'
import { type Folder, makeFolder } from '../support/content-folder.ts'
import { slugOf } from '../support/slug.ts'

it('follows files that are added, edited, renamed and deleted', async () => {
  const folder = makeFolder()
  const compiler = openTestCompiler(folder)
  expect(await publish(compiler)).toMatchObject({ compiled: [], removed: [], number: 0 })

  folder.write('articles/a.md', articleText({ title: 'One' }))
  expect(await publish(compiler)).toMatchObject({
    compiled: ['articles/a.md'],
    number: 1,
  })
  expect(listTitles(folder)).toEqual(['One'])

  folder.write('articles/a.md', articleText({ title: 'Two' }))
  expect(await publish(compiler)).toMatchObject({
    compiled: ['articles/a.md'],
    number: 2,
  })
  expect(listTitles(folder)).toEqual(['Two'])

  folder.rename('articles/a.md', 'articles/2025/b.md')
  const moved = { compiled: ['articles/2025/b.md'], removed: ['articles/a.md'] }
  expect(await publish(compiler)).toMatchObject({ ...moved, number: 3 })
  expect([findTitle(folder, 'a'), findTitle(folder, 'b')]).toEqual([undefined, 'Two'])

  folder.remove('articles/2025')
  expect(await publish(compiler)).toMatchObject({ removed: moved.compiled, number: 4 })
  expect(listTitles(folder)).toEqual([])
  expect(diagnosticsOf(compiler)).toEqual([])
})

it('keeps the last good version of a file that breaks, and says where it is broken', async () => {
  const folder = makeFolder()
  const compiler = openTestCompiler(folder)
  folder.write('articles/a.md', articleText({ title: 'Good' }))
  await publish(compiler)

  folder.write('articles/a.md', articleText({ title: 'Bad', publish_date: '2025-02-30' }))
  expect(await publish(compiler)).toMatchObject({
    compiled: ['articles/a.md'],
    number: 1,
  })
  expect(listTitles(folder)).toEqual(['Good'])
  expect(diagnosticsOf(compiler)).toEqual([
    expect.stringMatching(/^articles\/a\.md:5:15 error: `publish_date`/),
  ])

  folder.write('articles/a.md', articleText({ title: 'Fixed' }))
  expect(await publish(compiler)).toMatchObject({ number: 2 })
  expect(listTitles(folder)).toEqual(['Fixed'])
  expect(diagnosticsOf(compiler)).toEqual([])
})

it('publishes the others beside a file that was never good', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', 'No front matter\n')
  folder.write('articles/b.md', articleText({ title: 'Good' }))
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  expect(listTitles(folder)).toEqual(['Good'])
  expect(diagnosticsOf(compiler)).toEqual([
    expect.stringMatching(/^articles\/a\.md:1:1 error/),
  ])
})

it('takes back the version that is published when a broken file is restored', async () => {
  const folder = makeFolder()
  const compiler = openTestCompiler(folder)
  const good = articleText({ title: 'Good' })
  folder.write('articles/a.md', good)
  await publish(compiler)
  folder.write('articles/a.md', '---\n')
  await publish(compiler)
  folder.write('articles/a.md', good)
  await publish(compiler)
  expect(listTitles(folder)).toEqual(['Good'])
  expect(diagnosticsOf(compiler)).toEqual([])
})

it('shows a scheduled article exactly from its instant on', async () => {
  const folder = makeFolder()
  folder.write('site.yaml', siteText({ time_zone: 'Asia/Kathmandu' }))
  folder.write('articles/a.md', articleText({ publish_date: '2025-06-02' }))
  const compiler = openTestCompiler(folder)
  expect((await publish(compiler)).nextDue).toBe('2025-06-01T18:15:00.000Z')
  expect(findTitle(folder, 'a')).toBeUndefined()

  compiler.publishSnapshot(new Date('2025-06-01T18:14:59.999Z'))
  expect(findTitle(folder, 'a')).toBeUndefined()
  const due = compiler.publishSnapshot(new Date('2025-06-01T18:15:00.000Z'))
  expect(due).toEqual({ number: 2, changed: true })
  expect(findTitle(folder, 'a')).toBe('A title')

  folder.write('articles/a.md', articleText({ publish_date: '2025-07-01' }))
  const { nextDue } = await publish(compiler, new Date('2025-06-02T00:00:00Z'))
  expect(nextDue).toBe('2025-06-30T18:15:00.000Z')
  expect(findTitle(folder, 'a')).toBeUndefined()
})

it('shows what each flag says, as often as it changes', async () => {
  const folder = makeFolder()
  const compiler = openTestCompiler(folder)
  const show = async (fields: Fields) => {
    folder.write('articles/a.md', articleText(fields))
    await publish(compiler)
    return { hasPage: findTitle(folder, 'a') !== undefined, listed: listTitles(folder) }
  }
  const shown = { hasPage: true, listed: ['A title'] }
  const hidden = { hasPage: false, listed: [] }
  expect(await show({ draft: true })).toEqual(hidden)
  expect(await show({})).toEqual(shown)
  expect(await show({ unlisted: true })).toEqual({ hasPage: true, listed: [] })
  expect(await show({ unlisted: true, draft: true })).toEqual(hidden)
  expect(await show({ draft: false, unlisted: false })).toEqual(shown)
})

it('compiles every type of document', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', articleText())
  folder.write('authors/ada.md', fileText({ name: 'Ada Lovelace' }))
  folder.write('pages/about.md', fileText({ title: 'About' }))
  folder.write('tags/rust.md', fileText({ title: 'Rust' }))
  folder.write('site.yaml', siteText())
  folder.write('words.yaml', 'share: Pass it on\n')
  folder.write('words.fr.yaml', '# share: Faites passer\n')
  folder.write('notes.md', 'Not a document')
  const compiler = openTestCompiler(folder)
  expect((await publish(compiler)).compiled.toSorted()).toEqual([
    'articles/a.md',
    'authors/ada.md',
    'pages/about.md',
    'site.yaml',
    'tags/rust.md',
    'words.fr.yaml',
    'words.yaml',
  ])
  expect(openTestReader(folder)(({ site }) => site.words.share)).toBe('Pass it on')
  expect(diagnosticsOf(compiler)).toEqual([
    expect.stringMatching(/^notes\.md.*file-unread/),
  ])
})

it('compiles nothing a second time, nor after a new time stamp', async () => {
  const folder = makeFolder()
  folder.write('site.yaml', siteText())
  folder.write('articles/a.md', articleText())
  folder.write('articles/b.md', 'Broken')
  const first = openTestCompiler(folder)
  await publish(first)
  const nothing = {
    ...{ compiled: [], recalled: [], reused: 3, removed: [], media: [], hasNews: false },
    ...{ number: 1, changed: false },
  }
  expect(await publish(first)).toEqual(nothing)
  await first.close()

  const second = openTestCompiler(folder)
  expect(await publish(second)).toEqual(nothing)
  expect(diagnosticsOf(second)).toHaveLength(1)
  utimesSync(folder.at('articles/a.md'), NOW, NOW)
  utimesSync(folder.at('articles/b.md'), NOW, NOW)
  expect(await publish(second)).toEqual(nothing)
  expect(diagnosticsOf(second)).toHaveLength(1)
})

it('compiles everything again for another pipeline', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', articleText())
  folder.write('articles/b.md', 'Broken')
  const first = openTestCompiler(folder)
  await publish(first)
  await first.close()
  const second = openTestCompiler(folder, { pipeline: 'another' })
  const { compiled } = await publish(second)
  expect(compiled).toEqual(['articles/a.md', 'articles/b.md'])
  expect((await publish(second)).compiled).toEqual([])
})

it('goes on with another pipeline where a close had cut it off', async () => {
  const folder = makeFolder()
  const paths = Array.from({ length: 70 }, (_, i) => `articles/${i}.md`)
  for (const path of paths) folder.write(path, articleText())
  const first = openTestCompiler(folder)
  await first.compile()
  await first.close()

  const second = openTestCompiler(folder, { pipeline: 'another' })
  const closed: Promise<void>[] = []
  const { compiled } = await second.compile(undefined, () => closed.push(second.close()))
  await Promise.all(closed)
  expect(compiled).toHaveLength(32)

  const third = openTestCompiler(folder, { pipeline: 'another' })
  const rest = await third.compile()
  expect([...compiled, ...rest.compiled].toSorted()).toEqual(paths.toSorted())
})

it('reads only the given paths', async () => {
  const folder = makeFolder()
  const compiler = openTestCompiler(folder)
  folder.write('articles/a.md', articleText())
  folder.write('articles/b.md', articleText())
  await publish(compiler)
  folder.write('articles/a.md', articleText({ title: 'New' }))
  folder.write('articles/c.md', articleText())
  folder.remove('articles/b.md')
  const none = {
    ...{ compiled: [], recalled: [], reused: 0 },
    ...{ removed: [], media: [], hasNews: false },
  }
  expect(await compiler.compile(['articles/d.md', 'nowhere', 'articles'])).toEqual(none)
  expect(await compiler.compile(['articles/b.md'])).toMatchObject({
    compiled: [],
    removed: ['articles/b.md'],
  })
  expect((await compiler.compile(['articles/c.md'])).compiled).toEqual(['articles/c.md'])
  expect((await compiler.compile()).compiled).toEqual(['articles/a.md'])
})

it.each([
  ['a folder in the place of a file', 'articles/a.md/x.txt', 'file-is-folder'],
  ['a file that nobody reads', 'articles/b.markdown', 'file-ignored'],
  ['a folder that nobody reads', 'posts/b.md', 'folder-unread'],
  ['a file that is too large', 'articles/b.md', 'file-too-large'],
  ['a file of a tool in public/', 'public/.env', 'public-file-private'],
])('has news of %s, and of its end, which change no page', async (_, path, rule) => {
  const folder = makeFolder()
  folder.write('site.yaml', siteText())
  folder.write('articles/a.md', articleText())
  const compiler = openTestCompiler(folder)
  await compiler.compile()
  if (rule === 'file-is-folder') folder.remove('articles/a.md')
  folder.write(path, rule === 'file-too-large' ? 'x'.repeat(5_000_000) : 'x')
  expect(await compiler.compile()).toMatchObject({ compiled: [], hasNews: true })
  expect(diagnosticsOf(compiler).join()).toContain(`(${rule})`)
  expect((await compiler.compile()).hasNews).toBe(false)
  folder.remove(path)
  expect((await compiler.compile()).hasNews).toBe(true)
})

it('compiles one after the other, and tells of its progress', async () => {
  const folder = makeFolder()
  const compiler = openTestCompiler(folder, { threads: 2 })
  for (let i = 0; i < 40; i += 1) folder.write(`articles/${i}.md`, articleText())
  const progress: string[] = []
  const both = await Promise.all([
    compiler.compile(undefined, (done, total) => progress.push(`${done}/${total}`)),
    compiler.compile(),
  ])
  expect(both.map(({ compiled }) => compiled.length)).toEqual([40, 0])
  expect(progress).toEqual(['20/40', '40/40'])
})

function findTitle(folder: Folder, name: string): string | undefined {
  const query = openTestReader(folder)
  return query((reader) => findArticlePage(reader, slugOf(name)))?.article.title
}

import { describe, expect, it } from 'vitest'

import { listDeadReferences } from '../../../lib/content/references/diagnostics.ts'
import { resolveTarget } from '../../../lib/content/references/resolve.ts'
import { formatDiagnostic } from '../../../lib/model/diagnostic.ts'
import { reference } from '../support/references.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'

/** A site of a few documents, and `articles/here.md` with one reference. */
async function saveSite(
  store: TestStore,
  written: ReturnType<typeof reference>,
): Promise<void> {
  const { write } = store.folder
  write('articles/p.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  write('articles/notes.txt', 'Notes')
  const ids = ['getting-started', 'the-end']
  const fields = {
    tags: ['Rust'],
    series: 'S',
    aliases: ['old', '/articles/target.html', '/2016/t.html'],
    author: 'Ann Lee',
  }
  store.save('articles/target.md', fields, { ids })
  store.save('articles/draft.md', { draft: true, tags: ['secret'] })
  store.save('articles/zz-loser.md', { slug: 'target' })
  store.save('pages/about.md', { title: 'About' }, { ids })
  store.save('authors/zoe.md', { name: 'Zoe' })
  store.save('articles/here.md', {}, { references: [written] })
  await store.refreshMedia()
  store.publishSnapshot()
}

describe('good references', () => {
  it.each([
    reference('document', 'articles/target.md'),
    reference('document', 'articles/target.md', { fragment: 'the-end' }),
    // Drafts become public one day: a link to one is no mistake.
    reference('document', 'articles/draft.md'),
    reference('document', 'articles/zz-loser.md'),
    reference('document', 'pages/about.md', { fragment: 'the-end' }),
    reference('document', 'authors/zoe.md'),
    reference('site', '/'),
    reference('site', '/articles/target'),
    reference('site', '/articles/target', { fragment: 'the-end' }),
    reference('site', '/articles/Target'),
    reference('site', '/articles/draft'),
    reference('site', '/articles/old'),
    reference('site', '/articles/old', { fragment: 'the-end' }),
    reference('site', '/about'),
    reference('site', '/tags'),
    reference('site', '/tags/rust'),
    reference('site', '/tags/secret'),
    reference('site', '/series/s'),
    reference('site', '/authors/ann-lee'),
    reference('site', '/authors/zoe'),
    reference('site', '/archive'),
    reference('site', '/archive/1'),
    reference('site', '/feed.xml'),
    reference('site', '/rss'),
    reference('site', '/2016/t.html'),
    reference('site', '/articles/target.html'),
    reference('site', '/blog/feed.xml'),
    reference('site', '/favicon.ico'),
    reference('site', '/og.png'),
    reference('site', '/og/target.png'),
    reference('site', '/og/tags/rust.png'),
    reference('file', 'articles/p.svg', { use: 'image' }),
    reference('file', 'articles/notes.txt'),
  ])('are not reported: $kind $target $fragment', async (written) => {
    const store = makeStore()
    await saveSite(store, written)
    expect(listDeadReferences(store.db)).toEqual([])
  })
})

describe('references that lead nowhere', () => {
  it.each(['/articles', '/series', '/og', '/drafts', '/healthz', '/og/nothing.png'])(
    'are those to an address that is only reserved: %s',
    async (path) => {
      const store = makeStore()
      await saveSite(store, reference('site', path))
      const [found] = listDeadReferences(store.db)
      expect(found?.message).toContain(`\`${path}\``)
    },
  )

  it.each([
    [
      reference('document', 'articles/tarket.md'),
      'There is no file `articles/tarket.md`: did you mean `./target.md`? (link-dead)',
    ],
    [
      reference('document', 'notes/something-else.md'),
      'There is no file `notes/something-else.md`: fix the link, or remove it (link-dead)',
    ],
    [
      reference('document', 'articles/tarket.md', { fragment: 'the-end' }),
      'There is no file `articles/tarket.md`: did you mean `./target.md`? (link-dead)',
    ],
    [
      reference('document', 'articles/target.md', { fragment: 'geting-started' }),
      '`articles/target.md` has no heading with the id `geting-started`: did you mean `getting-started`? (anchor-dead)',
    ],
    [
      reference('document', 'articles/target.md', { fragment: 'x' }),
      '`articles/target.md` has no heading with the id `x`: fix the link, or remove it (anchor-dead)',
    ],
    [
      reference('site', '/articles/tarket'),
      'There is no page `/articles/tarket` on this site: did you mean `/articles/target`? (link-dead)',
    ],
    [
      reference('site', '/abuot'),
      'There is no page `/abuot` on this site: did you mean `/about`? (link-dead)',
    ],
    [
      reference('site', '/tags/nothing-like-it'),
      'There is no page `/tags/nothing-like-it` on this site: fix the link, or list `/tags/**` under `outside` in site.yaml if others serve it (link-dead)',
    ],
    [
      reference('site', '/articles/target/more'),
      'There is no page `/articles/target/more` on this site: did you mean `/articles/target`? (link-dead)',
    ],
    [
      reference('site', '/articles/target', { fragment: 'the-endd' }),
      '`articles/target.md` has no heading with the id `the-endd`: did you mean `the-end`? (anchor-dead)',
    ],
    [
      reference('site', '/articles/old', { fragment: 'x' }),
      '`articles/target.md` has no heading with the id `x`: fix the link, or remove it (anchor-dead)',
    ],
    [
      reference('file', 'articles/q.svg', { use: 'image' }),
      'There is no picture `articles/q.svg` in the content folder: add it, or fix the path (media-missing)',
    ],
    [
      reference('file', 'articles/q.pdf'),
      'There is no file `articles/q.pdf` in the content folder: add it, or fix the path (media-missing)',
    ],
    [
      reference('file', 'articles/q.mp4', { use: 'media' }),
      'There is no recording `articles/q.mp4` in the content folder: add it, or fix the path (media-missing)',
    ],
    [
      reference('file', 'articles/target'),
      'There is no file `articles/target`: did you mean `./target.md`? (link-dead)',
    ],
    [
      reference('file', 'media/archive.exe'),
      'There is no file `media/archive.exe`: fix the link, or remove it (link-dead)',
    ],
    [
      reference('outside', '../secret.pdf'),
      '`../secret.pdf` lies outside the content folder, and nothing there is published: move the file into the content folder (link-outside)',
    ],
  ])('are reported where they are written: %j', async (written, message) => {
    const store = makeStore()
    await saveSite(store, written)
    expect(listDeadReferences(store.db).map(formatDiagnostic)).toEqual([
      `articles/here.md:9:5 warning: ${message}`,
    ])
  })

  it('are listed by place, and no more once their document is gone', () => {
    const store = makeStore()
    const references = [
      reference('document', 'b.md', { line: 10 }),
      reference('document', 'a.md', { line: 9, column: 2 }),
      reference('document', 'c.md', { line: 9, column: 11 }),
    ]
    store.save('articles/b.md', {}, { references })
    store.save('articles/a.md', {}, { references: references.slice(0, 1) })
    store.publishSnapshot()
    const places = () =>
      listDeadReferences(store.db).map(({ file, line, column }) => [file, line, column])
    expect(places()).toEqual([
      ['articles/a.md', 10, 5],
      ['articles/b.md', 9, 2],
      ['articles/b.md', 9, 11],
      ['articles/b.md', 10, 5],
    ])
    store.remove('articles/b.md')
    expect(places()).toEqual([['articles/a.md', 10, 5]])
  })
})

describe('resolveTarget', () => {
  it.each([
    ['./b.md', 'document', 'articles/b.md', ''],
    ['b.md#part', 'document', 'articles/b.md', 'part'],
    ['../pages/about.md', 'document', 'pages/about.md', ''],
    ['b.md?x=1#part', 'document', 'articles/b.md', 'part'],
    ['u%CC%88.md#u%CC%88', 'document', 'articles/\u00fc.md', 'u\u0308'],
    ['p.svg', 'file', 'articles/p.svg', ''],
    ['a%20b.svg', 'file', 'articles/a b.svg', ''],
    ['100%.svg', 'file', 'articles/100%.svg', ''],
    ['/media/p.svg', 'file', 'media/p.svg', ''],
    ['/media/../articles/p.svg', 'site', '/articles/p.svg', ''],
    ['/articles/x/', 'site', '/articles/x', ''],
    ['/articles/x#part', 'site', '/articles/x', 'part'],
    ['/', 'site', '/', ''],
    ['/../x', 'site', '/x', ''],
    ['/%2e%2e/x', 'site', '/x', ''],
    ['../../x.md', 'outside', '../x.md', ''],
    ['..%2f..%2fx.md', 'outside', '../x.md', ''],
    ['../articles/../../x', 'outside', '../x', ''],
    ['../..', 'outside', '..', ''],
  ])('of %s is %s %s', (written, kind, target, fragment) => {
    expect(resolveTarget('articles/a.md', written)).toMatchObject({
      ...{ kind, target, fragment },
    })
  })

  it.each(['https://x.example/a.md', 'mailto:a@x.example', '#part', 'javascript:x', ''])(
    'of %j is none of ours',
    (written) => {
      expect(resolveTarget('articles/a.md', written)).toBeUndefined()
    },
  )
})

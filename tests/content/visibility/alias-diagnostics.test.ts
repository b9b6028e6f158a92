import { expect, it } from 'vitest'

import { findRedirect } from '../../../lib/content/queries/pages/redirect.ts'
import {
  savePublicFile,
  toPublicAddress,
} from '../../../lib/content/store/public-files.ts'
import { diagnosticsOf, openTestCompiler, publish } from '../support/compiler-fixture.ts'
import { makeFolder } from '../support/content-folder.ts'
import { articleText, siteText } from '../support/documents.ts'
import { makeStore, type TestStore } from '../support/store-fixture.ts'

function makeSite(): TestStore {
  const store = makeStore()
  store.save('site.yaml', { title: 'S', url: 'https://www.blog.example' })
  return store
}

it.each([
  ['https://blog.example/old', '/old'],
  ['http://www.blog.example/old/', '/old'],
  ['//blog.example/a%20b', '/a%20b'],
])('a full address of this site is a path: %s', (alias, path) => {
  const store = makeSite()
  store.save('articles/a.md', { aliases: [alias] })
  store.publishSnapshot()
  expect(store.conflicts()).toEqual([])
  expect(store.db.all('select path from alias')).toEqual([{ path }])
})

it('an address on another host is named', () => {
  const store = makeSite()
  store.save('articles/a.md', { aliases: ['https://other.example/old/'] })
  store.publishSnapshot()
  expect(store.conflicts()).toEqual([
    'articles/a.md:1:1 warning: `https://other.example/old/` is on another host: let other.example redirect to this site, or write `/old` (alias-host)',
  ])
})

it('a full address of a site below a path has its base path', () => {
  const store = makeStore()
  store.save('site.yaml', { title: 'S', url: 'https://blog.example/base' })
  const aliases = ['https://blog.example/base/old', 'https://blog.example/above']
  store.save('articles/a.md', { aliases })
  store.publishSnapshot()
  expect(store.db.all('select path from alias order by path')).toEqual([
    { path: '/above' },
    { path: '/old' },
  ])
})

it.each([
  ['/tags/rust', 'the tag rust'],
  ['/articles/b', 'articles/b.md'],
  ['/series/parts', 'the series parts'],
  ['/authors/ada-lovelace', 'the author ada-lovelace'],
])('an address in use is no old one: %s', (alias, owner) => {
  const store = makeSite()
  store.save('articles/a.md', { aliases: [alias] })
  store.save('articles/b.md', { tags: ['Rust'], series: 'Parts' })
  store.publishSnapshot()
  expect(store.conflicts()).toEqual([
    `articles/a.md:1:1 warning: The alias \`${alias}\` is the address of \`${owner}\`: remove it here (alias-taken)`,
  ])
})

it('each old address is named once, where it is written', async () => {
  const folder = makeFolder()
  const redirects = `redirects:
  /a: /archive
  /b: /nothing
  /c/: /series/none
  "/ü": /nothing
`
  folder.write('site.yaml', `${siteText()}${redirects}`)
  folder.write('articles/a.md', articleText({ tags: ['Rust', 'Go'] }))
  folder.write(
    'tags/rust.md',
    '---\ntitle: Rust\naliases:\n  - ferris\n  - go\n  - /articles/a\n---\n',
  )
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  const line = siteText().split('\n').length
  expect(
    diagnosticsOf(compiler).map((text) => text.replace(/ warning: .*\((.*)\)$/, ' $1')),
  ).toEqual([
    `site.yaml:${line + 2}:3 redirect-dead`,
    `site.yaml:${line + 3}:3 redirect-dead`,
    `site.yaml:${line + 4}:3 redirect-dead`,
    'tags/rust.md:5:5 alias-taken',
    'tags/rust.md:6:5 alias-taken',
  ])
})

it('what leads nowhere, or in a circle, is named and not published', () => {
  const store = makeSite()
  const redirects = { '/a': '/b', '/b': '/a', '/c': '/articles/draft', '/d': '/archive' }
  store.save('site.yaml', { title: 'S', url: 'https://blog.example', redirects })
  store.save('articles/draft.md', { draft: true })
  store.publishSnapshot()
  expect(
    store.conflicts().map((line) => line.replace(/^.*`(\/.)` in.*\((.*)\)$/, '$1 $2')),
  ).toEqual(['/a redirect-dead', '/b redirect-dead', '/c redirect-dead'])
  expect(
    store.db.listTexts(
      "select path from address where owner = 'site.yaml' order by path",
    ),
  ).toEqual(['/d', '/d/'])
})

it('a redirect follows old addresses, and leads to files and to what others serve', () => {
  const store = makeSite()
  const redirects = {
    '/chain': '/rf/1',
    '/long': '/chain',
    '/shop': '/store/x',
    '/demo-old': '/demo',
    '/pub': '/pub.txt',
    '/none': '/pub2.txt',
  }
  const site = {
    title: 'S',
    url: 'https://blog.example',
    redirects,
    outside: ['/store/*'],
  }
  store.save('site.yaml', site)
  store.save('articles/a.md', { aliases: ['/rf/1'] })
  for (const path of ['public/pub.txt', 'public/demo/index.html'])
    savePublicFile(store.db, {
      path,
      address: toPublicAddress(path),
      ...{ signature: '', type: 'text/plain', hash: 'h', size: 1, tells: '' },
    })
  store.publishSnapshot()
  expect(store.conflicts()).toEqual([expect.stringContaining('`/none` in `redirects`')])
  const query = store.openReader({})
  const lead = Object.keys(redirects).map((path) =>
    query((reader) => findRedirect(reader, path)),
  )
  expect(lead).toEqual([
    '/articles/a',
    '/articles/a',
    '/store/x',
    '/demo',
    '/pub.txt',
    undefined,
  ])
})

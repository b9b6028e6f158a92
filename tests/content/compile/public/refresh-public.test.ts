import { execFileSync } from 'node:child_process'
import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { refreshPublicFiles } from '../../../../lib/content/compile/public/refresh-public.ts'
import { listPublicFiles } from '../../../../lib/content/store/public-files.ts'
import { formatDiagnostic } from '../../../../lib/model/diagnostic.ts'
import {
  diagnosticsOf,
  openTestCompiler,
  publish,
} from '../../support/compiler-fixture.ts'
import { articleText } from '../../support/documents.ts'
import { makeStore, type TestStore } from '../../support/store-fixture.ts'
import { compiledOf, watchCompiler } from '../../support/watch-fixture.ts'
import { makeFolder } from '../../support/content-folder.ts'

async function look({ db, folder }: TestStore) {
  const { changed, diagnostics } = await refreshPublicFiles(db, folder.contentDir)
  const files = listPublicFiles(db).map(({ address }) => address)
  return { changed, files, diagnostics: diagnostics.map(formatDiagnostic) }
}

it('finds files with a leading dot, in folders with one too, and reads each once', async () => {
  const store = makeStore()
  expect(await look(store)).toEqual({ changed: [], files: [], diagnostics: [] })
  const names = ['.well-known/x/y', '.nojekyll', 'CNAME', 'a b/ü.txt', '100%.txt']
  for (const name of names) store.folder.write(`public/${name}`, name)
  const first = await look(store)
  expect(first.changed).toHaveLength(5)
  expect(first.files.toSorted()).toEqual([
    '/.nojekyll',
    '/.well-known/x/y',
    '/100%25.txt',
    '/CNAME',
    '/a%20b/%C3%BC.txt',
  ])
  expect((await look(store)).changed).toEqual([])
  store.folder.write('public/CNAME', 'other')
  expect((await look(store)).changed).toEqual(['public/CNAME'])
  store.folder.remove('public/.well-known')
  expect((await look(store)).changed).toEqual(['public/.well-known/x/y'])
})

it('leaves out what editors and versioning leave, and names it once', async () => {
  const store = makeStore()
  const names = [
    '.DS_Store',
    '.git/config',
    'a.txt~',
    '.a.txt.swp',
    '._a.txt',
    'x/Thumbs.db',
  ]
  for (const name of names) store.folder.write(`public/${name}`, '')
  expect(await look(store)).toEqual({
    changed: [],
    files: [],
    diagnostics: [
      'public/.DS_Store:1:1 note: `public/.DS_Store` and 5 more in `public/` is not published: editors and file managers leave such files (public-file-left-out)',
    ],
  })
})

it.each([
  ...['.env', '.env.local', '.htpasswd', '.npmrc', '.netrc', '.obsidian/app.json'],
  ...['.vscode/x.json', '.idea/x.xml', 'id_rsa', 'a.pem', 'x/server.key', 'README.md'],
  ...['.git-credentials', '_private/a.txt', 'drafts/a.html', 'Drafts/a.html', '.ssh/id'],
  ...['a.sync-conflict-20260301-101500-ABC1234.txt'.replace('.txt', '.md')],
])('keeps %s private, and names it (public-file-private)', async (name) => {
  const store = makeStore()
  store.folder.write(`public/${name}`, '')
  store.folder.write('public/_ok/.htaccess', '')
  const { files, diagnostics } = await look(store)
  expect(files).toEqual(['/_ok/.htaccess'])
  expect(diagnostics).toEqual([expect.stringContaining('(public-file-private)')])
})

it('publishes nothing from outside of public/, and follows links inside of it once', async () => {
  const store = makeStore()
  const { at, write, stateDir } = store.folder
  write('articles/draft.md', 'secret')
  write('public/a.txt', '')
  symlinkSync('a.txt', at('public/b.txt'))
  symlinkSync('.', at('public/here'))
  symlinkSync('../articles', at('public/articles'))
  symlinkSync('../articles/draft.md', at('public/draft.txt'))
  symlinkSync(join(stateDir, 'content.db'), at('public/store.db'))
  symlinkSync('nowhere', at('public/dead'))
  symlinkSync('loop', at('public/loop'))
  const { files, diagnostics } = await look(store)
  expect(files).toEqual(['/a.txt', '/b.txt'])
  expect(diagnostics.map((text) => text.replace(/: .*\(/, ' ('))).toEqual([
    'public/articles:1:1 error (file-outside)',
    'public/dead:1:1 warning (file-link-broken)',
    'public/draft.txt:1:1 error (file-outside)',
    'public/loop:1:1 warning (file-link-broken)',
    'public/store.db:1:1 error (file-outside)',
  ])
})

it('is outside when the folder itself is a link that leads out', async () => {
  const store = makeStore()
  symlinkSync(store.folder.stateDir, store.folder.at('public'))
  const { files, diagnostics } = await look(store)
  expect(files).toEqual([])
  expect(diagnostics).toEqual([expect.stringMatching(/^public:1:1 error.*file-outside/)])
})

it('reads no pipe, and no name that can not be an address', async () => {
  const store = makeStore()
  store.folder.write('public/a\\b.txt', '')
  store.folder.write('public/new\nline.txt', '')
  store.folder.write('public/.imprint-x', '')
  execFileSync('mkfifo', [store.folder.at('public/pipe.txt')])
  const { files, diagnostics } = await look(store)
  expect(files).toEqual([])
  expect(diagnostics.map((text) => /\((.*)\)$/.exec(text)?.[1])).toEqual([
    'public-file-name',
    'public-file-name',
    'public-file-name',
    'public-file-special',
  ])
})

it.skipIf(process.getuid?.() === 0)('keeps what it can not read', async () => {
  const store = makeStore()
  store.folder.write('public/x/a.txt', '')
  await look(store)
  chmodSync(store.folder.at('public/x'), 0)
  const { files, diagnostics } = await look(store)
  chmodSync(store.folder.at('public/x'), 0o755)
  expect(files).toEqual(['/x/a.txt'])
  expect(diagnostics).toEqual([expect.stringMatching(/^public\/x:1:1 error/)])
})

it('is followed while the blog runs, hidden folders and new ones too', async () => {
  const folder = makeFolder()
  folder.write('articles/a.md', articleText({ title: 'A' }))
  folder.write('public/.well-known/a.txt', '1')
  const compiler = openTestCompiler(folder)
  await publish(compiler)
  const watched = watchCompiler(compiler)
  const seen = (path: string) => () =>
    watched.outcomes.some(({ media }) => media.includes(path))
  folder.write('public/.well-known/b.txt', '1')
  await watched.until('a file is seen', seen('public/.well-known/b.txt'))
  folder.write('public/.well-known/new/deep/c.txt', '1')
  await watched.until('a new folder is seen', seen('public/.well-known/new/deep/c.txt'))
  folder.remove('public/.well-known')
  await watched.until('the removal is seen', seen('public/.well-known/a.txt'))
  expect(compiledOf(watched)).toEqual([])
  expect(diagnosticsOf(compiler)).toEqual([])
})

import { truncateSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'

import { toServedSite } from '../../../lib/cli/process/to-served-site.ts'
import { refreshPublicFiles } from '../../../lib/content/compile/public/refresh-public.ts'
import { listPublicClashes } from '../../../lib/content/references/public-clash.ts'
import { formatDiagnostic } from '../../../lib/model/diagnostic.ts'
import { SiteServer } from '../../../lib/serve/server.ts'
import type { TestStore } from '../../content/support/store-fixture.ts'
import { ask } from '../../serve/support.ts'
import {
  type LightBlog,
  makeLightStore,
  openLightBlog,
} from '../support/light/publisher-fixture.ts'
import { listDifferences } from '../support/tree.ts'

const FILES: Readonly<Record<string, string>> = {
  'public/CNAME': 'blog.example\n',
  'public/.well-known/security.txt': 'Contact: mailto:ann@site.example\n',
  'public/.well-known/apple-app-site-association': '{"applinks":{}}',
  'public/.nojekyll': '',
  'public/ads.txt': 'none\n',
  'public/google0123.html': '<script>verify()</script>',
  'public/demo/index.html': '<img src="a b.png">',
  'public/demo/a b.png': 'pixels',
  'public/assets/img/plan.png': 'pixels',
  'public/articles/old.pdf': '%PDF',
  'public/data.tar.gz': 'bytes',
}

async function refresh({ db, folder }: TestStore) {
  return refreshPublicFiles(db, folder.contentDir)
}

async function publishFiles(files: Readonly<Record<string, string>>): Promise<LightBlog> {
  const store = makeLightStore()
  for (const [path, text] of Object.entries(files)) store.folder.write(path, text)
  await refresh(store)
  const blog = openLightBlog(store)
  await blog.publish()
  return blog
}

describe('files of public/', () => {
  it.each([247, 248, 249, 250, 251])('may have names of %i letters', async (length) => {
    const name = `${'n'.repeat(length)}.txt`
    const blog = await publishFiles({ [`public/${name}`]: 'many words '.repeat(100) })
    expect((await blog.publish()).failures).toEqual(new Map())
    expect(blog.readText(name)).toMatch(/^many words/)
    expect(blog.readTree().has(`${name}.br`)).toBe(length < 249)
    await blog.close()
    const next = openLightBlog(blog.store, { outDir: blog.outDir })
    next.store.folder.remove('public')
    await refresh(next.store)
    expect((await next.publish()).failures).toEqual(new Map())
    expect(next.readTree().has(name)).toBe(false)
  })

  it('lie at the root as they are, dotfiles too, and go when they are removed', async () => {
    const before = await publishFiles({})
    const blog = await publishFiles(FILES)
    for (const [path, text] of Object.entries(FILES)) {
      expect(blog.readText(path.slice('public/'.length)), path).toBe(text)
    }
    const { store } = blog
    store.folder.write('public/ads.txt', 'some\n')
    store.folder.write('public/images/new.png', 'pixels')
    await refresh(store)
    expect((await blog.publish()).failures).toEqual(new Map())
    expect(blog.readText('ads.txt')).toBe('some\n')
    expect(blog.readText('images/new.png')).toBe('pixels')

    store.folder.remove('public')
    await refresh(store)
    await blog.publish()
    expect(listDifferences(blog.readTree(), before.readTree())).toEqual([])
  })

  it('are not copied again when nothing has changed, and are the same from nothing', async () => {
    const blog = await publishFiles(FILES)
    await refresh(blog.store)
    expect((await blog.publish()).replaced).toBe(0)
    await blog.close()
    const again = openLightBlog(blog.store, { build: 'build 2' })
    await again.publish()
    expect(listDifferences(again.readTree(), blog.readTree())).toEqual([])
  })

  it.each([
    ['feed.xml', 'a file that Imprint writes itself'],
    ['robots.txt', 'a file that Imprint writes itself'],
    ['index.html', 'a file that Imprint writes itself'],
    ['404.html', 'a file that Imprint writes itself'],
    ['archive.html', 'a file that Imprint writes itself'],
    ['_redirects', 'a file that Imprint writes itself'],
    ['_next/static/x.js', 'a file that Imprint writes itself'],
    ['search/en/1/pagefind-entry.json', 'a file that Imprint writes itself'],
    ['articles', 'a file that Imprint writes itself'],
    ['about.html', '`pages/about.md`'],
    ['about/index.html', '`pages/about.md`'],
    ['about.html/x.png', '`pages/about.md`'],
    ['articles/one.html', '`articles/one.md`'],
    ['articles/first.html', '`articles/one.md`'],
    ['articles/two', '`articles/two.md`'],
    ['tags/web.html', 'the list `tag:web`'],
  ])('%s is not published, since %s is there', async (name, owner) => {
    const before = await publishFiles({})
    const blog = await publishFiles({ [`public/${name}`]: 'mine' })
    expect(listPublicClashes(blog.store.db).map(formatDiagnostic)).toEqual([
      `public/${name}:1:1 error: \`/${name}\` belongs to ${owner}, so this file is not published: rename it, or remove one of the two (public-file-taken)`,
    ])
    expect(listDifferences(blog.readTree(), before.readTree())).toEqual([])
  })

  it('take the place of a page that is gone, and give it back', async () => {
    const blog = await publishFiles({ 'public/articles/two.html': 'mine' })
    const { store } = blog
    expect(blog.readText('articles/two.html')).toContain('"title": "Two"')
    store.save('articles/two.md', { title: 'Two', draft: true })
    await blog.publish()
    expect(blog.readText('articles/two.html')).toBe('mine')
    store.save('articles/two.md', { title: 'Two' })
    await blog.publish()
    expect(blog.readText('articles/two.html')).toContain('"title": "Two"')
  })

  it('may be large', async () => {
    const store = makeLightStore()
    store.folder.write('public/film.mp4', '')
    truncateSync(store.folder.at('public/film.mp4'), 40_000_000)
    await refresh(store)
    const blog = openLightBlog(store)
    await blog.publish()
    expect(blog.readTree().get('film.mp4')?.length).toBe(40_000_000)
  })

  it('that can not be read keep what they had, and are tried again', async () => {
    const blog = await publishFiles({ 'public/ads.txt': 'none\n' })
    const { store } = blog
    store.folder.write('public/ads.txt', 'some\n')
    await refresh(store)
    store.folder.remove('public/ads.txt')
    store.folder.write('public/ads.txt/in-the-way', '')
    const { failures } = await blog.publish()
    expect(failures.get('/ads.txt')).toMatch(/^public\/ads\.txt was not copied: EISDIR/)
    expect(blog.readText('ads.txt')).toBe('none\n')
  })
})

const ANSWERS = [
  ['/.well-known/security.txt', 200, 'text/plain; charset=utf-8'],
  ['/.well-known/apple-app-site-association', 200, 'application/json'],
  ['/CNAME', 200, 'text/plain; charset=utf-8'],
  ['/google0123.html', 200, 'text/html; charset=utf-8'],
  ['/demo/', 200, 'text/html; charset=utf-8'],
  ['/demo/index.html', 200, 'text/html; charset=utf-8'],
  ['/demo', 301, 'text/plain; charset=utf-8'],
  ['/demo/a%20b.png', 200, 'image/png'],
  ['/assets/img/plan.png', 200, 'image/png'],
  ['/data.tar.gz', 200, 'application/gzip'],
  ['/.imprint', 404, 'text/html; charset=utf-8'],
  ['/.well-known/', 404, 'text/html; charset=utf-8'],
  ['/.well-known/../CNAME', 404, 'text/html; charset=utf-8'],
] as const

it('answers for each file of public/ under `npm start`', async () => {
  const blog = await publishFiles(FILES)
  const site = toServedSite(blog.publisher, blog.outDir)
  const server = await SiteServer.open(site, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => server.close())
  for (const [target, status, type] of ANSWERS) {
    const answer = await ask(server.origin, target)
    const { headers } = answer
    expect([target, answer.status, headers['content-type']]).toEqual([
      target,
      status,
      type,
    ])
    if (status !== 200) continue
    expect(headers.etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    const isPage = type.startsWith('text/html')
    expect(headers['content-security-policy'] === undefined).toBe(isPage)
  }
})

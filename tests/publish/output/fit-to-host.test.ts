import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { refreshPublicFiles } from '../../../lib/content/compile/public/refresh-public.ts'
import { type Host, HOSTS } from '../../../lib/http/host-profile.ts'
import {
  type LightBlog,
  makeLightStore,
  openLightBlog,
} from '../support/light/publisher-fixture.ts'
import { listDifferences } from '../support/tree.ts'

/** Old addresses of a page and of feeds, and a file of the owner. */
async function publishFor(
  host: Host,
  { store = makeLightStore(), ...places }: Partial<LightBlog> = {},
): Promise<LightBlog> {
  store.save('pages/long.md', { title: 'Long '.repeat(500) })
  const outDir = places.outDir && { outDir: places.outDir }
  const blog = openLightBlog(store, { host, ...outDir })
  await blog.publish()
  return blog
}

const SWITCHES = HOSTS.flatMap((from) => HOSTS.map((to) => [from, to] as const)).filter(
  ([from, to]) => from !== to,
)

/** Changes when another file is put in its place. */
function listVersions({ outDir, readTree }: LightBlog): Map<string, number> {
  return new Map(
    [...readTree().keys()].map((file) => [file, statSync(join(outDir, file)).ino]),
  )
}

describe('what is stored for', () => {
  it.each<[Host, { forms: boolean; moved: boolean; files: string[] }]>([
    ['nginx', { forms: true, moved: true, files: ['_headers', '_redirects'] }],
    ['caddy', { forms: true, moved: true, files: ['_headers'] }],
    ['netlify', { forms: false, moved: false, files: ['_headers', '_redirects'] }],
    ['cloudflare', { forms: false, moved: true, files: ['_headers', '_redirects'] }],
    ['github-pages', { forms: false, moved: true, files: ['.nojekyll'] }],
    ['s3', { forms: false, moved: true, files: [] }],
  ])('%s', async (host, expected) => {
    const blog = await publishFor(host)
    const files = [...blog.readTree().keys()]
    const hostFiles = ['.nojekyll', '_headers', '_redirects']
    expect({
      forms: files.some((file) => /\.(?:br|gz)$/.test(file)),
      moved: files.includes('articles/first.html'),
      files: files.filter((file) => hostFiles.includes(file)).toSorted(),
    }).toEqual(expected)
    expect(blog.publisher.findTarget('/articles/first')).toBe('/articles/one')
  })

  it('Netlify leaves no page at an address that moved later', async () => {
    const blog = await publishFor('netlify')
    blog.store.save('pages/new.md', { title: 'New', aliases: ['/about'] })
    blog.store.remove('pages/about.md')
    await blog.publish()
    const fresh = await publishFor('netlify', { store: blog.store })
    expect(blog.readTree().has('about.html')).toBe(false)
    expect(listDifferences(blog.readTree(), fresh.readTree())).toEqual([])
  })
})

describe('the same folder, for another host', () => {
  it.each(SWITCHES)(
    'from %s to %s is what a publish from nothing gives',
    async (from, to) => {
      const blog = await publishFor(from)
      const versions = listVersions(blog)
      await blog.close()
      const next = await publishFor(to, blog)
      const fresh = await publishFor(to)
      expect(listDifferences(next.readTree(), fresh.readTree())).toEqual([])
      const now = listVersions(next)
      for (const file of ['articles/one.html', 'about.html', 'long.html']) {
        expect(now.get(file), file).toBe(versions.get(file))
      }
    },
  )

  it('renders no page anew', async () => {
    const blog = await publishFor('nginx')
    await blog.close()
    const next = openLightBlog(blog.store, { host: 'netlify' })
    const { replaced } = await next.publish()
    expect(replaced).toBe(0)
  })

  it('is fitted again after a run that was cut off', async () => {
    const blog = await publishFor('github-pages')
    await blog.close()
    const cut = openLightBlog(blog.store, { host: 'nginx' })
    await expect(cut.publish(AbortSignal.abort())).rejects.toThrow('aborted')
    await cut.close()
    const next = await publishFor('nginx', blog)
    expect(
      listDifferences(next.readTree(), (await publishFor('nginx')).readTree()),
    ).toEqual([])
  })

  it('keeps a file of the owner, whatever it is named', async () => {
    const store = makeLightStore()
    store.folder.write('public/.nojekyll', '')
    await refreshPublicFiles(store.db, store.folder.contentDir)
    const blog = await publishFor('github-pages', { store })
    writeFileSync(join(blog.outDir, 'mine.br'), 'mine')
    await blog.close()
    const next = await publishFor('nginx', blog)
    expect(next.readText('.nojekyll')).toBe('')
    expect(next.readText('mine.br')).toBe('mine')
  })
})

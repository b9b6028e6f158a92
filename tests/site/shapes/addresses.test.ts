import { afterEach, describe, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** The table of routes of a process whose `site.yaml` has these shapes. */
async function load(addresses: unknown) {
  vi.stubEnv('IMPRINT_ADDRESSES', JSON.stringify(addresses))
  vi.resetModules()
  return {
    ...(await import('../../../lib/site/routes.ts')),
    ...(await import('../../../lib/site/rewrites.ts')),
    ...(await import('../../../lib/site/url.ts')),
    ...(await import('../../../lib/site/feed-url.ts')),
    ...(await import('../../../lib/site/output-file.ts')),
    ...(await import('../../../lib/site/api/markdown-url.ts')),
    ...(await import('../../../lib/site/shapes/dated.ts')),
    ...(await import('../../../lib/site/shapes/former.ts')),
    ...(await import('../../../lib/site/shapes/shown-path.ts')),
    ...(await import('../../../lib/serve/address.ts')),
  }
}

const DATED = {
  article: '/:year/:month/:slug',
  tag: '/topics/:slug',
  trailing_slash: true,
  former: [{ article: '/articles/:slug', tag: '/tags/:slug' }],
}

describe('a dated shape with a slash at the end', () => {
  it('makes and parses every address', async () => {
    const site = await load(DATED)
    const slug = site.toDatedSlug('hello', '2019-05-03')
    expect(slug).toBe('2019-05-hello')
    const path = site.toRoutePath('article', { slug })
    expect(path).toBe('/2019/05/hello')
    for (const written of [path, `${path}/`])
      expect(site.parseRoutePath(written)).toMatchObject({
        route: { id: 'article' },
        params: { slug },
      })
    expect(site.toPath('/blog', path)).toBe('/blog/2019/05/hello/')
    expect(site.toMarkdownPath(slug)).toBe('/2019/05/hello.md')
    expect(site.parseMarkdownPath('/2019/05/hello.md')).toBe(slug)
    expect(site.findTwinOfPage('/2019/05/hello/')).toBe('/2019/05/hello.md')
    expect(site.parseFeedPath('/topics/rust/feed.xml')?.front).toBe('/topics/rust')
  })

  it.each([
    ['/topics/rust', '/topics/rust/', 'topics/rust/index.html'],
    ['/topics/rust/2', '/topics/rust/2/', 'topics/rust/2/index.html'],
    ['/archive', '/archive/', 'archive/index.html'],
    ['/about', '/about/', 'about/index.html'],
    ['/', '/', 'index.html'],
    ['/404', '/404', '404.html'],
    ['/offline', '/offline', 'offline.html'],
  ])('%s is shown as %s, from %s', async (path, shown, file) => {
    const site = await load(DATED)
    expect(site.toPath('', path)).toBe(shown)
    expect(site.fileOf(path, 'text/html')).toBe(file)
    if (path === '/404') return
    expect(site.pathOf(file)).toBe(shown)
    expect(site.listCandidates(shown)).toContain(file)
    expect(site.listCandidates(path)).toContain(file)
  })

  it.each(['/feed.xml', '/og.png', '/icon.svg', '/api/v1/index.json', '/media/a.png'])(
    '%s stays as it is',
    async (path) => {
      const site = await load(DATED)
      expect(site.toPath('', path)).toBe(path)
    },
  )

  it('leads the app to the folders that it has', async () => {
    const site = await load(DATED)
    expect(site.rewritePath('/2019/05/hello')).toBe('/articles/2019-05-hello')
    expect(site.rewritePath('/topics/rust/2')).toBe('/tags/rust/2')
    expect(site.rewritePath('/2019/05/hello.md')).toBe('/api/markdown/2019-05-hello')
    expect(site.rewritePath('/archive')).toBeUndefined()
    expect(site.isAppPath('/articles/hello')).toBe(true)
    expect(site.isAppPath('/2019/05/hello')).toBe(false)
    expect(site.listRewrites()).toContainEqual({
      source: String.raw`/:year(\d+)/:month(\d+)/:slug`,
      destination: '/articles/:year-:month-:slug',
    })
  })

  it('knows where old addresses are now', async () => {
    const site = await load(DATED)
    expect(site.findMovedList('/tags/rust/feed.xml')).toBe('/topics/rust/feed.xml')
    expect(site.findMovedList('/topics/rust')).toBeUndefined()
    expect(site.listFormerFronts('tag', 'rust')).toEqual(['/tags/rust'])
    expect(site.isFormerArticle('/articles/hello')).toBe(true)
    expect(site.toSiblingSlug('2019-05-hello', 'old')).toBe('2019-05-old')
    expect(site.toUndatedSlug('2019-05-hello')).toBe('hello')
  })
})

it('ends the addresses of articles alone in .html', async () => {
  const site = await load({ article: '/:year/:slug.html' })
  const path = site.toRoutePath('article', { slug: '2019-a.b' })
  expect(site.toPath('', path)).toBe('/2019/a.b.html')
  expect(site.fileOf(path, 'text/html')).toBe('2019/a.b.html')
  expect(site.pathOf('2019/a.b.html')).toBe('/2019/a.b.html')
  expect(site.toBarePath('/2019/a.b.html')).toBe(path)
  expect(site.toPath('', '/archive')).toBe('/archive')
  expect(site.pathOf('archive.html')).toBe('/archive')
})

it('asks whether an address of one name is that of a page', async () => {
  const site = await load({ article: '/:slug' })
  expect(site.toRoutePath('article', { slug: 'hello' })).toBe('/hello')
  expect(site.parseRoutePath('/archive')?.route.id).toBe('archive')
  expect(site.rewritePath('/hello', () => false)).toBe('/articles/hello')
  expect(site.rewritePath('/hello', () => true)).toBeUndefined()
  expect(site.rewritePath('/archive', () => false)).toBeUndefined()
  for (const file of ['/_not-found', '/favicon.ico', '/og.png'])
    expect(site.rewritePath(file, () => false)).toBeUndefined()
})

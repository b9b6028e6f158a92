import { describe, expect, it } from 'vitest'

import { type AddressRow, listAddresses, NOWHERE } from './address-table.ts'
import { articleHtml, factsOf, HTML, NOT_FOUND_PAGE, openTestSite } from './support.ts'

describe('clean addresses', () => {
  it.each([
    ['/articles/x', articleHtml],
    ['/articles/x?utm=1', articleHtml],
    ['/articles/%78', articleHtml],
    ['/?a', '<!doctype html><title>Home</title>'],
  ])('%s is a page', async (target, content) => {
    const { ask } = await openTestSite()
    const { status, body } = await ask(target)
    expect([status, body.toString()]).toEqual([200, content])
  })

  it.each<AddressRow>([
    ...listAddresses('/articles/x').filter(([, status]) => status === 301),
    ['/feed.xml/', 301, '/feed.xml'],
    ['/old', 301, '/articles/x'],
    ['/old/', 301, '/articles/x'],
    ['/old.html?a=1', 301, '/articles/x?a=1'],
    ['/alt%20und%20sch%C3%B6n', 301, '/articles/%C3%BCbung?from=old#part'],
    ['/alt%20und%20sch%C3%B6n?a=1', 301, '/articles/%C3%BCbung?from=old&a=1#part'],
    ['/plain', 301, '/articles/%C3%BCbung'],
  ])('%s: %d %s', async (target, _, location) => {
    const { ask, publish, redirects } = await openTestSite()
    publish('articles/übung.html', 'Übung')
    publish('feed.xml', '<rss/>', { type: 'application/rss+xml' })
    redirects.set('/old', '/articles/x')
    redirects.set('/alt und schön', '/articles/%C3%BCbung?from=old#part')
    redirects.set('/plain', '/articles/übung')
    // Asked twice: the second time the file is in memory.
    for (const _ of [1, 2]) {
      const { status, headers } = await ask(target)
      expect([status, headers.location]).toEqual([301, location])
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
      await ask(location)
    }
  })

  it('lets an old address win over its redirect page', async () => {
    const { ask, publish, redirects } = await openTestSite()
    publish('old.html', '<meta http-equiv="refresh" content="0; url=/articles/x">')
    redirects.set('/old', '/articles/x')
    expect((await ask('/old')).status).toBe(301)
  })

  it('serves a slug that ends in .html, or holds dots', async () => {
    const { ask, publish } = await openTestSite()
    publish('articles/x.html.html', 'about x.html')
    publish('articles/node.js-20.1.html', 'dots')
    expect((await ask('/articles/x.html')).body.toString()).toBe('about x.html')
    expect((await ask('/articles/node.js-20.1')).body.toString()).toBe('dots')
    expect((await ask('/articles/x')).body.toString()).toBe(articleHtml)
  })
})

describe('an address with nothing', () => {
  const targets = [
    ...NOWHERE,
    ...['/ARTICLES/X', '/articles/x/y', '//', '/articles//x', '/articles/.x.html'],
    ...['/articles/x.html.br', '/articles/x.html.gz'],
  ]

  it.each(targets)('%s is the 404 page', async (target) => {
    const { ask, files } = await openTestSite()
    // Even if the site lists them.
    for (const file of ['_headers', '.nojekyll', 'articles/x.html.br', 'index.html.br']) {
      files.set(file, factsOf())
    }
    const { status, headers, body } = await ask(target)
    expect([status, body.toString()]).toEqual([404, NOT_FOUND_PAGE])
    expect(headers['content-type']).toBe(HTML)
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(headers).not.toHaveProperty('etag')
  })

  it('is said in a line where there is no page for it', async () => {
    const { ask, files } = await openTestSite()
    files.delete('404.html')
    const { status, headers } = await ask('/nothing')
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  })

  it('has a compressed page too', async () => {
    const { ask } = await openTestSite()
    const { status, headers } = await ask('/nothing', {
      headers: { 'Accept-Encoding': 'br' },
    })
    expect([status, headers['content-encoding']]).toEqual([404, 'br'])
  })
})

describe('a base path', () => {
  it.each([
    ['/', 302, '/blog'],
    ['/?a=1', 302, '/blog?a=1'],
    ['/blog', 200, undefined],
    ['/blog?a=1', 200, undefined],
    ['/blog/', 301, '/blog'],
    ['/blog/?a=1', 301, '/blog?a=1'],
    ['/blog/index.html', 301, '/blog'],
    ['/blog/index', 301, '/blog'],
    ['/blog/articles/x', 200, undefined],
    ['/%62log/articles/x', 200, undefined],
    ['/blog/articles/x/', 301, '/blog/articles/x'],
    ['/blog/articles/x.html?a', 301, '/blog/articles/x?a'],
    ['/blog/old', 301, '/blog/articles/x'],
    ['/blog/healthz', 200, undefined],
    ['/healthz', 200, undefined],
    ['/articles/x', 404, undefined],
    ['/index.html', 404, undefined],
    ['/blogs/articles/x', 404, undefined],
    ['/blog.html', 404, undefined],
    ['/blog//', 404, undefined],
    ['/blog//evil.example/', 404, undefined],
    ['/old', 404, undefined],
  ])('%s: %d %s', async (target, status, location) => {
    const { ask, redirects } = await openTestSite({ basePath: '/blog' })
    redirects.set('/old', '/blog/articles/x')
    for (const _ of [1, 2]) {
      const answer = await ask(target)
      expect([answer.status, answer.headers.location]).toEqual([status, location])
    }
  })

  it('may hold any letter', async () => {
    const { ask } = await openTestSite({ basePath: '/b/%C3%BC' })
    expect((await ask('/b/%C3%BC/articles/x')).status).toBe(200)
    expect((await ask('/b/%c3%bc/articles/x/')).headers.location).toBe(
      '/b/%C3%BC/articles/x',
    )
  })

  it('may change while the server runs', async () => {
    const { ask, settings } = await openTestSite()
    expect((await ask('/articles/x')).status).toBe(200)
    settings.basePath = '/blog'
    expect((await ask('/articles/x')).status).toBe(404)
    expect((await ask('/blog/articles/x')).status).toBe(200)
  })
})

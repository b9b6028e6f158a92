import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'

import { OutputDirectory } from '../../lib/publish/output/output-directory.ts'
import { openPreviousSite } from '../../lib/removed-urls/previous-site.ts'
import { articleOf, makeTestContent } from '../support/content-fixture.ts'
import { runImprint } from '../support/imprint.ts'
import { makePublishedStore } from '../support/published-store.ts'

const MANIFEST = manifestOf(['/articles/kept', '/articles/first-steps', '/feed.json'])

const FEED = JSON.stringify({
  items: [
    { id: 'abc', url: 'https://gazette.example/articles/first-steps', title: 'Steps' },
  ],
})

describe('check', () => {
  it('compares with what was published, and says what to write where', async () => {
    const content = makeTestContent({
      'articles/kept.md': articleOf('Kept'),
      'articles/renamed.md': articleOf('Another title', "id: 'abc'"),
    })
    const check = (...args: string[]) =>
      runImprint(['check', ...args], content.environment)
    expect((await check()).stdout, 'nothing was published').toBe('No problems\n')

    const { OUT_DIR } = content.environment
    mkdirSync(OUT_DIR)
    new OutputDirectory(OUT_DIR, content.contentDir)
    writeFileSync(join(OUT_DIR, 'imprint.json'), MANIFEST)
    writeFileSync(join(OUT_DIR, 'feed.json'), FEED)
    const warned = await check()
    expect(warned.stdout).toContain(
      'articles/renamed.md:1:1 warning: `/articles/first-steps` is public and would be removed.',
    )
    expect(warned.stdout).toContain("Add `aliases: ['first-steps']` to this file")
    expect(warned.code).toBe(0)

    const failed = await check('--json', '--compare', OUT_DIR)
    expect(JSON.parse(failed.stdout)).toMatchObject([
      { file: 'articles/renamed.md', rule: 'url-removed', severity: 'error' },
    ])
    expect(failed.code).toBe(1)

    const meant = ['--allow-removed', '/articles/first-steps']
    const passed = await check('--compare', OUT_DIR, ...meant)
    expect(passed).toMatchObject({ code: 0, stdout: 'No problems\n' })
  })

  it('knows from the store what was published, by whatever folder name', async () => {
    const content = makeTestContent({
      'articles/renamed.md': articleOf('A', "id: 'abc'"),
    })
    const { OUT_DIR, STATE_DIR } = content.environment
    makePublishedStore(content, {
      '/articles/first-steps': {},
      '/feed.json': { file: 'feed.json' },
    })
    writeFileSync(join(OUT_DIR, 'feed.json'), FEED)
    for (const args of [[], ['--compare', OUT_DIR]]) {
      const { stdout } = await runImprint(['check', ...args], content.environment)
      expect(stdout).toContain("Add `aliases: ['first-steps']` to this file")
    }
    const other = join(content.contentDir, '..')
    const unknown = await runImprint(['check', '--compare', other], content.environment)
    expect(unknown.stderr).toContain(`The store in ${STATE_DIR} did not fill ${other}`)
    expect(unknown.code).toBe(1)
  })

  it('compares with nothing that other content was published to', async () => {
    const content = makeTestContent({ 'articles/a.md': articleOf('A') })
    const { OUT_DIR } = content.environment
    mkdirSync(OUT_DIR)
    new OutputDirectory(OUT_DIR, join(content.contentDir, '../other'))
    writeFileSync(join(OUT_DIR, 'imprint.json'), MANIFEST)
    const { code, stdout, stderr } = await runImprint(['check'], content.environment)
    expect([code, stdout, stderr]).toEqual([0, 'No problems\n', ''])
    expect(readFileSync(join(OUT_DIR, '.imprint'), 'utf8')).not.toContain('other')
    new OutputDirectory(OUT_DIR, content.contentDir)
    const own = await runImprint(['check'], content.environment)
    expect(own.stdout).toContain('`/articles/first-steps` is public')
  })

  it('says when there is nothing to compare with', async () => {
    const { environment } = makeTestContent({})
    const result = await runImprint(['check', '--compare', 'no/such.json'], environment)
    expect(result.code).toBe(1)
    expect(result.stderr).toMatch(/no\/such\.json cannot be read: ENOENT/)
  })
})

describe('a published site', () => {
  it.each([
    ['its address', ''],
    ['its address with a slash', '/'],
    ['its manifest', '/imprint.json'],
  ])('is read by %s', async (_, path) => {
    const origin = await listen((request, response) => {
      response.end(request.url === '/imprint.json' ? MANIFEST : FEED)
    })
    const { addresses, readPreviousEntries } = await openPreviousSite(origin + path)
    expect([...addresses.keys()]).toContain('/articles/kept')
    expect([...(await readPreviousEntries(''))]).toEqual([
      ['/articles/first-steps', { id: 'abc', title: 'Steps' }],
    ])
  })

  it('without a public manifest is read by its sitemap, including parts', async () => {
    const sitemapOf = (root: string, ...paths: readonly string[]) =>
      `<${root}>${paths.map((path) => `<loc>https://x.example/blog${path}</loc>`)}</${root}>`
    const files = new Map([
      ['/blog/sitemap.xml', sitemapOf('sitemapindex', '/pages.xml', '/1.xml')],
      ['/blog/pages.xml', sitemapOf('urlset', '', '/tags/a&amp;b')],
      ['/blog/1.xml', sitemapOf('urlset', '/articles/first-steps', '/../else')],
      ['/blog/feed.json', FEED],
    ])
    const origin = await listen((request, response) => {
      const text = files.get(request.url ?? '')?.replaceAll('https://x.example', origin)
      response.writeHead(text === undefined ? 404 : 200).end(text)
    })
    const { addresses, gap, readPreviousEntries } = await openPreviousSite(
      `${origin}/blog`,
    )
    expect([...addresses.keys()]).toEqual(['/', '/tags/a&b', '/articles/first-steps'])
    expect(gap).toContain(`the sitemap of ${origin}/blog/, without redirects`)
    expect((await readPreviousEntries('')).size).toBe(1)
  })

  it.each([
    ['/feed/', '<?xml version="1.0"?><rss><link>/x</link></rss>', ['/x']],
    ['/feed.json', '{"items": [{"url": "/x"}]}', ['/x']],
    ['/atom.atom', '<feed><link href="/x"/></feed>', ['/x']],
    ['/old.html', '<a href=/x/>x</a>', ['/x/']],
    ['/sitemap.xml.gz', gzipSync('<urlset><loc>/x</loc></urlset>'), ['/x']],
    ['/list.txt', Buffer.from('\ufeff/x\r\n/y\r\n', 'utf16le'), ['/x', '/y']],
    ['/list.txt', Buffer.from('\ufeff/ü', 'utf16le').swap16(), ['/%C3%BC']],
    ['/list.csv', '\ufeffurl;clicks\n/x;1\n', ['/x']],
  ])('may be known by %s alone, online and as a file', async (path, text, known) => {
    const origin = await listen((request, response) => {
      response.writeHead(request.url === path ? 200 : 404)
      response.end(request.url === path ? text : undefined)
    })
    const online = await openPreviousSite(origin + path)
    expect([...online.addresses.keys()]).toEqual(known)
    const file = join(makeTestContent({}).contentDir, basename(path))
    writeFileSync(file, text)
    const local = await openPreviousSite(file)
    expect([...local.addresses.keys()]).toEqual(known)
  })

  it('that has neither manifest nor sitemap is named', async () => {
    const origin = await listen((_, response) => response.writeHead(404).end())
    await expect(openPreviousSite(origin)).rejects.toThrow(
      `${origin}/sitemap.xml was answered with status 404.`,
    )
    await expect(openPreviousSite(`${origin}/imprint.json`)).rejects.toThrow(
      `${origin}/imprint.json was answered with status 404.`,
    )
  })

  it('whose manifest is something else is named', async () => {
    const origin = await listen((_, response) => response.end('<!doctype html>'))
    await expect(openPreviousSite(origin)).rejects.toThrow('lists no URLs')
  })

  it('that does not answer is named', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const origin = originOf(server)
    server.close()
    await expect(openPreviousSite(origin)).rejects.toThrow('ECONNREFUSED')
  })

  it('that is slow is given up', async () => {
    const origin = await listen(() => {})
    await expect(openPreviousSite(origin, 100)).rejects.toThrow('no answer in 0.1 s')
  })
})

function manifestOf(addresses: readonly string[]): string {
  const entries = addresses.map((address) => {
    const file = address.endsWith('.json') ? address.slice(1) : `${address.slice(1)}.html`
    return [address, { file, type: 'text/html', hash: 'x' }]
  })
  return JSON.stringify({ imprint: 1, addresses: Object.fromEntries(entries) })
}

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return originOf(server)
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

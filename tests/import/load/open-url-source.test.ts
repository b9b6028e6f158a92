import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'

import { openUrlSource } from '@/lib/import/load/open-url-source.ts'
import { openGuardedAgent } from '@/lib/publish/deliveries/guarded-agent.ts'
import { PoliteLoads } from '@/lib/remote-files/polite-loads.ts'
import { parseNetworks } from '@/lib/settings/networks.ts'

import { listen } from '../../publish/support/http.ts'

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** A site that answers paths with their queries; all else is missing. */
async function openSite(
  answers: (origin: string) => Readonly<Record<string, Answer | readonly Answer[]>>,
  networks = '127.0.0.0/8',
) {
  const asked: string[] = []
  const { origin } = await listen((request, response) => {
    const path = request.url ?? ''
    const all = [answers(origin)[path] ?? { status: 404 }].flat()
    const answer = all[asked.filter((each) => each === path).length] ?? { status: 404 }
    asked.push(path)
    const { status = 200, headers = {}, body = '' } = answer
    response.writeHead(status, headers).end(body)
  })
  const agent = openGuardedAgent(
    parseNetworks(networks, 'test'),
    undefined,
    '--allow-host',
  )
  onTestFinished(() => agent.destroy())
  const pauses: number[] = []
  const clock = { now: () => 0, wait: async (pause: number) => pauses.push(pause) }
  const loads = new PoliteLoads(agent, clock)
  return {
    origin,
    asked,
    pauses,
    open: (path: string) => openUrlSource(origin + path, loads),
  }
}

function toFeed(guids: readonly string[], channel = ''): string {
  const items = guids.map(
    (guid) => `<item><guid>${guid}</guid><title>${guid}</title></item>`,
  )
  return `<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel>${channel}${items.join('')}</channel></rss>`
}

const WORDPRESS = '<generator>https://wordpress.org/?v=6.5</generator>'

async function readTexts({ files }: Awaited<ReturnType<typeof openUrlSource>>) {
  return Promise.all(files.map((file) => file.text()))
}

describe('a feed', () => {
  test('is a source of one file, named by its address', async () => {
    const site = await openSite(() => ({ '/feed.xml': { body: toFeed(['a']) } }))
    const source = await site.open('/feed.xml')
    expect(source).toMatchObject({ kind: 'file', name: `${site.origin}/feed.xml` })
    expect(source.files.map(({ path }) => path)).toEqual([`${site.origin}/feed.xml`])
    expect(await readTexts(source)).toEqual([toFeed(['a'])])
  })

  test('of WordPress has pages up to the first that is missing', async () => {
    const site = await openSite(() => ({
      '/feed/': { body: toFeed(['c', 'b'], WORDPRESS) },
      '/feed/?paged=2': { body: toFeed(['b', 'a'], WORDPRESS) },
    }))
    const source = await site.open('/feed/')
    expect(source.files).toHaveLength(2)
    expect(site.asked).toEqual(['/feed/', '/feed/?paged=2', '/feed/?paged=3'])
  })

  test('ends where a page brings nothing new', async () => {
    const body = toFeed(['a'], WORDPRESS)
    const site = await openSite(() => ({
      '/feed/': { body },
      '/feed/?paged=2': { body },
      '/feed/?paged=3': { body },
    }))
    expect((await site.open('/feed/')).files).toHaveLength(1)
    expect(site.asked).toEqual(['/feed/', '/feed/?paged=2'])
  })

  test.each(['next', 'prev-archive'])('names its older entries: %s', async (rel) => {
    const link = (href: string) => `<atom:link rel="${rel}" href="${href}"/>`
    const site = await openSite(() => ({
      '/a/feed.xml': { body: toFeed(['c'], link('2.xml')) },
      '/a/2.xml': { body: toFeed(['b'], link('/a/3.xml')) },
      // A circle is no third page.
      '/a/3.xml': { body: toFeed(['a'], link('feed.xml')) },
    }))
    expect((await site.open('/a/feed.xml')).files).toHaveLength(3)
  })

  test('in JSON names its older entries', async () => {
    const version = 'https://jsonfeed.org/version/1.1'
    const toBody = (id: string, next_url?: string) =>
      JSON.stringify({ version, ...(next_url && { next_url }), items: [{ id }] })
    const site = await openSite((origin) => ({
      '/feed.json': { body: toBody('b', `${origin}/old.json`) },
      '/old.json': { body: toBody('a') },
    }))
    expect((await site.open('/feed.json')).files).toHaveLength(2)
  })

  test('may be packed, and in an encoding that the server alone knows', async () => {
    const latin = Buffer.from(toFeed(['é']), 'latin1')
    const type = 'text/xml; charset="iso-8859-1"'
    const site = await openSite(() => ({
      '/feed': { headers: { 'content-type': type }, body: gzipSync(latin) },
    }))
    expect(await readTexts(await site.open('/feed'))).toEqual([toFeed(['é'])])
  })
})

describe('a page', () => {
  test('is asked for its feed, after redirects and without that of comments', async () => {
    const head = `<base href="/blog/"><link rel="stylesheet" href="x.css">
<link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml">
<link rel="alternate" hreflang="de" href="de.html">
<link rel="Alternate home" type="application/atom+xml" href="gone.xml">
<link rel="alternate" type="application/rss+xml" href="feed.xml?a=1&amp;b=2">`
    const site = await openSite((origin) => ({
      '/': { status: 301, headers: { location: `${origin}/home/` } },
      '/home/': { body: `<!doctype html><head>${head}</head>` },
      '/blog/gone.xml': { body: '<p>No feed any more</p>' },
      '/blog/feed.xml?a=1&b=2': { body: toFeed(['a']) },
    }))
    const source = await site.open('/')
    expect(source.files.map(({ path }) => path)).toEqual([
      `${site.origin}/blog/feed.xml?a=1&b=2`,
    ])
  })

  test('that names none is refused with a remedy', async () => {
    const site = await openSite(() => ({ '/': { body: '<p>Hello</p>' } }))
    await expect(site.open('/')).rejects.toThrow(
      `${site.origin}/: this is neither a feed nor a page that names one. Give`,
    )
  })
})

describe('an address', () => {
  test('is asked again when a server is busy', async () => {
    const busy = { status: 429, headers: { 'retry-after': '7' } }
    const site = await openSite(() => ({ '/feed': [busy, { body: toFeed(['a']) }] }))
    expect((await site.open('/feed')).files).toHaveLength(1)
    expect(site.pauses).toEqual([7000])
  })

  test('that is missing is named, with a remedy', async () => {
    const site = await openSite(() => ({}))
    await expect(site.open('/feed')).rejects.toThrow(
      `${site.origin}/feed: could not be loaded (the answer 404). Give the address of the feed`,
    )
  })

  test('that is private is refused, and so is one that leads there', async () => {
    const site = await openSite(() => ({ '/feed': { body: toFeed(['a']) } }), '')
    await expect(site.open('/feed')).rejects.toThrow(/127\.0\.0\.1 is a private address/)
    const open = await openSite(() => ({
      '/feed': { status: 302, headers: { location: 'http://10.0.0.1/feed' } },
    }))
    await expect(open.open('/feed')).rejects.toThrow(/10\.0\.0\.1 is a private address/)
    expect(site.asked).toEqual([])
  })

  test.each([
    'file:///etc/passwd',
    'ftp://a.example/',
    'data:text/xml,<rss/>',
    'https://',
  ])('that cannot be loaded is refused: %s', async (address) => {
    const agent = openGuardedAgent(parseNetworks('', 'test'))
    onTestFinished(() => agent.destroy())
    await expect(openUrlSource(address, new PoliteLoads(agent))).rejects.toThrow(
      /this is not an address that can be loaded/,
    )
  })
})

import openGraph from 'open-graph-scraper'
import { unfurl } from 'unfurl.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readTree } from '../publish/support/tree.ts'
import { articleOf, makeContentFolder } from '../support/content-fixture.ts'
import { runImprint } from '../support/imprint.ts'

// Pages of an export, read by programs that make link cards, and by a parser of JSON-LD.

const BASE = 'https://gazette.example'
const TITLE = 'Ampersands & <tags> — "quotes" 👩🏽‍💻 مرحبا </script><!DOCTYPE'

const content = makeContentFolder({
  'articles/one.md': articleOf(
    'One',
    'subtitle: "The first"',
    'tags: [Web & more, news]',
    "updated_date: '2025-04-06'",
    'aliases: [uno]',
    'heroImage: dot.svg',
    'heroAlt: "A dot & a line"',
  ),
  'articles/nasty.md': articleOf('X').replace("'X'", JSON.stringify(TITLE)),
  'articles/quiet.md': articleOf('Quiet', 'unlisted: true', 'series: Pairs'),
  'articles/two.md': articleOf(
    'Two',
    'series: Pairs',
    'canonical_url: https://elsewhere.example/two',
  ),
  'articles/three.md': articleOf('Three'),
  'articles/three.de.md': articleOf('Drei'),
  'articles/trois.md': articleOf(
    'Trois',
    'language: fr',
    'translation_of: three',
    'draft: true',
  ),
  'articles/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  'authors/ada.md':
    "---\nname: 'Ada Byron'\nbio: 'Counts.'\nfediverse: '@ada@social.example'\n---\n",
  'pages/about.md': "---\ntitle: 'About'\ndescription: 'Who writes.'\n---\n\nUs.\n",
})
const pages = new Map<string, string>()
const images = new Map<string, Buffer>()
/** Documents for those who embed a page, by path. */
const documents = new Map<string, string>()

beforeAll(async () => {
  const { code, stderr } = await runImprint(['export'], content.environment)
  if (code !== 0) throw new Error(stderr)
  for (const [file, bytes] of readTree(content.environment.OUT_DIR)) {
    if (/^og[./]/.test(file)) images.set(`/${file}`, bytes)
    if (file.startsWith('api/v1/oembed/')) documents.set(`/${file}`, bytes.toString())
    const name = file.replace(/\.html$/, '')
    if (name !== file) pages.set(name === 'index' ? '/' : `/${name}`, bytes.toString())
  }
})

afterAll(() => content.remove())

function requirePage(path: string): string {
  const html = pages.get(path)
  if (html === undefined) throw new Error(`There is no ${path}`)
  return html
}

async function readCard(path: string) {
  const { result } = await openGraph({ html: requirePage(path) })
  return result
}

/** Reads a page as a chat does, and what it names for those who embed it. */
function readUnfurled(path: string) {
  return unfurl(BASE + path, { fetch: (url) => Promise.resolve(answer(new URL(url))) })
}

function answer({ pathname }: URL): Response {
  const document = documents.get(pathname)
  return document === undefined
    ? new Response(requirePage(pathname), { headers: { 'Content-Type': 'text/html' } })
    : new Response(document, { headers: { 'Content-Type': 'application/json' } })
}

interface Thing {
  readonly '@type': string
  readonly [property: string]: unknown
}

/** The things that a page describes: an empty list where it has no block. */
function readGraph(path: string): Thing[] {
  const blocks = requirePage(path).matchAll(
    /<script type="application\/ld\+json">(.*?)<\/script>/gs,
  )
  return [...blocks].flatMap(([, json = '']) => {
    const block = JSON.parse(json) as { '@context': string; '@graph': Thing[] }
    expect(block['@context']).toBe('https://schema.org')
    return block['@graph']
  })
}

/** All but old addresses of feeds, which hold the feed itself and have no card. */
const listPages = () => [...pages].filter(([, html]) => !html.startsWith('<?xml'))

/** Where else a page has its one address. */
const ELSEWHERE = new Map([
  ['/articles/two', 'https://elsewhere.example/two'],
  ['/articles/uno', `${BASE}/articles/one`],
  ['/articles/uno/index', `${BASE}/articles/one`],
  ['/404', `${BASE}/`],
])

const canonicalOf = (path: string) => ELSEWHERE.get(path) ?? new URL(path, BASE).href

describe('every page', () => {
  it('says title, description, address and the name of the site', async () => {
    const faults: string[] = []
    for (const [path] of listPages()) {
      const card = await readCard(path)
      const isWhole =
        card.ogTitle && card.ogDescription && card.ogSiteName === 'The Gazette'
      if (!isWhole || card.ogUrl !== canonicalOf(path)) faults.push(path)
    }
    expect(faults).toEqual([])
    expect(listPages().length).toBeGreaterThan(12)
  })

  it('has an image that is there, of the right size, and not too heavy', async () => {
    const faults: string[] = []
    for (const [path] of listPages()) {
      const [image] = (await readCard(path)).ogImage ?? []
      const bytes = images.get(new URL(image?.url ?? BASE).pathname)
      // PNG §11.2.2: width and height stand behind the first chunk's name.
      const size = bytes && [bytes.readUInt32BE(16), bytes.readUInt32BE(20)].join('x')
      if (size !== '1200x630' || (bytes?.length ?? 0) > 300_000) faults.push(path)
    }
    expect(faults).toEqual([])
  })

  it('is unfurled by a chat with title, text and image', async () => {
    const faults: string[] = []
    for (const [path] of listPages()) {
      const { title, description, open_graph } = await readUnfurled(path)
      const [image] = open_graph?.images ?? []
      const isWhole = title && description && open_graph?.title && image?.alt
      if (!isWhole || !image.url.startsWith(`${BASE}/og`)) faults.push(path)
    }
    expect(faults).toEqual([])
  })

  it('names no other host, but where content does', () => {
    const hosts = listPages().flatMap(([, html]) => {
      const head = html.slice(0, html.indexOf('</head>'))
      return [...head.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host)
    })
    expect(new Set(hosts)).toEqual(new Set(['gazette.example', 'elsewhere.example']))
  })

  it('describes itself in JSON-LD that parses, with absolute addresses', () => {
    const faults = ['/', '/articles/one', '/authors/ada', '/tags/news', '/series/pairs']
      .map((path) => JSON.stringify(readGraph(path)))
      .flatMap(
        (text) => text.match(/"(?:url|item|@id|contentUrl)":"(?!https:)[^"]*/g) ?? [],
      )
    expect(faults).toEqual([])
  })
})

describe('an article in two languages', () => {
  it('tells search engines, networks and readers of both', () => {
    const links = [
      ...requirePage('/articles/three.de').matchAll(/<(?:link|a) [^>]*hreflang[^>]*>/gi),
    ]
    expect(links.map(([link]) => link.replace(/ class="[^"]*"/, ''))).toEqual([
      `<link rel="alternate" hrefLang="en" href="${BASE}/articles/three"/>`,
      `<link rel="alternate" hrefLang="de" href="${BASE}/articles/three.de"/>`,
      `<link rel="alternate" hrefLang="x-default" href="${BASE}/articles/three"/>`,
      '<a href="/articles/three" rel="alternate" hrefLang="en" lang="en" dir="ltr">',
    ])
    expect(requirePage('/articles/three')).toContain('>Deutsch</a>')
  })

  it('says so in Open Graph and in JSON-LD', async () => {
    expect(await readCard('/articles/three')).toMatchObject({
      ogLocale: 'en_US',
      ogLocaleAlternate: 'de_DE',
    })
    const [original, translation] = ['/articles/three', '/articles/three.de'].map(
      (path) => readGraph(path).find((thing) => thing['@type'] === 'BlogPosting'),
    )
    expect(original?.workTranslation).toMatchObject([
      { headline: 'Drei', inLanguage: 'de' },
    ])
    expect(translation?.translationOfWork).toMatchObject({
      headline: 'Three',
      inLanguage: 'en',
    })
  })
})

describe('an article', () => {
  it('says who wrote it, and when', async () => {
    const card = await readCard('/articles/one')
    expect(card).toMatchObject({
      ogType: 'article',
      ogTitle: 'One',
      ogDescription: 'About One.',
      ogLocale: 'en_US',
      ogImage: [
        {
          url: expect.stringMatching(
            /^https:\/\/gazette\.example\/og\/one\.png\?v=[0-9a-f]{8}$/,
          ),
          alt: 'One, by Ada Byron · The Gazette',
          type: 'image/png',
          width: '1200',
          height: '630',
        },
      ],
      twitterCard: 'summary_large_image',
      articlePublishedTime: '2025-03-05T00:00:00.000Z',
      articleModifiedTime: '2025-04-06T00:00:00.000Z',
      articleAuthor: `${BASE}/authors/ada`,
      articleSection: 'Web & more',
    })
    expect(requirePage('/articles/one')).toContain(
      '<meta name="fediverse:creator" content="@ada@social.example"/>',
    )
  })

  it('is unfurled with the same words', async () => {
    const { title, description, open_graph, oEmbed } = await readUnfurled('/articles/one')
    expect([title, description]).toEqual(['One · The Gazette', 'About One.'])
    expect(open_graph).toMatchObject({
      title: 'One',
      site_name: 'The Gazette',
      url: `${BASE}/articles/one`,
    })
    expect(oEmbed).toMatchObject({
      ...{ version: '1.0', type: 'link', title: 'One' },
      thumbnails: [{ url: `${BASE}/og/one.png`, width: 1200, height: 630 }],
    })
  })

  it('keeps every character of a nasty title', async () => {
    const card = await readCard('/articles/nasty')
    expect(card.ogTitle).toBe(TITLE)
    const [posting] = readGraph('/articles/nasty')
    expect(posting).toMatchObject({ '@type': 'BlogPosting', headline: TITLE })
  })

  it('describes itself to search engines', () => {
    const [posting, crumbs] = readGraph('/articles/one')
    expect(posting).toMatchObject({
      '@type': 'BlogPosting',
      headline: 'One',
      alternativeHeadline: 'The first',
      author: [{ '@type': 'Person', name: 'Ada Byron', url: `${BASE}/authors/ada` }],
      datePublished: '2025-03-05T00:00:00.000Z',
      dateModified: '2025-04-06T00:00:00.000Z',
      keywords: ['Web & more', 'news'],
      timeRequired: 'PT1M',
      wordCount: 4,
    })
    expect(crumbs).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: 'The Gazette' },
        { position: 2, name: 'Web & more', item: `${BASE}/tags/web-more` },
        { position: 3, name: 'One', item: `${BASE}/articles/one` },
      ],
    })
  })

  it('leads to where it was published first', () => {
    expect(requirePage('/articles/two')).toContain(
      '<link rel="canonical" href="https://elsewhere.example/two"/>',
    )
  })

  it('is kept out of search where it is unlisted', () => {
    expect(requirePage('/articles/quiet')).toContain(
      '<meta name="robots" content="noindex',
    )
    expect(requirePage('/articles/one')).not.toContain('noindex')
  })
})

describe('lists', () => {
  it.each([
    ['/', ['WebSite', 'Blog']],
    ['/authors/ada', ['ProfilePage']],
    ['/tags/news', ['CollectionPage', 'BreadcrumbList']],
    ['/series/pairs', ['CollectionPage', 'BreadcrumbList']],
  ])('%s is %j', (path, types) => {
    expect(readGraph(path).map((thing) => thing['@type'])).toEqual(types)
  })

  it('name the articles that are on them', () => {
    const [, blog] = readGraph('/')
    const text = JSON.stringify(blog?.blogPost)
    const titles = [...text.matchAll(/"headline":("(?:[^"\\]|\\.)*")/g)]
    expect(titles.map(([, title = '']) => JSON.parse(title)).toSorted()).toEqual(
      ['Drei', 'One', 'Three', 'Two', TITLE].toSorted(),
    )
  })
})

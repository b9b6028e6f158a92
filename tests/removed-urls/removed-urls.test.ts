import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

import type { Owner } from '../../lib/removed-urls/owners.ts'
import { toRemovedUrlDiagnostic } from '../../lib/removed-urls/diagnostic.ts'
import type { PreviousEntry, PreviousUrls } from '../../lib/removed-urls/previous-urls.ts'
import { listRemovedUrls, type CurrentUrls } from '../../lib/removed-urls/removed-urls.ts'

const NOTHING: CurrentUrls = {
  addresses: new Set(),
  owners: [],
  broken: [],
  basePath: '',
}
const NO_FEEDS: ReadonlyMap<string, PreviousEntry> = new Map()
const OLD = manifestOf(['/articles/old'])

describe('addresses of an earlier publish', () => {
  it.each([
    ['an article', ['/articles/old'], ['/articles/old']],
    ['a page', ['/about'], ['/about']],
    ['a page of a person', ['/authors/ada'], ['/authors/ada']],
    ['a tag with its feeds, once', withFeeds('/tags/rust'), ['/tags/rust']],
    [
      'feeds without their page, once',
      withFeeds('/tags/rust').slice(1),
      ['/tags/rust/feed.xml'],
    ],
    ['numbered pages', ['/archive/2', '/tags/rust/2', '/authors/ada/1'], []],
    ['archives of feeds', ['/feed/1.xml', '/tags/rust/atom/3.xml'], []],
    [
      'pictures and assets',
      ['/media/1234-a.png', '/_next/static/a.css', '/assets/a.js'],
      [],
    ],
    [
      'pages of the app',
      ['/', '/archive', '/tags', '/subscribe', '/404', '/feeds.opml'],
      [],
    ],
    [
      'files for programs',
      ['/feed.xml', '/robots.txt', '/sitemap.xml', '/sitemap/1.xml'],
      [],
    ],
    ['a name with other letters', ['/articles/%C3%BCbung'], ['/articles/%C3%BCbung']],
  ])('that were %s', (_, published, lost) => {
    expect(
      addressesOf(listRemovedUrls({ addresses: manifestOf(published) }, NOTHING)),
    ).toEqual(lost)
  })

  it('count when they were redirects, wherever they stood, but for those of the app', () => {
    const published = new Map([
      ['/2019/old.html', { target: '/articles/old' }],
      ['/archive/2019/old', { target: '/articles/old' }],
      ['/rss', { target: '/feed.xml' }],
    ])
    expect(addressesOf(listRemovedUrls({ addresses: published }, NOTHING))).toEqual([
      '/2019/old.html',
      '/archive/2019/old',
    ])
  })

  it('are not removed while something answers at them', () => {
    const addresses = new Set(['/articles/old', '/tags/rust'])
    const published = manifestOf(['/articles/old', '/tags/rust'])
    expect(listRemovedUrls({ addresses: published }, { ...NOTHING, addresses })).toEqual(
      [],
    )
  })
})

describe('the file that has a removed address', () => {
  it.each([['draft'], ['scheduled'], ['conflict']] as const)('may be a %s', (state) => {
    const owners = [ownerOf('old', { state })]
    const [removed] = listRemovedUrls({ addresses: OLD }, { ...NOTHING, owners })
    expect(removed?.stillOwned).toMatchObject({ path: 'articles/old.md', state })
    expect(removed?.successor).toBeUndefined()
  })

  it.each([['articles/old.md'], ['articles/2025/old.md'], ['articles/old/index.md']])(
    'may be broken: %s',
    (path) => {
      const [removed] = listRemovedUrls(
        { addresses: OLD },
        { ...NOTHING, broken: [path] },
      )
      expect(removed?.stillOwned).toEqual({ path, state: 'broken' })
    },
  )
})

describe('the successor of a removed article', () => {
  const former: typeof NO_FEEDS = new Map([
    ['/articles/old', { id: 'abc', title: 'The Salt Road' }],
  ])

  it.each([
    ['has its id', [ownerOf('else', { id: 'abc' }), ownerOf('olds')], 'else'],
    [
      'has the id that its path was',
      [ownerOf('else', { id: 'path:2025/old' })],
      'else',
      NO_FEEDS,
    ],
    [
      'has nearly its title',
      [ownerOf('road', { title: 'The salt-road' }), ownerOf('olds')],
      'road',
    ],
    ['has nearly its slug', [ownerOf('very-new'), ownerOf('olds')], 'olds'],
    ['is public', [ownerOf('olds', { state: 'draft' })], undefined],
    ['is new', [ownerOf('before')], undefined],
    ['is not a page', [{ ...ownerOf('olds'), type: 'page' as const }], undefined],
  ] as const)('%s', (_, owners, slug, entries = former) => {
    const published = manifestOf(['/articles/old', '/articles/before'])
    const addresses = new Set(owners.map(({ address }) => address))
    const removedUrls = listRemovedUrls(
      { addresses: published },
      { ...NOTHING, owners, addresses },
      entries,
    )
    const removed = removedUrls.find(({ address }) => address === '/articles/old')
    expect(removed?.successor?.path).toBe(slug && `articles/${slug}.md`)
  })

  it('is for an alias the file that it led to', () => {
    const published = new Map([['/2019/a', { target: '/blog/articles/now' }]])
    const owners = [ownerOf('now')]
    const present = { ...NOTHING, basePath: '/blog', owners }
    const [removed] = listRemovedUrls({ addresses: published }, present)
    expect(removed).toMatchObject({ successor: owners[0], alias: '/2019/a' })
  })
})

describe('the message', () => {
  it.each([
    ['/articles/old', [ownerOf('olds')], 'articles/olds.md', "aliases: ['old']"],
    ['/articles/old', [], 'dist/imprint.json', "aliases: ['old']"],
    ['/about', [], 'dist/imprint.json', "aliases: ['/about']"],
    ['/tags/golang', [], 'dist/imprint.json', "aliases: ['golang']"],
    [
      '/tags/golang/feed.xml',
      [],
      'dist/imprint.json',
      "aliases: ['/tags/golang/feed.xml']",
    ],
    ['/authors/mira', [], 'dist/imprint.json', 'in authors/'],
    [
      '/articles/old',
      [ownerOf('old', { state: 'draft' })],
      'articles/old.md',
      'but is a draft',
    ],
    ['/series/x', [], 'dist/imprint.json', '`redirects` of site.yaml'],
  ] as const)('for %s with %j', (address, owners, file, text) => {
    const [removed] = listRemovedUrls(
      { addresses: new Map([[address, { place: resolve('dist/imprint.json') }]]) },
      { ...NOTHING, owners },
    )
    const diagnostic =
      removed && toRemovedUrlDiagnostic(removed, 'url-removed-from-output')
    expect(diagnostic).toMatchObject({ file, severity: 'warning' })
    expect(diagnostic?.message).toContain(text)
    expect(diagnostic?.message).toContain(`--allow-removed ${address}`)
  })
})

function manifestOf(addresses: readonly string[]): PreviousUrls {
  return new Map(addresses.map((address) => [address, {}]))
}

function withFeeds(front: string): string[] {
  return ['', '/feed.xml', '/atom.xml', '/feed.json'].map((end) => front + end)
}

function ownerOf(slug: string, parts: Partial<Owner> = {}): Owner {
  return {
    path: `articles/${slug}.md`,
    type: 'article',
    address: `/articles/${slug}`,
    state: 'public',
    title: slug,
    id: `id-of-${slug}`,
    ...parts,
  }
}

function addressesOf(removedUrls: readonly { readonly address: string }[]): string[] {
  return removedUrls.map(({ address }) => address)
}

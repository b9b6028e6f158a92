import { describe, expect, it } from 'vitest'

import type { Owner } from '../../lib/removed-urls/owners.ts'
import { toRemovedUrlDiagnostic } from '../../lib/removed-urls/diagnostic.ts'
import {
  type PreviousEntry,
  listRemovedUrls,
  type CurrentUrls,
  type PreviousUrls,
} from '../../lib/removed-urls/removed-urls.ts'

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
    expect(addressesOf(listRemovedUrls(manifestOf(published), NOTHING))).toEqual(lost)
  })

  it('count when they were redirects, wherever they stood, but for those of the app', () => {
    const published = new Map([
      ['/2019/old.html', { target: '/articles/old' }],
      ['/archive/2019/old', { target: '/articles/old' }],
      ['/rss', { target: '/feed.xml' }],
    ])
    expect(addressesOf(listRemovedUrls(published, NOTHING))).toEqual([
      '/2019/old.html',
      '/archive/2019/old',
    ])
  })

  it('are not lost while something answers at them', () => {
    const addresses = new Set(['/articles/old', '/tags/rust'])
    const published = manifestOf(['/articles/old', '/tags/rust'])
    expect(listRemovedUrls(published, { ...NOTHING, addresses })).toEqual([])
  })
})

describe('the file that has a lost address', () => {
  it.each([['draft'], ['scheduled'], ['conflict']] as const)('may be a %s', (state) => {
    const holders = [holderOf('old', { state })]
    const [loss] = listRemovedUrls(OLD, { ...NOTHING, owners: holders })
    expect(loss?.stillOwned).toMatchObject({ path: 'articles/old.md', state })
    expect(loss?.successor).toBeUndefined()
  })

  it.each([['articles/old.md'], ['articles/2025/old.md'], ['articles/old/index.md']])(
    'may be broken: %s',
    (path) => {
      const [loss] = listRemovedUrls(OLD, { ...NOTHING, broken: [path] })
      expect(loss?.stillOwned).toEqual({ path, state: 'broken' })
    },
  )
})

describe('the successor of a removed article', () => {
  const former: typeof NO_FEEDS = new Map([
    ['/articles/old', { id: 'abc', title: 'The Salt Road' }],
  ])

  it.each([
    ['has its id', [holderOf('else', { id: 'abc' }), holderOf('olds')], 'else'],
    [
      'has the id that its path was',
      [holderOf('else', { id: 'path:2025/old' })],
      'else',
      NO_FEEDS,
    ],
    [
      'has nearly its title',
      [holderOf('road', { title: 'The salt-road' }), holderOf('olds')],
      'road',
    ],
    ['has nearly its slug', [holderOf('very-new'), holderOf('olds')], 'olds'],
    ['is public', [holderOf('olds', { state: 'draft' })], undefined],
    ['is none that was there before', [holderOf('before')], undefined],
    ['is no page', [{ ...holderOf('olds'), type: 'page' as const }], undefined],
  ] as const)('%s', (_, holders, slug, entries = former) => {
    const published = manifestOf(['/articles/old', '/articles/before'])
    const addresses = new Set(holders.map(({ address }) => address))
    const losses = listRemovedUrls(
      published,
      { ...NOTHING, owners: holders, addresses },
      entries,
    )
    const loss = losses.find(({ address }) => address === '/articles/old')
    expect(loss?.successor?.path).toBe(slug && `articles/${slug}.md`)
  })

  it('is for an alias the file that it led to', () => {
    const published = new Map([['/2019/a', { target: '/blog/articles/now' }]])
    const holders = [holderOf('now')]
    const present = { ...NOTHING, basePath: '/blog', owners: holders }
    const [loss] = listRemovedUrls(published, present)
    expect(loss).toMatchObject({ successor: holders[0], alias: '/2019/a' })
  })
})

describe('the message', () => {
  it.each([
    ['/articles/old', [holderOf('olds')], 'articles/olds.md', "aliases: ['old']"],
    ['/articles/old', [], 'articles/old.md', "aliases: ['old']"],
    ['/about', [], 'pages/about.md', "aliases: ['/about']"],
    [
      '/articles/old',
      [holderOf('old', { state: 'draft' })],
      'articles/old.md',
      'is a draft now',
    ],
    ['/series/x', [], 'site.yaml', '--allow-removed /series/x'],
  ] as const)('for %s with %j', (address, holders, file, text) => {
    const [loss] = listRemovedUrls(manifestOf([address]), { ...NOTHING, owners: holders })
    const diagnostic = loss && toRemovedUrlDiagnostic(loss, 'url-removed-from-output')
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

function holderOf(slug: string, parts: Partial<Owner> = {}): Owner {
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

function addressesOf(losses: readonly { readonly address: string }[]): string[] {
  return losses.map(({ address }) => address)
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'

import { FEED_FORMATS, listFeedPatterns } from '../../lib/site/feed-url.ts'
import { fillPattern } from '../../lib/site/pattern.ts'
import { OWNED_FOLDERS, RESERVED_NAMES } from '../../lib/site/reserved.ts'
import { listRedirects, listRewrites } from '../../lib/site/rewrites.ts'
import {
  listRoutesWith,
  parseRoutePath,
  type RouteId,
  toRoutePath,
} from '../../lib/site/routes.ts'

const root = inject('root')

describe('a path', () => {
  it.each<[string, RouteId, Readonly<Record<string, string>>]>([
    ['/', 'home', {}],
    ['/articles/hello', 'article', { slug: 'hello' }],
    ['/articles/%C3%BCbung', 'article', { slug: 'übung' }],
    ['/archive', 'archive', {}],
    ['/tags', 'tags', {}],
    ['/tags/rust', 'tag', { slug: 'rust' }],
    ['/authors/ann', 'author', { slug: 'ann' }],
    ['/series/rust', 'series', { slug: 'rust' }],
    ['/subscribe', 'subscribe', {}],
    ['/about', 'page', { slug: 'about' }],
    ['/404', 'notFound', {}],
    ['/feeds.opml', 'opml', {}],
    ['/sitemap.xml', 'sitemap', {}],
    ['/sitemap/pages.xml', 'sitemapPart', { part: 'pages' }],
    ['/media/0a1b2c3d-a%20b.png', 'media', { file: '0a1b2c3d-a b.png' }],
    ['/preview/hello', 'preview', { slug: 'hello' }],
  ])('%s is made and parsed as %s', (path, id, params) => {
    expect(toRoutePath(id, params)).toBe(path)
    const match = parseRoutePath(path)
    expect([match?.route.id, match?.params]).toEqual([id, params])
    expect(match).not.toHaveProperty('number')
  })

  it.each([
    ['/archive/3', 'archive', 3],
    ['/tags/rust/12', 'tag', 12],
    ['/authors/ann/2', 'author', 2],
  ])('%s is page %3$s of %s', (path, id, number) => {
    expect(parseRoutePath(path)).toMatchObject({ route: { id }, number })
  })

  it.each([
    '/articles/',
    '/articles/a.md',
    '/articles/a/b',
    '/archive/0',
    '/archive/03',
    '/tags/rust/x',
    '/series/rust/2',
    '/feeds-opml/x',
    'about',
    '',
  ])('%j has no row', (path) => {
    expect(parseRoutePath(path)).toBeUndefined()
  })

  it('needs every value of its pattern', () => {
    expect(() => toRoutePath('article', {})).toThrow('/articles/:slug')
  })
})

it('reserves what the site owns, and nothing else', () => {
  expect([...RESERVED_NAMES].sort().join(' ')).toBe(
    '404 _headers _next _redirects api apple-icon.png archive articles assets atom atom.xml ' +
      'authors dev developers drafts favicon.ico feed feed.json feed.xml feeds feeds.opml healthz ' +
      'icon.svg imprint.json index index.xml indexnow.txt llms llms.txt manifest.webmanifest media offline og og.png opensearch.xml preview ' +
      'robots.txt rss rss.xml search series sitemap sitemap.xml subscribe sw.js tags',
  )
  expect([...OWNED_FOLDERS].sort().join(' ')).toBe(
    '_headers _next _redirects api assets dev feeds llms media og preview sitemap',
  )
})

it('leads every feed to one route of the app, and old habits to feeds', () => {
  expect(listRewrites()).toContainEqual({
    source: String.raw`/tags/:slug/feed/:number(\d+).xml`,
    destination: '/feeds/tags/:slug/feed/:number.xml',
  })
  expect(listRewrites()).toHaveLength(25)
  expect(listRedirects()).toContainEqual({
    source: '/rss',
    destination: '/feed.xml',
    permanent: true,
  })
})

describe('what is written by hand', () => {
  it('has a folder of the app for every row', () => {
    const files = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
    const folders = files
      .filter((file) => /(?:^|\/)(?:page|route)(?:\.dev)?\.tsx?$/.test(file))
      .map((file) => `/${file.split('/').slice(0, -1).join('/')}`)
    const shapes = new Set(folders.map(toShape))
    const patterns = listRoutesWith('pattern').flatMap(({ pattern, numbered }) =>
      numbered ? [pattern, `${pattern}/:number`] : [pattern],
    )
    // Next has a file for the page that says 404: `app/not-found.tsx`.
    expect(patterns.filter((pattern) => !shapes.has(toShape(pattern)))).toEqual(['/404'])
  })

  it('has no folder or icon of the app whose name a page could take', () => {
    const owned = readdirSync(join(root, 'app')).filter(
      (name) => /^[\w.-]+$/.test(name) && !/^(_lib|fonts|.+\.(tsx|css))$/.test(name),
    )
    expect(owned).toContain('articles')
    expect(owned.filter((name) => !RESERVED_NAMES.has(name))).toEqual([])
  })

  it.each(['hosting/nginx.conf', 'hosting/nginx-subpath.conf'])(
    '%s knows every feed',
    (file) => {
      const basePath = file.includes('subpath') ? '/blog' : ''
      const text = readFileSync(join(root, file), 'utf8')
      const locations = [
        ...text.matchAll(/location ~ (\S+) \{[^}]*\}\s*default_type "([^"]+)"/g),
      ].map(([, source = '', type]) => ({ expression: new RegExp(source), type }))
      for (const { pattern, format } of listFeedPatterns()) {
        const path = basePath + fillPattern(pattern, { slug: 'x', number: '3' })
        const types = locations.filter(({ expression }) => expression.test(path))
        expect([path, types.map(({ type }) => type)]).toEqual([
          path,
          [FEED_FORMATS[format].type],
        ])
      }
    },
  )
})

/** Names of parameters are the app's own: `/tags/[tag]`, `/tags/:slug` become `/tags/*`. */
function toShape(path: string): string {
  return path.replace(/\[[^\]]+\]|:\w+(?:\.\w+)?/g, '*')
}

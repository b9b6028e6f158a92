import { basename } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { FEED_REDIRECTS } from '../../lib/site/feed-url.ts'
import { listHtmlTokens, listUrls } from '../../lib/text/html.ts'
import { readTree } from '../publish/support/tree.ts'
import { makeAppCopy } from '../support/app-copy.ts'
import { articleOf, makeContentFolder } from '../support/content-fixture.ts'
import { runImprint } from '../support/imprint.ts'

const SITE_URL = 'https://user.github.io/blog'

const content = makeContentFolder({
  'articles/one.md': `${articleOf('One', 'tags: [web]', 'aliases: [first]', 'heroImage: dot.svg', 'heroAlt: A dot')}
[Two](two.md), [us](/about), [the web](/tags/web) and [home](/). ![A dot](dot.svg)
`,
  'articles/two.md': articleOf('Two', 'tags: [web]', 'series: Pairs'),
  'articles/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  'authors/ada.md': "---\nname: 'Ada Byron'\navatar: ../articles/dot.svg\n---\n",
  'pages/about.md':
    "---\ntitle: 'About'\naliases: [/us]\n---\n\n[One](../articles/one.md)\n",
})
let tree: Map<string, Buffer>

const copy = makeAppCopy()

beforeAll(async () => {
  const { code, stderr } = await runImprint(
    ['export'],
    { ...content.environment, SITE_URL },
    copy.root,
    { root: copy.root, limitMs: 200_000 },
  )
  if (code !== 0) throw new Error(stderr)
  tree = readTree(content.environment.OUT_DIR)
})

afterAll(() => {
  content.remove()
  copy.remove()
})

/** Addresses in a page that browsers follow or load. */
function listAddresses(html: string): string[] {
  return listHtmlTokens(html).flatMap(({ attributes }) => attributes.flatMap(listUrls))
}

function listPages(): [file: string, html: string][] {
  return [...tree]
    .filter(([file]) => file.endsWith('.html'))
    .map(([file, bytes]) => [file, bytes.toString()])
}

it('every address on a page is under the path, or elsewhere', () => {
  const faults = listPages().flatMap(([file, html]) =>
    listAddresses(html)
      .filter(
        (address) => !/^(?:\/blog(?:\/|$)|(?:feed:)?https?:\/\/|mailto:|#)/.test(address),
      )
      .map((address) => `${file}: ${address}`),
  )
  expect(faults).toEqual([])
  expect(listPages().length).toBeGreaterThan(10)
})

it('every address under the path has a file', () => {
  const faults = listPages().flatMap(([file, html]) =>
    listAddresses(html)
      .filter((address) => address.startsWith('/blog'))
      .map((address) => decodeURIComponent(address.replace(/[?#].*$/, '')))
      .map((address) => address.slice('/blog/'.length) || 'index')
      .filter((name) => !tree.has(name) && !tree.has(`${name}.html`))
      .map((name) => `${file}: ${name}`),
  )
  expect(faults).toEqual([])
})

it('style sheets load what is there', () => {
  const sheets = [...tree].filter(([file]) => file.endsWith('.css'))
  const urls = sheets.flatMap(([, css]) => [...`${css}`.matchAll(/url\(([^)]+)\)/g)])
  const names = urls
    .map(([, url = '']) => url.replace(/["']/g, ''))
    .filter((url) => !url.startsWith('data:'))
  const files = new Set([...tree.keys()].map((file) => basename(file)))
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((url) => !files.has(basename(url)))).toEqual([])
  expect(names.filter((url) => /^\/(?!blog\/)/.test(url))).toEqual([])
})

it.each([
  ['index.html', SITE_URL],
  ['articles/one.html', `${SITE_URL}/articles/one`],
  ['archive.html', `${SITE_URL}/archive`],
  ['about.html', `${SITE_URL}/about`],
  ['articles/first.html', `${SITE_URL}/articles/one`],
])('the canonical address of %s is %s', (file, address) => {
  const html = `${tree.get(file)}`
  expect(/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]).toBe(address)
})

it('the files for hosts have the base path', () => {
  const ofFeeds = Object.entries(FEED_REDIRECTS).map(
    ([from, to]) => `/blog${from} /blog${to} 301`,
  )
  const ofPages = [
    '/blog/articles/first /blog/articles/one 301',
    '/blog/us /blog/about 301',
  ]
  const lines = [...ofFeeds, ...ofPages].toSorted()
  expect(`${tree.get('_redirects')}`).toBe(`${lines.join('\n')}\n`)
  const rules = `${tree.get('_headers')}`.split('\n').filter((line) => /^\S/.test(line))
  expect(rules.filter((rule) => !rule.startsWith('/blog/'))).toEqual([])
})

import { describe, expect, it } from 'vitest'

import { slugOf } from '../../../lib/site/document-slug.ts'
import { toAliasPath } from '../../../lib/site/alias.ts'
import { checkFile } from '../../../lib/content/check/index.ts'
import { articleWith, diagnosticsOf } from './diagnostics-of.ts'

describe('rules between fields', () => {
  it.each([
    [
      'heroImage: a.svg',
      '6:12 warning: `heroImage` has no `heroAlt`: say what it shows, for those who can not see it (hero-alt-missing)',
    ],
    [
      'heroAlt: a',
      '6:10 warning: `heroAlt` describes no picture: add `heroImage` or remove it (hero-alt-unused)',
    ],
    [
      'id: a b',
      '6:5 warning: `id` may hold no spaces, and is left out: remove them (id-invalid)',
    ],
    [
      'aliases: [hello]',
      '6:10 warning: `hello` is the address that the document has now: remove it from `aliases` (alias-own)',
    ],
    [
      'aliases: [/feed.xml]',
      '6:11 warning: `/feed.xml` in `aliases, entry 1` is an address of the site itself, and stays one: remove it (alias-invalid)',
    ],
  ])('%j', (line, diagnostic) => {
    expect(diagnosticsOf(articleWith(line))).toEqual([diagnostic])
  })
})

describe('the address of a document', () => {
  it.each([
    ['articles/Hello World.md', 'Hello World', 'hello-world'],
    ['articles/a b/index.md', 'a b', 'a-b'],
    ['articles/عن البحر.md', 'عن البحر', 'عن-البحر'],
    ["articles/It's 5 o'clock!.md", "It's 5 o'clock!", 'its-5-oclock'],
    ['pages/About us.md', 'About us', 'about-us'],
    ['articles/!.md', '!', 'x240c8dec'],
  ])('%s is made of its name, and said', (path, name, slug) => {
    const text = articleWith()
    expect(diagnosticsOf(text, path).filter((line) => line.includes('slug'))).toEqual([
      `1:1 note: \`${name}\` can not be an address, so it is \`${slug}\`: write \`slug: ${slug}\` to keep it whatever the file is called (slug-derived)`,
    ])
    const { fields } = checkFile(path, new TextEncoder().encode(text))
    expect(fields.slug).toBe(slug)
  })

  it('keeps the beginning of a name that is too long for it', () => {
    const path = `articles/${'漢'.repeat(80)}.md`
    const { fields, diagnostics } = checkFile(
      path,
      new TextEncoder().encode(articleWith()),
    )
    expect(fields.slug).toMatch(/^漢{40,60}-x[0-9a-f]{8}$/)
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['slug-derived'])
  })

  it.each([
    [
      'articles/index.md',
      '1:1 error: An `index.md` takes its address from its folder: move it into a folder of its own (slug-invalid)',
    ],
  ])('%s has none', (path, diagnostic) => {
    expect(diagnosticsOf(articleWith(), path)).toEqual([diagnostic])
    expect(diagnosticsOf(articleWith('slug: good'), path)).toEqual([])
  })

  it.each([
    [
      'pages/feed.md',
      '---\ntitle: x\n---\n',
      '1:1 error: A page can not be named `feed`, because a route of the site is: rename the file or set `slug` (slug-reserved)',
    ],
    [
      'pages/x.md',
      '---\ntitle: x\nslug: TAGS\n---\n',
      '3:7 error: A page can not be named `tags`, because a route of the site is: choose another (slug-reserved)',
    ],
    [
      'articles/x.md.md',
      '---\ntitle: x\npublish_date: 2025-03-05\nauthor: A\n---\nText.\n',
      '1:1 error: An article can not be named `x.md`, because the Markdown of another would have its address: rename the file or set `slug` (slug-reserved)',
    ],
  ])('%s is a route', (path, text, diagnostic) => {
    expect(diagnosticsOf(text, path)).toEqual([diagnostic])
  })

  it.each([
    ['articles/2025/Hello.md', {}, 'hello'],
    ['articles/hello/index.md', {}, 'hello'],
    ['articles/a/b/v1.0.md', {}, 'v1.0'],
    ['articles/u\u0308bung.md', {}, 'übung'],
    ['articles/a.md', { slug: 'B' }, 'b'],
    ['pages/2025.md', {}, '2025'],
    ['articles/index.md', {}, undefined],
    ['articles/a b.md', {}, undefined],
    [`articles/${'é'.repeat(120)}.md`, {}, undefined],
    ['articles/a.md', { slug: 'a b' }, undefined],
  ])('%s with %j is %s', (path, fields, slug) => {
    expect(slugOf(path, fields)).toBe(slug)
  })
})

describe('toAliasPath', () => {
  it.each([
    ['article', 'old', '/articles/old'],
    ['page', 'old', '/old'],
    ['article', '/2019/old/', '/2019/old'],
    ['article', '/2019/Old.html', '/2019/Old.html'],
    ['article', '/articles/x', '/articles/x'],
    ['article', 'übung', '/articles/%C3%BCbung'],
    ['article', '/%C3%BCbung', '/%C3%BCbung'],
    ['article', 'a/b', '/a/b'],
    ['article', '/', undefined],
    ['article', '//x.example/a', '/a'],
    ['article', '//x', '/x'],
    ['article', '/a//b', '/a/b'],
    ['article', '/../x', undefined],
    ['article', '/%2e%2e/x', undefined],
    ['article', '/a%2Fb', undefined],
    ['article', '/a?b', undefined],
    ['article', '/a#b', undefined],
    ['article', '/a b', '/a%20b'],
    ['article', '/a\\b', undefined],
    ['article', '/Feed.xml', undefined],
    ['article', '/media/x', undefined],
    ['article', '/sitemap/1.xml', undefined],
    ['article', '/og/old.png', undefined],
    ['article', '/feeds/feed.xml', undefined],
    ['page', 'rss', undefined],
    ['article', '/.well-known/old', undefined],
    ['article', '/2019/.hidden', undefined],
    ['page', '/_headers', undefined],
    ['page', '/assets/old.js', undefined],
    ['page', '/dev/old', undefined],
    ['article', '/archive/2014', '/archive/2014'],
    ['article', '/articles/My-Old', '/articles/My-Old'],
    ['article', 'https://x.example', undefined],
  ] as const)('of %s %j is %s', (type, alias, path) => {
    expect(toAliasPath(type, alias)).toBe(path)
  })
})

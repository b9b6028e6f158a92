import { describe, expect, it } from 'vitest'

import { slugOf } from '../../../lib/site/document-slug.ts'
import { toAliasPath } from '../../../lib/site/alias.ts'
import { articleWith, problemsOf } from './problems-of.ts'

describe('authors', () => {
  it.each([
    [
      ['author: A', 'authors: [B]'],
      '7:10 error: An article has `author` or `authors`, not both: keep one of them',
    ],
    [
      ['author:'],
      '1:1 error: `author` is missing: write a name or the id of a file in authors/, or a list of them as `authors`',
    ],
    [
      ['author:', 'authors: []'],
      '7:10 error: `authors` is an empty list: name one, such as [Ada Lovelace]',
    ],
    [
      ['author:', 'authors: A, B'],
      '7:10 error: `authors` must be a list, not text: write [A, B]',
    ],
    [
      ['author: 5'],
      '6:9 error: `author` must be text, not the number 5: write "5", in quotes',
    ],
  ])('%j', (lines, problem) => {
    expect(problemsOf(articleWith(...lines))).toEqual([problem])
  })

  it('may be one or a list', () => {
    expect(problemsOf(articleWith('author: A'))).toEqual([])
    expect(problemsOf(articleWith('author:', 'authors: [A, B]'))).toEqual([])
  })
})

describe('rules between fields', () => {
  it.each([
    [
      'heroImage: a.svg',
      '6:12 warning: `heroImage` has no `heroAlt`: say what it shows, for those who can not see it',
    ],
    [
      'heroAlt: a',
      '6:10 warning: `heroAlt` describes no picture: add `heroImage` or remove it',
    ],
    ['id: a b', '6:5 error: `id` may hold no spaces: remove them'],
    [
      'aliases: [hello]',
      '6:10 error: `hello` is the address that the document has now: remove it from `aliases`',
    ],
    [
      'aliases: [/feed.xml]',
      '6:11 error: `aliases, entry 1` must be an old slug or an old path from `/`, without query, fragment or `..`, and no address of the site itself: `/feed.xml` is not',
    ],
  ])('%j', (line, problem) => {
    expect(problemsOf(articleWith(line))).toEqual([problem])
  })
})

describe('the address of a document', () => {
  it.each([
    [
      'articles/index.md',
      '1:1 error: An `index.md` takes its address from its folder: move it into a folder of its own',
    ],
    [
      'articles/Hello World.md',
      "1:1 error: The address comes from the file's name, and `Hello World` is none: rename the file to `hello-world`, or set `slug: hello-world`",
    ],
    [
      'articles/a b/index.md',
      "1:1 error: The address comes from the folder's name, and `a b` is none: rename the folder to `a-b`, or set `slug: a-b`",
    ],
    [
      'articles/!.md',
      "1:1 error: The address comes from the file's name, and `!` is none: rename the file, or set `slug`",
    ],
  ])('%s has none', (path, problem) => {
    expect(problemsOf(articleWith(), path)).toEqual([problem])
    expect(problemsOf(articleWith('slug: good'), path)).toEqual([])
  })

  it.each([
    [
      'pages/feed.md',
      '---\ntitle: x\n---\n',
      '1:1 error: A page can not be named `feed`, because a route of the site is: rename the file or set `slug`',
    ],
    [
      'pages/x.md',
      '---\ntitle: x\nslug: TAGS\n---\n',
      '3:7 error: A page can not be named `tags`, because a route of the site is: choose another',
    ],
  ])('%s is a route', (path, text, problem) => {
    expect(problemsOf(text, path)).toEqual([problem])
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
    ['article', 'a/b', undefined],
    ['article', '/', undefined],
    ['article', '//x', undefined],
    ['article', '/a//b', undefined],
    ['article', '/../x', undefined],
    ['article', '/%2e%2e/x', undefined],
    ['article', '/a%2Fb', undefined],
    ['article', '/a?b', undefined],
    ['article', '/a#b', undefined],
    ['article', '/a b', undefined],
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

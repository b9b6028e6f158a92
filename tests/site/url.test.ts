import { describe, expect, it } from 'vitest'

import {
  basePathOf,
  decodePath,
  parseLink,
  sitePath,
  toAbsolute,
  toPath,
} from '../../lib/site/url.ts'

describe('parseLink', () => {
  it.each([
    ['https://x.example', { kind: 'absolute', href: 'https://x.example' }],
    ['HTTP://X.example/a', { kind: 'absolute', href: 'http://X.example/a' }],
    ['mailto:a@x.example', { kind: 'absolute', href: 'mailto:a@x.example' }],
    [
      'https://%5B2001:db8::1%5D/x',
      { kind: 'absolute', href: 'https://[2001:db8::1]/x' },
    ],
    ['https://[::1]:8080/', { kind: 'absolute', href: 'https://[::1]:8080/' }],
    ['http://a@%5b::1%5d', { kind: 'absolute', href: 'http://a@[::1]' }],
    [
      'https://x.example/%5B1%5D',
      { kind: 'absolute', href: 'https://x.example/%5B1%5D' },
    ],
    ['//x.example/a', { kind: 'absolute', href: 'https://x.example/a' }],
    [' https://x.example\n', { kind: 'absolute', href: 'https://x.example' }],
    ['ht\ntps://x.example', { kind: 'absolute', href: 'https://x.example' }],
    ['/articles/x?y=1#z', { kind: 'site', path: '/articles/x?y=1#z' }],
    ['/', { kind: 'site', path: '/' }],
    ['./other.md#part', { kind: 'file', path: './other.md#part' }],
    ['../a b.svg', { kind: 'file', path: '../a b.svg' }],
    ['picture.svg', { kind: 'file', path: 'picture.svg' }],
    ['?page=2', { kind: 'file', path: '?page=2' }],
    ['./a:b.md', { kind: 'file', path: './a:b.md' }],
    ['#part', { kind: 'fragment', id: 'part' }],
    ['#%C3%BCbung', { kind: 'fragment', id: 'übung' }],
    ['#', { kind: 'fragment', id: '' }],
    ['images\\plan.svg', { kind: 'file', path: 'images/plan.svg' }],
    ['\\images\\plan.svg', { kind: 'site', path: '/images/plan.svg' }],
    ['..\\a.md?q=a\\b#c', { kind: 'file', path: '../a.md?q=a%5Cb#c' }],
    ['https://x.example/a\\b', { kind: 'absolute', href: 'https://x.example/a/b' }],
    ...[
      ['https://münchen.example/ä', 'https://xn--mnchen-3ya.example/ä'],
      ['https://m%C3%BCnchen.example/%C3%A4', 'https://xn--mnchen-3ya.example/%C3%A4'],
      ['//münchen.example', 'https://xn--mnchen-3ya.example'],
      ['HTTP://MÜNCHEN.example:81?ö#ü', 'http://xn--mnchen-3ya.example:81?ö#ü'],
      ['https://a:b@münchen.example/', 'https://a:b@xn--mnchen-3ya.example/'],
      ['ftp://例え.テスト/x', 'ftp://xn--r8jz45g.xn--zckzah/x'],
      ['gemini://m%c3%bcnchen.example/', 'gemini://xn--mnchen-3ya.example/'],
      ['https://straße.example', 'https://xn--strae-oqa.example'],
      ['https://xn--mnchen-3ya.example/', 'https://xn--mnchen-3ya.example/'],
      ['https://[::1]:80/ü', 'https://[::1]:80/ü'],
      ['https://a.example/@ü/b@c', 'https://a.example/@ü/b@c'],
      ['mailto:a@münchen.example', 'mailto:a@münchen.example'],
      ['obsidian://open%20x', 'obsidian://open%20x'],
      ['steam://run/%C3%BC', 'steam://run/%C3%BC'],
    ].map(([text, href]): [string, object] => [text ?? '', { kind: 'absolute', href }]),
    ['java\\script:alert(1)', { kind: 'file', path: 'java/script:alert(1)' }],
  ])('reads %j', (text, link) => {
    expect(parseLink(text)).toEqual(link)
  })

  it.each([
    '',
    '   ',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\r\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u0000\u001f javascript:alert(1)',
    'j\u0000avascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'data:image/png;base64,AAAA',
    'blob:https://x.example/1',
    'file:///etc/passwd',
    'x-y+z.1:a',
    'https://',
    'https:x.example',
    'https:/x.example',
    'http:',
    'https://x example',
    '//',
    '//[',
    '\\\\x.example',
    '/\\x.example',
    'https:\\\\x.example',
    'mailto:a\\b',
    'a\u007fb',
    '/a\u0000b',
  ])('refuses %j', (text) => {
    expect(parseLink(text)).toBeUndefined()
  })

  // A browser that resolves what was let through must stay with the table of schemes.
  it('lets nothing through that a browser takes for another scheme', () => {
    const spaces = ['', ' ', '\t', '\n', '\r', '\f', '\v', '\u0000', '\u00a0', '\ufeff']
    const disguises = spaces.flatMap((space) => [
      `${space}javascript:x`,
      `java${space}script:x`,
      `javascript${space}:x`,
      `javascript:${space}x`,
    ])
    const through = disguises.flatMap((text) => {
      const link = parseLink(text)
      if (link === undefined) return []
      const written = link.kind === 'absolute' ? link.href : text
      return [new URL(written, 'https://site.example/articles/x').protocol]
    })
    expect(new Set(through)).toEqual(new Set(['https:']))
  })
})

describe('toPath', () => {
  it.each([
    ['', '/', '/'],
    ['', '/articles/x', '/articles/x'],
    ['/blog', '/', '/blog'],
    ['/blog', '/articles/x', '/blog/articles/x'],
  ])('%j and %j are %j', (basePath, path, whole) => {
    expect(toPath(basePath, path)).toBe(whole)
  })
})

describe('toAbsolute', () => {
  it.each([
    ['https://x.example', '/', 'https://x.example/'],
    ['https://x.example', '/articles/x', 'https://x.example/articles/x'],
    ['https://x.example/blog', '/blog/articles/x', 'https://x.example/blog/articles/x'],
    ['https://x.example', '/articles/%C3%BC', 'https://x.example/articles/%C3%BC'],
    ['https://x.example', '/articles/ü', 'https://x.example/articles/%C3%BC'],
    ['https://x.example', 'https://cdn.example/a.png', 'https://cdn.example/a.png'],
  ])('%j and %j are %j', (siteUrl, path, whole) => {
    expect(toAbsolute(siteUrl, path)).toBe(whole)
  })
})

describe('sitePath', () => {
  it.each([
    [['articles', 'übung'], '/articles/%C3%BCbung'],
    [['articles', 'a.b_c-d'], '/articles/a.b_c-d'],
    [['media', '1234abcd-a b#1?.svg'], '/media/1234abcd-a%20b%231%3F.svg'],
    [['2019', 'a/b'], '/2019/a%2Fb'],
    [['about'], '/about'],
    [[], '/'],
  ])('encodes %j as %j', (segments, path) => {
    expect(sitePath(...segments)).toBe(path)
  })
})

describe('basePathOf', () => {
  it.each([
    ['https://x.example', ''],
    ['https://x.example/', ''],
    ['https://x.example/blog', '/blog'],
    ['https://x.example/blog/', '/blog'],
    ['https://x.example/a/b//', '/a/b'],
    ['https://x.example:8080/blog?x#y', '/blog'],
  ])('of %j is %j', (siteUrl, basePath) => {
    expect(basePathOf(siteUrl)).toBe(basePath)
  })
})

describe('decodePath', () => {
  it.each([
    ['/a%20b', '/a b'],
    ['%C3%BCbung', 'übung'],
    ['übung', 'übung'],
    ['100%', '100%'],
    ['%ff', '%ff'],
    ['%C3%BC and 100%', '%C3%BC and 100%'],
  ])('reads %j as %j', (path, decoded) => {
    expect(decodePath(path)).toBe(decoded)
  })
})

import { describe, expect, it } from 'vitest'

import { listCandidates, parseAddress, pathOf } from '../../lib/serve/address.ts'

describe('parseAddress', () => {
  it.each([
    ['/', '/', ''],
    ['/articles/x', '/articles/x', ''],
    ['/articles/x?a=1&b=%', '/articles/x', '?a=1&b=%'],
    ['/?', '/', '?'],
    ['/articles/%C3%BCbung', '/articles/übung', ''],
    ['/%61', '/a', ''],
    ['/%252e%252e', '/%2e%2e', ''],
    ['/a#b', '/a', ''],
    ['/a?b=\\', '/a', '?b=\\'],
    ['//evil.example/', '//evil.example/', ''],
    ['/../etc/passwd', '/../etc/passwd', ''],
    ['http://blog.example/articles/x?q', '/articles/x', '?q'],
    ['HTTPS://blog.example', '/', ''],
  ])('reads %s as %s and %s', (target, path, query) => {
    expect(parseAddress(target)).toEqual({ path, query })
  })

  it.each([
    '/%',
    '/%zz',
    '/%e0%a4',
    '/%ff',
    '/%c0%ae%c0%ae/',
    '/a%00b',
    '/a%0d%0ab',
    '/%7f',
    '/\\evil.example',
    '/%5cevil.example',
    '/..%5c',
    '/%2e%2e%2fetc/passwd',
    '/articles%2Fx',
  ])('refuses %s', (target) => {
    expect(parseAddress(target)).toBeUndefined()
  })
})

describe('pathOf', () => {
  it.each([
    ['index.html', '/'],
    ['articles/x.html', '/articles/x'],
    ['articles/x.html.html', '/articles/x.html'],
    ['articles/node.js-20.html', '/articles/node.js-20'],
    ['feed.xml', '/feed.xml'],
    ['media/0a1b2c3d-x.png', '/media/0a1b2c3d-x.png'],
  ])('%s stands at %s', (file, path) => {
    expect(pathOf(file)).toBe(path)
  })

  it.each([
    ...['404.html', '_headers', '_redirects', '.nojekyll', '.html', '', '/'],
    ...['articles/x.html.br', 'articles/x.html.gz', 'a/../b', '../b', 'a/./b', 'a//b'],
    ...['/etc/passwd', 'articles/', 'articles/.x.html.new', '.git/config'],
  ])('%s has no address', (file) => {
    expect(pathOf(file)).toBeUndefined()
  })
})

describe('listCandidates', () => {
  it.each([
    ['/', ['index.html']],
    ['/articles/x', ['articles/x.html', 'articles/x']],
    ['/articles/x/', ['articles/x.html', 'articles/x']],
    ['/articles/x.html', ['articles/x.html.html', 'articles/x.html']],
    ['/articles/x.br', ['articles/x.br.html']],
    ['/404', ['404']],
    ['/404.html', ['404.html.html']],
    ['/../x', []],
    ['//evil.example/', []],
    ['/.//evil.example', []],
    ['/a//', []],
  ])('%s means %j', (path, files) => {
    expect(listCandidates(path)).toEqual(files)
  })
})

import { property, assert as fcAssert, string } from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isAlias, listAliasUrls, parseAlias, parseOldPath } from '../../lib/site/alias.ts'
import { decodePath } from '../../lib/site/url.ts'

describe('an alias of an article', () => {
  it.each([
    ['old', '/articles/old'],
    ['Old-Post', '/articles/old-post'],
    ['My old name', '/articles/My%20old%20name'],
    ['/2019/05/old-post', '/2019/05/old-post'],
    ['/2018/My%20First%20Post.html', '/2018/My%20First%20Post.html'],
    ['/wiki/Some Page', '/wiki/Some%20Page'],
    ['/blog/Old-Post', '/blog/Old-Post'],
    ['2018/bare/path', '/2018/bare/path'],
    ['/a//b', '/a/b'],
    ['  /padded ', '/padded'],
    ['/100%', '/100%25'],
    ['/100%25', '/100%25'],
    ['/a%20b%zz', '/a%20b%25zz'],
    ['/wiki/What%3F', '/wiki/What%3F'],
    ['/u\u0308ber', '/%C3%BCber'],
    ['/u%CC%88ber', '/%C3%BCber'],
    ['/a,b&c=d+e!', '/a%2Cb%26c%3Dd%2Be!'],
    ['/index.php/2019/post', '/index.php/2019/post'],
    ['/old/data.xml', '/old/data.xml'],
    ['https://old.example/2019/x', '/2019/x'],
    ['//old.example/2019/x', '/2019/x'],
    ['//2019//x', '/2019/x'],
    ['//blog/x', '/blog/x'],
    ['/x:y', '/x%3Ay'],
    ['/c*-algebra', '/c*-algebra'],
    ['/2019/x.', '/2019/x.'],
    ['/2019/x.php', '/2019/x.php'],
    ['/2019/index.php', '/2019/index.php'],
    ['/%C3%84', '/%C3%84'],
    ['/Ä', '/%C3%84'],
  ])('%j is the address %s', (text, path) => {
    expect(parseAlias('article', text)).toMatchObject({ path, isFolder: false })
  })

  it.each([
    ['/2019/05/old-post/', '/2019/05/old-post'],
    ['/2017/Über uns/', '/2017/%C3%9Cber%20uns'],
    ['/2019/x/index.html', '/2019/x'],
    ['/2019/x/INDEX.HTM', '/2019/x'],
    ['https://old.example/2019/x/', '/2019/x'],
  ])('%j is the folder %s', (text, path) => {
    expect(parseAlias('article', text)).toMatchObject({ path, isFolder: true })
  })

  it.each([
    ['/?p=123', 'query'],
    ['https://old.example/?p=123', 'query'],
    ['/old?page=2', 'query'],
    ['/#/post/1', 'fragment'],
    ['/old#part', 'fragment'],
    ['../old', 'dots'],
    ['./old', 'dots'],
    ['/a/../b', 'dots'],
    ['/.well-known/x', 'dots'],
    ['', 'reserved'],
    ['/blog/*', 'pattern'],
    ['/:year/:month/:title/', 'pattern'],
    ['/a\\b', 'form'],
    ['/a%2Fb', 'form'],
    ['/a%00b', 'form'],
    ['/a/%20/b', 'form'],
    [`/${'x'.repeat(241)}`, 'form'],
    [`/${'x/'.repeat(1001)}`, 'form'],
    ['/', 'reserved'],
    ['/index.html', 'reserved'],
    ['https://old.example', 'reserved'],
    ['/archive', 'reserved'],
    ['/Tags/', 'reserved'],
    ['/feed.xml', 'reserved'],
    ['/_next/x', 'reserved'],
    ['/media/x.png', 'reserved'],
    ['/tags/gone/feed.xml', 'feed'],
    ['/blog/feed.xml', 'known'],
    ['/feed/atom/', 'known'],
  ])('%j can not be one: %s', (text, fault) => {
    expect(parseAlias('article', text)).toBe(fault)
  })
})

it.each([
  ['golang', '/tags/golang'],
  ['Go Lang', '/tags/go-lang'],
  ['C++', '/tags/cpp'],
  ['/category/golang/', '/category/golang'],
  ['/tags/gone/feed.xml', '/tags/gone/feed.xml'],
])('an alias of a topic may be a name, a path or a feed: %j', (text, path) => {
  expect(parseAlias('tag', text)).toMatchObject({ path })
})

it('keeps the host of a full address', () => {
  expect(parseOldPath('https://www.old.example:8080/x')).toMatchObject({
    host: 'www.old.example:8080',
  })
})

it.each([
  ['/2019/old', ['/2019/old', '/2019/old/']],
  ['/release-1.0', ['/release-1.0', '/release-1.0/']],
  ['/articles/x/', ['/articles/x/']],
  ['/x.html', ['/x.html']],
  ['/x.PHP', ['/x.PHP']],
  ['/old/feed.xml', ['/old/feed.xml']],
])('%s stands for %j', (path, urls) => {
  expect(listAliasUrls(path)).toEqual(urls)
})

it('is a path that is its own alias, whatever was written', () => {
  fcAssert(
    property(string({ unit: 'binary' }), (text) => {
      const alias = parseAlias('article', text)
      if (!isAlias(alias)) return
      expect(alias.path).toMatch(/^(?:\/[!-.0-~]+)+$/)
      expect(alias.path).not.toMatch(/\/\.|[?#\\]/)
      expect(
        parseOldPath(decodePath(alias.path).replace(/[?#%]/g, encodeURIComponent)),
      ).toMatchObject({ path: alias.path })
    }),
    { seed: 12, numRuns: 2000 },
  )
})

import { describe, expect, it } from 'vitest'

import { countOtherLines, listUrls } from '../../lib/removed-urls/address-list.ts'
import { describeSkipped, toAddresses } from '../../lib/removed-urls/listed-addresses.ts'
import { makeIsKept, toBareName } from '../../lib/removed-urls/kept-urls.ts'
import { listRemovedUrls } from '../../lib/removed-urls/removed-urls.ts'

describe('a list of addresses', () => {
  it.each([
    [
      'a sitemap',
      '<?xml version="1.0"?>\n<urlset>\n<url><loc>\n https://a.example/x/?a&amp;b</loc></url>\n<url><loc><![CDATA[https://a.example/y]]></loc><image:loc>https://a.example/i.png</image:loc></url></urlset>',
      ['4 https://a.example/x/?a&b', '5 https://a.example/y'],
    ],
    [
      'RSS',
      '<rss><channel>\n<link>https://a.example</link>\n<item><link>https://a.example/x</link></item></channel></rss>',
      ['2 https://a.example', '3 https://a.example/x'],
    ],
    [
      'Atom',
      '<feed>\n<link href="https://a.example/"/>\n<entry><link rel="alternate" href=\'/x\'/></entry></feed>',
      ['2 https://a.example/', '3 /x'],
    ],
    [
      'JSON Feed',
      '{"items": [\n{"url": "https:\\/\\/a.example\\/x"}]}',
      ['2 https://a.example/x'],
    ],
    ['a list in JSON', '["/a",\n"/b"]', ['1 /a', '2 /b']],
    ['a page', '<p><a class=x href=/a>A</a>\n<A HREF="/b">B</A>', ['1 /a', '2 /b']],
    [
      'text, one a line',
      '# old addresses\n/a/\nhttps://a.example/b\n\n12,https://a.example/c,"title"\n  /d',
      ['2 /a/', '3 https://a.example/b', '5 https://a.example/c', '6 /d'],
    ],
    [
      'Atom with a text',
      '<feed>\n<link rel="self" href="/atom.xml"/><entry><link href="/x"/>\n<content type="html">&lt;a href="/y">y&lt;/a></content></entry></feed>',
      ['2 /atom.xml', '2 /x'],
    ],
    [
      'an export of WordPress',
      '<rss><channel><wp:wxr_version>1.2</wp:wxr_version><link>https://a.example</link>\n<item><link>https://a.example/x/</link>\n<wp:status><![CDATA[publish]]></wp:status><wp:post_type>post</wp:post_type></item>\n<item><link>https://a.example/draft/</link><wp:status>draft</wp:status></item>\n<item><link>https://a.example/private/</link><wp:status>private</wp:status></item>\n<item><link>https://a.example/file/</link><wp:status>publish</wp:status><wp:post_type>attachment</wp:post_type></item>\n<item><link>https://a.example/z/</link><wp:status>publish</wp:status></item></channel></rss>',
      ['1 https://a.example', '2 https://a.example/x/', '7 https://a.example/z/'],
    ],
    ['RDF', '<rdf:RDF><item>\n<link>/x</link></item></rdf:RDF>', ['2 /x']],
    [
      'entries in JSON',
      '[{"title": "T", "link": "/a"},\n{"url": "/b"}]',
      ['1 /a', '2 /b'],
    ],
    ['names in JSON', '["a", "/b"]', ['1 /b']],
    [
      'text of hosts',
      'www.a.example/x\nb.example/y/ 12\nname\n2016/05/x\n',
      ['1 https://www.a.example/x', '2 https://b.example/y/'],
    ],
    ['nothing', 'hello\nworld', []],
  ])('may be %s', (_, text, urls) => {
    expect(listUrls(text).map(({ url, line }) => `${line} ${url}`)).toEqual(urls)
  })

  it.each([
    ['# old\n/a\n\nname\nurl,count\n/b\r\n', 2],
    ['/a\n/b\n', 0],
    ['<urlset>\n<loc>/a</loc>\n\nx</urlset>', 0],
    ['["/a",\n"b"]', 0],
  ])('%j has so many lines without an address: %d', (text, count) => {
    expect(countOtherLines(text, listUrls(text))).toBe(count)
  })

  it('comes to an end on whatever it holds', () => {
    for (const text of [
      ' '.repeat(1e6),
      `<urlset>${'<loc>'.repeat(2e5)}`,
      '/'.repeat(1e6),
      'a.'.repeat(5e5),
      'a-b.c '.repeat(2e5),
      `<wp:wxr_version>${'<item>'.repeat(2e5)}`,
      `<feed>${'<link '.repeat(2e5)}`,
    ]) {
      listUrls(text)
    }
  })

  it('says how many can not be compared, and why', () => {
    const urls = [
      'https://www.old.example/a',
      'http://old.example/b/',
      '/c',
      'https://old.example/?p=1',
      'https://old.example/x.png',
      'https://other.example/a',
      'mailto:a@b.example',
      'https://[',
    ]
    const listed = urls.map((url, index) => ({ url, line: index + 1 }))
    const { addresses, skipped } = toAddresses(listed, undefined)
    expect([...addresses]).toEqual([
      ['/a', { line: 1 }],
      ['/b/', { line: 2 }],
      ['/c', { line: 3 }],
    ])
    expect(describeSkipped(skipped)).toBe(
      '1 that no program can read, 1 with a query, 1 of files such as pictures, 1 of other hosts, 1 of another scheme',
    )
  })
})

const NOW = {
  addresses: new Set([
    '/articles/neap-tide',
    '/2016/05/spring',
    '/tags/tides',
    '/%C3%BCber',
  ]),
  owners: [
    {
      path: 'articles/neap-tide.md',
      type: 'article' as const,
      address: '/articles/neap-tide',
      state: 'public' as const,
      title: 'Neap',
    },
  ],
  broken: [],
  basePath: '/blog',
}

it.each([
  ['/articles/neap-tide/', true],
  ['/articles/neap-tide.html', true],
  ['/articles/neap-tide/index.html', true],
  ['/%c3%bcber', true],
  ['/über', true],
  ['/u%CC%88ber', true],
  ['/blog/2016/05/spring/', true],
  ['/', true],
  ['/archive/', true],
  ['/rss.xml', true],
  ['/feed/', true],
  ['/articles/neap', false],
  ['/Articles/neap-tide', false],
])('an address in another spelling is kept: %s %s', (address, isKept) => {
  expect(makeIsKept(NOW)(address)).toBe(isKept)
})

it.each([
  ['/2017/01/09/neap-tide/', 'neap-tide'],
  ['/posts/2017-01-09-neap-tide.html', 'neap-tide'],
  ['/neap-tide.php', 'neap-tide'],
])('%s is named %s', (address, name) => {
  expect(toBareName(address)).toBe(name)
})

it('addresses of any shape are lost, with a likely successor', () => {
  const listed = [
    '/2017/01/09/neap-tide/',
    '/category/tides/',
    '/about.html',
    '/2016/05/spring/',
  ]
  const addresses = new Map(listed.map((path, index) => [path, { line: index + 1 }]))
  const removed = listRemovedUrls({ addresses, isList: true }, NOW)
  expect(removed).toMatchObject([
    { address: '/2017/01/09/neap-tide/', line: 1, successor: NOW.owners[0] },
    { address: '/about.html', line: 3 },
    { address: '/category/tides/', line: 2, list: { kind: 'tag', slug: 'tides' } },
  ])
  expect(removed.map(({ alias }) => alias)).toEqual([
    '/2017/01/09/neap-tide/',
    '/about.html',
    '/category/tides/',
  ])
})

it('an archive of a feed is not lost: it comes and goes with the articles', () => {
  const addresses = new Map([['/tags/web/atom/3.xml', {}]])
  expect(listRemovedUrls({ addresses, isList: true }, NOW)).toEqual([])
})

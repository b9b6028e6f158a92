import { describe, expect, test } from 'vitest'

import type { Item } from '@/lib/import/model/item.ts'
import { feed } from '@/lib/import/readers/feed/feed.ts'

import { listType, openTexts, readAll } from '../open-texts.ts'

const SITE = 'https://old.example'

function toRss(items: string, channel = ''): string {
  return `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
  xmlns:thr="http://purl.org/syndication/thread/1.0"
  xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
<channel><title>Tom &amp;amp; Ada</title><link>${SITE}/</link>
<description>Notes</description><language>de</language>${channel}
${items}</channel></rss>`
}

function toAtom(entries: string, root = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app" ${root}>
<title>Ada</title><link href="${SITE}/atom.xml" rel="self"/><link href="${SITE}/"/>${entries}</feed>`
}

function toJson(items: readonly object[]): string {
  const version = 'https://jsonfeed.org/version/1.1'
  return JSON.stringify({ version, title: 'Ada', home_page_url: `${SITE}/`, items })
}

async function readItems(text: string, options = { replies: false, updated: false }) {
  return listType(
    await readAll(feed, openTexts({ 'feed.xml': text }, 'file'), options),
    'item',
  )
}

async function readItem(text: string): Promise<Item> {
  const [item, ...others] = await readItems(text)
  expect(others).toEqual([])
  if (item === undefined) throw new Error('no item')
  return item
}

async function readOne(rss: string, channel?: string): Promise<Item> {
  return readItem(toRss(`<item>${rss}</item>`, channel))
}

describe('recognise', () => {
  test.each([
    ['RSS', toRss(''), 0.5],
    ['Atom', toAtom(''), 0.5],
    ['Atom with a prefix', '<a:feed xmlns:a="http://www.w3.org/2005/Atom"/>', 0.5],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/"></rdf:RDF>',
      0.5,
    ],
    ['JSON Feed', toJson([]), 0.5],
    ['a comment before the root', `<!-- <rss> no -->\n\n${toAtom('')}`, 0.5],
    ['a byte order mark', `\ufeff${toRss('')}`, 0.5],
    ['WXR', '<rss xmlns:wp="http://wordpress.org/export/1.2/">', 0],
    ['other RDF', '<rdf:RDF xmlns:foaf="http://xmlns.com/foaf/0.1/">', 0],
    ['HTML', '<!doctype html><html><body><rss></rss></body></html>', 0],
    ['other JSON', '{"version": "1"}', 0],
    ['nothing', '', 0],
  ])('tells what is a feed: %s', async (_, text, sure) => {
    expect(await feed.recognise(openTexts({ 'a.xml': text }, 'file'))).toBe(sure)
  })

  test('leaves a folder alone that holds other files', async () => {
    const files = { 'feed.xml': toRss(''), 'a.md': '# A' }
    expect(await feed.recognise(openTexts(files))).toBe(0)
  })
})

describe('RSS', () => {
  test('brings a whole article', async () => {
    const item = await readOne(`<title>Fish &amp;amp; chips</title>
<link>${SITE}/2019/05/Fish.html?utm_source=rss&amp;utm_medium=rss</link>
<guid isPermaLink="false">${SITE}/?p=7</guid>
<pubDate>Wed, 01 May 2019 09:30:07 +0200</pubDate>
<dc:creator>Ada</dc:creator><category>Food</category><category>food</category>
<category>Uncategorized</category><description>Short words</description>
<content:encoded><![CDATA[<p>Long &amp; <b>rich</b>.</p>]]></content:encoded>`)
    expect(item).toMatchObject({
      title: 'Fish & chips',
      guid: `${SITE}/?p=7`,
      addresses: [`${SITE}/2019/05/Fish.html`, `${SITE}/?p=7`],
      slug: 'Fish',
      published: '2019-05-01T09:30:07+02:00',
      status: 'public',
      authors: ['Ada'],
      topics: ['Food'],
      description: 'Short words',
      body: { form: 'html', text: '<p>Long &amp; <b>rich</b>.</p>' },
      notes: [],
    })
  })

  test.each([
    ['<guid> a B %C3 </guid>', 'a B %C3'],
    [`<link>${SITE}/a</link>`, `${SITE}/a`],
    [`<guid>tag:x,2019:1</guid><link>${SITE}/a</link>`, 'tag:x,2019:1'],
  ])('takes the guid as readers know it: %s', async (rss, guid) => {
    expect((await readOne(`<title>A</title>${rss}`)).guid).toBe(guid)
  })

  test('takes the about of RSS 1.0 for a guid', async () => {
    const item =
      await readItem(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
<channel r:about="x"><title>Old</title><link>${SITE}/</link></channel>
<item r:about="${SITE}/1"><title>One</title><link>${SITE}/one</link>
<d:date>2003-01-02T03:04:05+01:00</d:date><description>&lt;p&gt;x&lt;/p&gt;</description></item></r:RDF>`)
    expect(item.guid).toBe(`${SITE}/1`)
    expect(item.published).toBe('2003-01-02T03:04:05+01:00')
  })

  test.each([
    ['a &lt;title&gt; element', 'a <title> element'],
    ['the &lt;em&gt;end&lt;/em&gt;', 'the end'],
    ['&amp;#8211; dash &amp;amp; more', '– dash & more'],
    ['AT&amp;T', 'AT&T'],
    ['', ''],
  ])('reads titles as plain text: %s', async (written, title) => {
    const item = await readOne(`<guid>1</guid><title>${written}</title>`)
    expect(item.title).toBe(title)
  })

  test.each([
    ['<author>ada@old.example (Ada L.)</author>', ['Ada L.']],
    ['<author>ada@old.example</author>', []],
    ['<author>Ada &lt;ada@old.example&gt;</author>', ['Ada']],
    ['<dc:creator>Ada</dc:creator><dc:creator>Tom</dc:creator>', ['Ada', 'Tom']],
    ['<dc:creator>ada@old.example</dc:creator>', []],
    ['<itunes:author>Ada</itunes:author>', ['Ada']],
  ])('takes names of people and no e-mail: %s', async (rss, authors) => {
    const item = await readOne(`<guid>1</guid><title>A</title>${rss}`)
    expect(item.authors).toEqual(authors)
    expect(JSON.stringify(item)).not.toContain('@')
  })

  test('leads to the true address behind FeedBurner, and drops its row of links', async () => {
    const item = await readOne(`<title>A</title><link>http://feedproxy.example/~r/1</link>
<feedburner:origLink>${SITE}/a</feedburner:origLink>
<description>&lt;p&gt;x&lt;/p&gt;&lt;div class="feedflare"&gt;&lt;a href="y"&gt;z&lt;/a&gt;&lt;/div&gt;</description>`)
    expect(item.addresses).toEqual([`${SITE}/a`])
    expect(item.body.text).toBe('<p>x</p>')
  })

  test('keeps what an entry of a link blog is about', async () => {
    const item = await readOne(`<title>A</title><link>https://else.example/b</link>
<guid>${SITE}/linked/a</guid><description>&lt;p&gt;Look.&lt;/p&gt;</description>`)
    expect(item.addresses).toEqual([`${SITE}/linked/a`])
    expect(item.body.text).toContain('href="https://else.example/b"')
  })

  test('puts sound, films and files at the end of the text', async () => {
    const item = await readOne(`<title>A</title><guid>1</guid>
<description>Notes of the show</description>
<enclosure url="${SITE}/a%20b.mp3?x=1&amp;y=2" type="audio/mpeg" length="1"/>
<enclosure url="${SITE}/plan%20b.pdf" type="application/pdf" length="1"/>
<media:content url="${SITE}/a.mp4" medium="video"/>`)
    expect(item.status).toBe('public')
    expect(item.body.text.split('\n')).toEqual([
      '<p>Notes of the show</p>',
      `<p><audio controls src="${SITE}/a%20b.mp3?x=1&amp;y=2"></audio></p>`,
      `<p><a href="${SITE}/plan%20b.pdf">plan b.pdf</a></p>`,
      `<p><video controls src="${SITE}/a.mp4"></video></p>`,
    ])
  })

  test('takes a picture beside the text as hero, and none of a person', async () => {
    const item =
      await readOne(`<title>A</title><guid>1</guid><description>&lt;p&gt;x&lt;/p&gt;</description>
<media:content url="https://1.gravatar.com/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346" medium="image"/>
<media:thumbnail url="${SITE}/a.png"/>`)
    expect(item.hero).toEqual({ url: `${SITE}/a.png` })
    expect(JSON.stringify(item)).not.toContain('gravatar')
  })

  test('resolves addresses in a text against the address of the entry', async () => {
    const item =
      await readOne(`<title>A</title><link>${SITE}/2019/a/</link><content:encoded><![CDATA[
<p><a href="../b">b</a> <a href="#n">n</a> <a href="mailto:x">m</a> <img src="/i.png" srcset="i.png 1x, /j.png 2x"></p>
]]></content:encoded>`)
    expect(item.body.text).toBe(
      `<p><a href="${SITE}/2019/b">b</a> <a href="#n">n</a> <a href="mailto:x">m</a> <img src="${SITE}/i.png" srcset="${SITE}/2019/a/i.png 1x, ${SITE}/j.png 2x"></p>`,
    )
  })

  test('takes away where WordPress says that a text is from', async () => {
    const item =
      await readOne(`<title>A</title><link>${SITE}/a/</link><content:encoded><![CDATA[
<p>Text.</p><p>Der Beitrag <a href="${SITE}/a/">A</a> erschien zuerst auf <a href="${SITE}">Ada</a>.</p>
]]></content:encoded>`)
    expect(item.body.text).toBe('<p>Text.</p>')
    expect(item.status).toBe('public')
  })

  test('keeps an article with a password private', async () => {
    const item =
      await readOne(`<title>Protected: A</title><guid>1</guid><content:encoded><![CDATA[
<form action="${SITE}/wp-login.php?action=postpass" class="post-password-form" method="post"></form>
]]></content:encoded>`)
    expect(item.status).toBe('password')
  })
})

describe('feeds that hold beginnings', () => {
  const more = `&lt;p&gt;Words &lt;a href="${SITE}/a"&gt;Read more&lt;/a&gt;&lt;/p&gt;`
  test.each([
    ['description', 'First words of it [&amp;#8230;]', 'draft'],
    ['description', '&lt;p&gt;First words of it [...]&lt;/p&gt;', 'draft'],
    ['description', 'First words of it', 'draft'],
    ['description', '&lt;p&gt;First words…&lt;/p&gt;', 'draft'],
    ['description', more, 'draft'],
    ['content:encoded', more, 'draft'],
    ['content:encoded', '&lt;p&gt;And so on …&lt;/p&gt;', 'public'],
    ['description', '&lt;p&gt;All of it.&lt;/p&gt;', 'public'],
    ['content:encoded', 'All of it', 'public'],
    [
      'content:encoded',
      '&lt;p&gt;&lt;a href="/x"&gt;Learn more&lt;/a&gt;&lt;/p&gt;',
      'public',
    ],
    ['description', '', 'draft'],
  ])('makes drafts of these: <%s> %s', async (name, text, status) => {
    const item = await readOne(`<title>A</title><guid>1</guid><${name}>${text}</${name}>`)
    expect(item.status).toBe(status)
    expect(item.notes.map(({ rule }) => rule)).toEqual(
      status === 'draft' ? ['feed-truncated'] : [],
    )
  })

  test('takes the description of an entry without a title for its text', async () => {
    const item = await readOne('<guid>1</guid><description>A short note.</description>')
    expect([item.status, item.body.text]).toEqual(['public', '<p>A short note.</p>'])
  })

  test('knows the summaries of Hugo', async () => {
    const description = '<description>&lt;p&gt;Some words&lt;/p&gt;</description>'
    const item = await readOne(
      `<title>A</title><guid>1</guid>${description}`,
      '<generator>Hugo -- gohugo.io</generator>',
    )
    expect(item.status).toBe('draft')
  })

  test('says once how many there are', async () => {
    const text = toRss('<item><title>A</title><description>a […]</description></item>')
    const records = await readAll(feed, openTexts({ 'feed.xml': text }, 'file'))
    expect(listType(records, 'repair')).toMatchObject([
      { rule: 'feed-truncated', message: expect.stringContaining('1 of its 1 entries') },
    ])
  })
})

describe('Atom', () => {
  test('brings texts of each type', async () => {
    const items = await readItems(
      toAtom(`
<entry><id>1</id><title type="html">a &amp;amp; &lt;b&gt;b&lt;/b&gt;</title><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry>
<entry><id>2</id><title>a &lt;b&gt;</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>one <em>two</em> three</p></div></content></entry>
<entry><id>3</id><title>c</title><content>1 &lt; 2

end</content></entry>
<entry><id>4</id><title>d</title><summary>Only this</summary></entry>`),
    )
    expect(items.map(({ title, status }) => [title, status])).toEqual([
      ['a & b', 'public'],
      ['a <b>', 'public'],
      ['c', 'public'],
      ['d', 'draft'],
    ])
    expect(items[1]?.body.text).toMatch(/<p>one <em>two<\/em> three<\/p>/)
    expect(items[2]?.body.text).toBe('<p>1 &lt; 2</p>\n<p>end</p>')
  })

  test('obeys drafts, xml:base, xml:lang, labels and enclosures', async () => {
    const item = await readItem(
      toAtom(
        `<entry xml:lang="fr"><id>tag:a,2019:1</id><title>A</title>
<link rel="alternate" type="application/json" href="${SITE}/a.json"/>
<link rel="alternate" type="text/html" href="${SITE}/a"/>
<link rel="enclosure" type="audio/mpeg" href="${SITE}/a.mp3"/>
<category term="x" label="Ex"/><author><name>Ada</name><email>ada@old.example</email></author>
<published>2019-05-01T00:00:00Z</published><updated>2019-06-01T00:00:00Z</updated>
<app:control><app:draft>yes</app:draft></app:control>
<content type="html">&lt;p&gt;&lt;a href="b"&gt;b&lt;/a&gt;&lt;/p&gt;</content></entry>`,
        'xml:base="https://base.example/x/" xml:lang="de"',
      ),
    )
    expect(item).toMatchObject({
      status: 'draft',
      guid: 'tag:a,2019:1',
      addresses: [`${SITE}/a`, `${SITE}/a.json`],
      language: 'fr',
      topics: ['Ex'],
      authors: ['Ada'],
      published: '2019-05-01T00:00:00Z',
      updated: '2019-06-01T00:00:00Z',
    })
    expect(item.body.text).toContain('https://base.example/x/b')
    expect(item.body.text).toContain('<audio')
    expect(JSON.stringify(item)).not.toContain('@')
  })

  test('resolves addresses beside a text', async () => {
    const item = await readItem(
      toAtom(
        `<entry><id>1</id><link href="a"/><link rel="enclosure" type="image/png" href="/i.png"/>
<link rel="enclosure" type="audio/mpeg" href="a.mp3"/></entry>`,
        'xml:base="https://old.example/x/"',
      ),
    )
    expect(item.addresses).toEqual([`${SITE}/x/a`])
    expect(item.hero).toEqual({ url: `${SITE}/i.png` })
    expect(item.body.text).toContain(`src="${SITE}/x/a.mp3"`)
  })

  test('takes updated for the date where there is no other', async () => {
    const item = await readItem(
      toAtom('<entry><id>1</id><updated>2019-06-01T00:00:00Z</updated></entry>'),
    )
    expect(item.published).toBe('2019-06-01T00:00:00Z')
    expect(item.updated).toBeUndefined()
  })

  test.each([
    ['https://www.blogger.com', false, undefined],
    ['https://www.blogger.com', true, '2019-06-01T00:00:00Z'],
    ['Jekyll', false, '2019-06-01T00:00:00Z'],
  ])(
    'takes dates of engines that write them at each save when asked: %s %s',
    async (generator, updated, expected) => {
      const [item] = await readItems(
        toAtom(
          `<generator>Blogger ${generator}</generator><entry><id>1</id>
<published>2019-05-01T00:00:00Z</published><updated>2019-06-01T00:00:00Z</updated></entry>`.replace(
            'Blogger Jekyll',
            'Jekyll',
          ),
        ),
        { replies: false, updated },
      )
      expect(item?.updated).toBe(expected)
    },
  )
})

describe('JSON Feed', () => {
  test('brings a whole article', async () => {
    const item = await readItem(
      toJson([
        {
          id: 7,
          url: `${SITE}/a`,
          title: 'A & B',
          content_html: '<p>x</p>',
          summary: 'S',
          date_published: '2019-05-01T09:30:00+02:00',
          authors: [{ name: 'Ada', url: 'mailto:ada@old.example' }],
          tags: ['One', 2, 'One'],
          image: `${SITE}/i.png`,
          attachments: [{ url: `${SITE}/a.mp3`, mime_type: 'audio/mpeg' }],
          external_url: 'https://else.example/',
        },
      ]),
    )
    expect(item).toMatchObject({
      guid: '7',
      title: 'A & B',
      description: 'S',
      addresses: [`${SITE}/a`],
      authors: ['Ada'],
      topics: ['One'],
      hero: { url: `${SITE}/i.png` },
    })
    expect(item.body.text).toContain('<audio')
    expect(item.body.text).toContain('https://else.example/')
    expect(JSON.stringify(item)).not.toContain('@')
  })

  test('escapes plain text, and takes a summary alone for a beginning', async () => {
    const items = await readItems(
      toJson([
        { id: 'a', content_text: 'a <b>\nline\n\nend' },
        { id: 'b', summary: 'Only this' },
      ]),
    )
    expect(items.map(({ body, status }) => [body.text, status])).toEqual([
      ['<p>a &lt;b&gt;<br>\nline</p>\n<p>end</p>', 'public'],
      ['<p>Only this</p>', 'draft'],
    ])
  })

  test('names a file that is damaged', async () => {
    const cut = toJson([{ id: 'a' }]).slice(0, -5)
    await expect(readItems(cut)).rejects.toThrow(/feed\.xml:1:\d+: is no whole JSON/)
  })
})

describe('several pages', () => {
  const article = (n: number) =>
    `<item><title>${n}</title><guid>${n}</guid><link>${SITE}/${n}</link><description>&lt;p&gt;x&lt;/p&gt;</description></item>`

  test('count each entry once, and leave comments out', async () => {
    const comment = `<item><title>Re</title><guid>c</guid><link>${SITE}/1#comment-5</link></item>`
    const pages = {
      'a.xml': toRss(article(1) + article(2) + comment),
      'b.xml': toRss(article(2) + article(3)),
    }
    const records = await readAll(feed, openTexts(pages, 'file'))
    expect(listType(records, 'item').map(({ key }) => key)).toEqual(['1', '2', '3'])
    expect(listType(records, 'left-out').map(({ what }) => what)).toEqual([
      'comment',
      'repetition',
    ])
  })

  test('give a guid that two articles have to the first alone', async () => {
    const same = (name: string) =>
      `<item><title>${name}</title><guid isPermaLink="false">x</guid><link>${SITE}/${name}</link><description>&lt;p&gt;x&lt;/p&gt;</description></item>`
    const items = await readItems(toRss(same('a') + same('b')))
    expect(items.map(({ guid }) => guid)).toEqual(['x', undefined])
    expect(new Set(items.map(({ key }) => key)).size).toBe(2)
    expect(items[1]?.notes).toMatchObject([{ rule: 'guid-twice' }])
  })

  test('says the site once a page, with its language', async () => {
    const records = await readAll(feed, openTexts({ 'a.xml': toRss('') }, 'file'))
    expect(records).toEqual([
      {
        type: 'site',
        title: 'Tom & Ada',
        tagline: 'Notes',
        url: `${SITE}/`,
        language: 'de',
      },
    ])
  })
})

import { describe, expect, it } from 'vitest'

import type { FeedFormat } from '../../lib/site/feed-url.ts'
import { toEntryUri } from '../../lib/site/article-id.ts'
import { renderFeed } from '../../lib/feeds/render.ts'
import {
  ARCHIVE,
  entryOf,
  FULL,
  fullPage,
  HERO,
  HUB,
  type PageChanges,
} from './support/model.ts'
import { openXml, type Xml } from './support/xml.ts'

function xmlOf(format: FeedFormat, changes: PageChanges = {}): Xml {
  return openXml(renderFeed(format, fullPage(changes)))
}

function jsonOf(changes: PageChanges = {}) {
  return JSON.parse(renderFeed('json', fullPage(changes)))
}

describe('RSS', () => {
  const item = '/rss/channel/item[2]'

  it('describes itself', () => {
    const xml = xmlOf('rss')
    const channel = (name: string) => xml.texts(`/rss/channel/${name}`)
    expect(channel('title')).toEqual(['The Gazette'])
    expect(channel('link')).toEqual(['https://gazette.example/'])
    expect(channel('description')).toEqual(['A small paper.'])
    expect(channel('language')).toEqual(['en-GB'])
    expect(channel('copyright')).toEqual(['© Ada & Co'])
    expect(channel('lastBuildDate')).toEqual(['Tue, 01 Apr 2025 10:30:15 GMT'])
    expect(channel('image/url')).toEqual(['https://gazette.example/apple-icon.png'])
    // RSS 2.0: an image has the title and the link of its channel.
    expect(channel('image/title')).toEqual(channel('title'))
    expect(channel('image/link')).toEqual(channel('link'))
  })

  it('has a permanent guid and the day of publication for ever', () => {
    const xml = xmlOf('rss')
    expect(xml.texts('//item/guid')).toEqual(['path:day-3', 'b7e1', 'path:day-1'])
    expect(xml.texts('//item/guid/@isPermaLink')).toEqual(['false', 'false', 'false'])
    expect(xml.texts(`${item}/pubDate`)).toEqual(['Sun, 02 Mar 2025 00:00:00 GMT'])
  })

  it('says that an entry was updated only where it was', () => {
    expect(xmlOf('rss').texts('//item/atom:updated')).toEqual([
      '2025-04-01T10:30:15.000Z',
    ])
    expect(xmlOf('rss').count(`${item}/atom:updated`)).toBe(1)
  })

  it('names every author and every tag', () => {
    const xml = xmlOf('rss')
    expect(xml.texts(`${item}/dc:creator`)).toEqual(['Ada Byron', 'Zoë & Co'])
    expect(xml.texts(`${item}/category`)).toEqual(['The <Web>', 'R&D'])
    expect(xml.count('//item/author')).toBe(0)
  })

  it('has each text to the letter, whatever it looks like', () => {
    const texts = [
      'one >\n  <![CDATA[ two ]]>\n  </ three ]]>\n   <![CDATA[<b>',
      ...[']]>', ']]]]>>', '<![CDATA[', '<', '&amp;', '>\n<![CDATA[', ']]>\n</', '$& $1'],
    ]
    for (const title of texts) {
      const xml = xmlOf('rss', { entries: [entryOf(1, { title, html: title })] })
      expect(xml.texts('//item/title | //item/content:encoded')).toEqual([title, title])
    }
  })

  it('has the text, and the description beside it', () => {
    const xml = xmlOf('rss')
    expect(xml.texts(`${item}/description`)).toEqual([FULL.summary])
    const [text] = xml.texts(`${item}/content:encoded`)
    expect(text).toMatch(/^<figure><img src="[^"]+".*<p>The text of day 2\.<\/p>$/s)
  })
})

describe('Atom', () => {
  const entry = '/atom:feed/atom:entry[2]'

  it('describes itself', () => {
    const xml = xmlOf('atom')
    const feed = (name: string) => xml.texts(`/atom:feed/atom:${name}`)
    expect(feed('id')).toEqual(['https://gazette.example/'])
    expect(feed('title')).toEqual(['The Gazette'])
    expect(feed('subtitle')).toEqual(['A small paper.'])
    expect(feed('rights')).toEqual(['© Ada & Co'])
    expect(feed('icon')).toEqual(['https://gazette.example/apple-icon.png'])
    expect(feed('updated')).toEqual(['2025-04-01T10:30:15.000Z'])
  })

  it('has one id in all its archives', () => {
    const ids = [xmlOf('atom'), xmlOf('atom', ARCHIVE)].map((xml) =>
      xml.texts('/atom:feed/atom:id'),
    )
    expect(ids[0]).toEqual(ids[1])
  })

  it('has a permanent id that is an IRI, and both dates', () => {
    const xml = xmlOf('atom')
    const ids = ['path:day-3', 'b7e1', 'path:day-1'].map(toEntryUri)
    expect(xml.texts('//atom:entry/atom:id')).toEqual(ids)
    expect(xml.texts(`${entry}/atom:published`)).toEqual(['2025-03-02T00:00:00.000Z'])
    expect(xml.texts('//atom:entry/atom:updated')).toEqual([
      ...['2025-03-03T00:00:00.000Z', '2025-04-01T10:30:15.000Z'],
      '2025-03-01T00:00:00.000Z',
    ])
  })

  it('names every author and every tag', () => {
    const xml = xmlOf('atom')
    expect(xml.texts(`${entry}/atom:author/atom:name`)).toEqual(['Ada Byron', 'Zoë & Co'])
    expect(xml.texts(`${entry}/atom:author/atom:uri`)).toEqual([
      'https://gazette.example/authors/ada',
      'https://gazette.example/authors/zo%C3%AB',
    ])
    expect(xml.texts(`${entry}/atom:category/@term`)).toEqual(['web', 'r-d'])
    expect(xml.texts(`${entry}/atom:category/@label`)).toEqual(['The <Web>', 'R&D'])
  })

  it('says what is text and what is HTML', () => {
    const xml = xmlOf('atom')
    expect(xml.texts(`${entry}/atom:title/@type`)).toEqual(['text'])
    expect(xml.texts(`${entry}/atom:title`)).toEqual(['Boats & <piers>'])
    expect(xml.texts(`${entry}/atom:summary/@type`)).toEqual(['text'])
    expect(xml.texts(`${entry}/atom:content/@type`)).toEqual(['html'])
  })
})

describe.each(['rss', 'atom'] as const)('the picture of an entry in %s', (format) => {
  it('comes with all that is known of it', () => {
    const xml = xmlOf(format)
    const content = (name: string) => xml.texts(`//media:content/@${name}`)
    expect(content('url')).toEqual([HERO.src])
    expect(content('type')).toEqual(['image/jpeg'])
    expect(content('medium')).toEqual(['image'])
    expect(content('fileSize')).toEqual(['48213'])
    expect(content('width')).toEqual(['1200'])
    expect(content('height')).toEqual(['630'])
    expect(xml.texts('//media:content/media:description')).toEqual([HERO.alt])
  })

  it('of another site comes with its address alone', () => {
    const hero = { src: 'https://elsewhere.example/picture', alt: '' }
    const xml = xmlOf(format, { entries: [entryOf(1, { hero })] })
    expect(xml.texts('//media:content/@url')).toEqual([hero.src])
    expect(xml.count('//media:content/@*')).toBe(2)
    expect(xml.count('//media:description')).toBe(0)
  })

  it('stands in front of the text, as HTML says it', () => {
    const [, html = ''] = xmlOf(format).texts('//content:encoded | //atom:content')
    expect(html.split('\n')[0]).toBe(
      '<figure><img src="https://gazette.example/media/0a1b2c3d-x.jpg?a=1&#x26;b=2" ' +
        'alt="Two &#x22;boats&#x22; &#x26; <one> pier" width="1200" height="630"></figure>',
    )
  })
})

describe('JSON Feed', () => {
  it('describes itself', () => {
    expect(jsonOf()).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Gazette',
      description: 'A small paper.',
      home_page_url: 'https://gazette.example/',
      feed_url: 'https://gazette.example/feed.json',
      next_url: 'https://gazette.example/feed/2.json',
      icon: 'https://gazette.example/apple-icon.png',
      favicon: 'https://gazette.example/favicon.ico',
      language: 'en-GB',
      hubs: [{ type: 'WebSub', url: HUB }],
    })
  })

  it('leads on from archive to archive, and ends with the oldest', () => {
    expect(jsonOf(ARCHIVE)).toMatchObject({
      feed_url: 'https://gazette.example/feed/2.json',
      next_url: 'https://gazette.example/feed/1.json',
    })
    expect(jsonOf(ARCHIVE)).not.toHaveProperty('hubs')
    const { olderNumber, ...oldest } = fullPage({ number: 1, newerNumber: 2 })
    expect(JSON.parse(renderFeed('json', oldest))).not.toHaveProperty('next_url')
  })

  it('has all of an entry', () => {
    expect(jsonOf().items[1]).toEqual({
      id: 'b7e1',
      url: 'https://gazette.example/articles/day-2',
      title: 'Boats & <piers>',
      content_html: expect.stringMatching(/^<figure>.*<p>The text of day 2\.<\/p>$/s),
      summary: 'What happened on day 2.',
      image: HERO.src,
      date_published: '2025-03-02T00:00:00.000Z',
      date_modified: '2025-04-01T10:30:15.000Z',
      authors: [
        { name: 'Ada Byron', url: 'https://gazette.example/authors/ada' },
        { name: 'Zoë & Co', url: 'https://gazette.example/authors/zo%C3%AB' },
      ],
      tags: ['The <Web>', 'R&D'],
    })
    expect(jsonOf().items[0]).not.toHaveProperty('date_modified')
  })

  // jsonfeed.org/version/1.1: one of the two is required.
  it.each([{ html: '' }, { html: '', hero: HERO }])(
    'has a text in any case: %j',
    (changes) => {
      const [item] = jsonOf({ entries: [entryOf(1, changes)] }).items
      expect(item.content_html ?? item.content_text).toMatch(/^<figure>|^What happened/)
    },
  )
})

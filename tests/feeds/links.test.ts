import { describe, expect, it } from 'vitest'

import { type FeedFormat, listFeedFormats } from '../../lib/site/feed-url.ts'
import { renderFeed } from '../../lib/feeds/render.ts'
import { readFeed } from '../../lib/feeds/read.ts'
import {
  ARCHIVE,
  entryOf,
  fullPage,
  HUB,
  type PageChanges,
  pageOf,
} from './support/model.ts'
import { openXml, type Xml } from './support/xml.ts'

function xmlOf(format: FeedFormat, changes: PageChanges = {}): Xml {
  return openXml(renderFeed(format, fullPage(changes)))
}

/** `rel` and address of the links that a feed has for itself, as far as they are wanted. */
function relationsOf(format: 'rss' | 'atom', changes: PageChanges = {}) {
  const xml = xmlOf(format, changes)
  const links = format === 'rss' ? '/rss/channel/atom:link' : '/atom:feed/atom:link'
  const rels = xml.texts(`${links}/@rel`)
  const hrefs = xml.texts(`${links}/@href`)
  return Object.fromEntries(rels.map((rel, index) => [rel, hrefs[index]]))
}

describe.each([
  ['rss', 'feed', 'application/rss+xml'],
  ['atom', 'atom', 'application/atom+xml'],
] as const)('the links of %s', (format, file, type) => {
  const site = 'https://gazette.example'

  it('name the feed, its page, its newest archive and the hub', () => {
    expect(relationsOf(format)).toEqual({
      self: `${site}/${file}.xml`,
      alternate: `${site}/`,
      'prev-archive': `${site}/${file}/2.xml`,
      hub: HUB,
    })
  })

  it('of an archive name the feed that goes on, and the archives beside it', () => {
    expect(relationsOf(format, ARCHIVE)).toEqual({
      self: `${site}/${file}/2.xml`,
      alternate: `${site}/`,
      current: `${site}/${file}.xml`,
      'prev-archive': `${site}/${file}/1.xml`,
      'next-archive': `${site}/${file}/3.xml`,
    })
  })

  it('of a list without archives name the feed of the site, which has them', () => {
    const { olderNumber, ...front } = fullPage({ kind: 'tag', front: '/tags/web' })
    const xml = openXml(renderFeed(format, { ...front, isCut: true }))
    const related = '//atom:link[@rel="related"]'
    expect(xml.texts(`${related}/@href`)).toEqual([`${site}/${file}.xml`])
    expect(xml.texts(`${related}/@type`)).toEqual([type])
  })

  it('keep to what there is', () => {
    const { olderNumber, ...first } = fullPage()
    const xml = openXml(renderFeed(format, first))
    expect(xml.texts('//atom:link/@rel')).not.toContain('prev-archive')
  })

  it('say of what type each is, but of the hub', () => {
    const xml = xmlOf(format)
    expect(xml.texts('//atom:link[@rel="self"]/@type')).toEqual([type])
    expect(xml.texts('//atom:link[@rel="prev-archive"]/@type')).toEqual([type])
    expect(xml.texts('//atom:link[@rel="hub"]/@type')).toEqual([])
  })

  it('carry the path of the site, and of what the feed is about', () => {
    const changes = { site: { url: `${site}/blog`, basePath: '/blog' } }
    const front = { front: '/tags/%C3%BCber', path: '/blog/tags/%C3%BCber' }
    expect(relationsOf(format, { ...changes, ...front, kind: 'tag' })).toMatchObject({
      self: `${site}/blog/tags/%C3%BCber/${file}.xml`,
      alternate: `${site}/blog/tags/%C3%BCber`,
      'prev-archive': `${site}/blog/tags/%C3%BCber/${file}/2.xml`,
    })
  })

  it('come with the mark of an archive in archives alone, once', () => {
    expect(xmlOf(format).count('//fh:archive')).toBe(0)
    const head = format === 'rss' ? '/rss/channel' : '/atom:feed'
    expect(xmlOf(format, ARCHIVE).count(`${head}/fh:archive`)).toBe(1)
  })

  it('come with a language for XML', () => {
    expect(xmlOf(format).texts('/*/@xml:lang')).toEqual(['en-GB'])
  })
})

describe.each(listFeedFormats())('a feed in %s', (format) => {
  it('has the same bytes for the same model', () => {
    expect(renderFeed(format, fullPage())).toBe(renderFeed(format, fullPage()))
  })

  it('is a feed without entries too', () => {
    const text = renderFeed(format, pageOf({ entries: [] }))
    if (format !== 'json') openXml(text)
    else expect(JSON.parse(text).items).toEqual([])
    expect(readFeed(format, text).entries).toEqual([])
  })

  it('ends with a line end, and begins with what it is', () => {
    const text = renderFeed(format, fullPage())
    expect(text.endsWith('\n')).toBe(true)
    expect(text).toMatch(
      format === 'json' ? /^\{/ : /^<\?xml version="1\.0" encoding="utf-8"\?>/,
    )
  })

  it('has the title of its tag, author or series in front of that of the site', () => {
    const changes = { kind: 'tag', front: '/tags/web', title: 'The <Web>' } as const
    const text = renderFeed(format, fullPage(changes))
    const titles =
      format === 'json'
        ? [JSON.parse(text).title]
        : openXml(text).texts('/rss/channel/title | /atom:feed/atom:title')
    expect(titles).toEqual(['The <Web> · The Gazette'])
  })

  it('has a description alone where the text is left out', () => {
    const { html, ...entry } = entryOf(1, { summary: 'Rain & <wind>' })
    const text = renderFeed(format, pageOf({ entries: [entry] }))
    if (format === 'json') {
      expect(JSON.parse(text).items).toMatchObject([{ content_text: 'Rain & <wind>' }])
      expect(text).not.toContain('content_html')
      return
    }
    const xml = openXml(text)
    expect(xml.count('//content:encoded | //atom:content')).toBe(0)
    expect(xml.texts('//item/description | //atom:summary')).toEqual(['Rain & <wind>'])
  })
})

describe('a JSON Feed without archives', () => {
  it('says in words where all articles are', () => {
    const page = fullPage({ front: '/tags/web', description: 'On the web.', isCut: true })
    const { description } = JSON.parse(renderFeed('json', page))
    expect(description).toBe('On the web.\nArchive: https://gazette.example/archive')
  })
})

describe('Atom without entries', () => {
  it('has a date, which it needs', () => {
    const xml = openXml(renderFeed('atom', pageOf({ entries: [] })))
    expect(xml.texts('/atom:feed/atom:updated')).toEqual(['1970-01-01T00:00:00.000Z'])
  })
})

import { describe, expect, it } from 'vitest'

import type { FeedEntry } from '../../lib/model/feed.ts'
import { type FeedFormat, listFeedFormats, toFeedPath } from '../../lib/site/feed-url.ts'
import { toEntryUri } from '../../lib/site/article-id.ts'
import { EntryReader } from '../../lib/feeds/entry-reader.ts'
import {
  type EntryName,
  type LintSettings,
  listFeedDiagnostics,
} from '../../lib/feeds/lint.ts'
import { renderFeed } from '../../lib/feeds/render.ts'
import { entryOf, type PageChanges, pageOf } from './support/model.ts'

const FORMATS = listFeedFormats()
const PUBLIC = [1, 2, 3].map((day) => toEntryUri(entryOf(day).id))

function lint(
  format: FeedFormat,
  text: string,
  settings: Partial<LintSettings> = {},
  reader = new EntryReader(),
): string[] {
  const all = {
    format,
    self: `https://gazette.example${toFeedPath({ front: '', format })}`,
    now: new Date('2025-03-31T00:00:00Z'),
    isPublic: ({ id = '' }: EntryName) => PUBLIC.includes(toEntryUri(id)),
    ...settings,
  }
  return listFeedDiagnostics(text, all, reader).map(({ message }) => message)
}

function lintPage(format: FeedFormat, changes: PageChanges): string[] {
  return lint(format, renderFeed(format, pageOf(changes)))
}

/** The second of the three entries is another. */
function lintEntry(format: FeedFormat, changes: Partial<FeedEntry>): string[] {
  return lintPage(format, { entries: [entryOf(3), entryOf(2, changes), entryOf(1)] })
}

const inEachFormat = describe.each(FORMATS)

inEachFormat('a %s feed read after others', (format) => {
  it('has the faults that it has alone', () => {
    const pages = [
      {},
      { entries: [entryOf(3, { html: '<a href="/x">x</a>' }), entryOf(2), entryOf(2)] },
      { entries: [entryOf(1), entryOf(3), entryOf(2, { title: 'Other' })] },
      { entries: [entryOf(4), entryOf(2), entryOf(1, { html: '<a href="/x">x</a>' })] },
    ].map((changes) => renderFeed(format, pageOf(changes)))
    const reader = new EntryReader()
    for (const text of [...pages, ...pages, pages[1]?.slice(0, -80) ?? '']) {
      expect(lint(format, text, {}, reader)).toEqual(lint(format, text))
    }
  })
})

inEachFormat('a sound %s feed', (format) => {
  it('has no fault', () => {
    expect(lintPage(format, {})).toEqual([])
  })

  it('may have no entries, only summaries, or a text that is empty', () => {
    expect(lintPage(format, { entries: [] })).toEqual([])
    const { html, ...summary } = entryOf(1)
    expect(lintPage(format, { entries: [summary] })).toEqual([])
    expect(lintEntry(format, { html: '' })).toEqual([])
  })

  it('may be younger than its entries, to the second', () => {
    const text = renderFeed(format, pageOf())
    expect(lint(format, text, { now: new Date('2025-03-03T00:00:00Z') })).toEqual([])
  })

  it('may have entries of one instant', () => {
    const { publishDate } = entryOf(3)
    expect(lintEntry(format, { publishDate })).toEqual([])
  })

  it.each([
    [
      'shown as code',
      '<pre><code>&#x3C;a href="/x">\n&#x3C;img src="x.png">\n</code></pre>',
    ],
    ['shown in a line', '<p><code>&#x3C;video poster="/p.png" src=x></code></p>'],
    [
      'in an attribute',
      '<p><img src="https://x.example/a" alt="<a href=&#x22;/x&#x22;>"></p>',
    ],
    ['escaped twice', '<p>&#x26;lt;a href="/x"&#x26;gt;</p>'],
    ['in CDATA', '<p>]]> &#x3C;![CDATA[&#x3C;a href="/x">]]></p>'],
    ['without quotes', '<p>&#x3C;a href=/x></p>'],
  ])('may show markup %s', (_, html) => {
    expect(lintEntry(format, { html })).toEqual([])
  })

  it.each([
    'https://x.example/?a=1&#x26;b=2',
    'HTTPS://X.EXAMPLE',
    'mailto:ada@x.example',
    '#part',
  ])('may lead to %s', (address) => {
    expect(lintEntry(format, { html: `<p><a href="${address}">x</a></p>` })).toEqual([])
  })

  it.each([
    '<a href="/x">',
    ']]>',
    '<![CDATA[',
    '&lt;',
    '"quotes" & \'apostrophes\'',
    '007',
  ])('may have an entry with the title %s', (title) => {
    expect(lintEntry(format, { title, summary: title })).toEqual([])
  })
})

inEachFormat('in a %s feed', (format) => {
  it('two entries of one id are a fault', () => {
    const faults = lintEntry(format, { id: entryOf(3).id })
    expect(faults).toEqual(['the entry "Day 2" has the id of another entry'])
  })

  it('an article that not everybody may see is a fault', () => {
    expect(lintEntry(format, { id: 'path:draft' })).toEqual([
      'the entry "Day 2" is not public',
    ])
  })

  it('an article of the future is a fault', () => {
    const text = renderFeed(format, pageOf())
    const faults = lint(format, text, { now: new Date('2025-03-02T23:59:59Z') })
    expect(faults).toEqual([
      expect.stringMatching(/^the entry "Day 3" is of the future: /),
    ])
  })

  it('an older article before a newer one is a fault', () => {
    const entries = [entryOf(2), entryOf(3), entryOf(1)]
    expect(lintPage(format, { entries })).toEqual([
      'the entry "Day 3" is newer than the one before it',
    ])
  })

  it('a change before the publication is a fault', () => {
    const faults = lintEntry(format, { updatedDate: '2025-03-01T00:00:00.000Z' })
    expect(faults).toEqual(['the entry "Day 2" was changed before it was published'])
  })

  it('another address than its own is a fault', () => {
    const self = 'https://gazette.example/tags/web/feed.xml'
    const found = `https://gazette.example${toFeedPath({ front: '', format })}`
    const faults = lint(format, renderFeed(format, pageOf()), { self })
    expect(faults).toEqual([`it says it is ${found}: it has to be ${self}`])
  })

  it('no address of its own is a fault', () => {
    const text = renderFeed(format, pageOf())
    const self = /<(?:atom:)?link [^>]*rel="self"[^>]*\/>|^ "feed_url".*\n/m
    expect(text).toMatch(self)
    expect(lint(format, text.replace(self, ''))).toEqual([
      expect.stringMatching(/^it does not name its own address: it has to be https:/),
    ])
  })

  it.each([
    ['href', '<a href="/x">x</a>', '/x'],
    ['href with more before it', '<a title="a > b" href="x.html">x</a>', 'x.html'],
    ['src', '<img alt="x" src="../x.png">', '../x.png'],
    ['poster', '<video controls poster="p.png"></video>', 'p.png'],
    ['cite', '<blockquote cite="/x"></blockquote>', '/x'],
    ['srcset without spaces', '<source srcset="https://x.example/a,b 1x,/b 2x">', '/b'],
    ['srcset', '<source srcset="https://x.example/a 1x, /b 2x">', '/b'],
    ['without a scheme', '<a href="//x.example/">x</a>', '//x.example/'],
    ['that is empty', '<a href="">x</a>', ''],
    ['with a token', '<a href="link:x.md">x</a>', 'link:x.md'],
    ['in single quotes', "<a href='/x'>x</a>", '/x'],
    ['without quotes', '<a href=/x>x</a>', '/x'],
    ['in capitals', '<A HREF="/x">x</A>', '/x'],
    ['in a tag that closes itself', '<img src="/x" />', '/x'],
    ['beside an attribute with a colon', '<a xml:lang="en" href="/x">x</a>', '/x'],
  ])('a relative address is a fault: %s', (_, html, address) => {
    expect(lintEntry(format, { html: `<p>${html}</p>` })).toEqual([
      `the entry "Day 2" has the address "${address}", which leads nowhere in a reader`,
    ])
  })

  it('a link of an entry that leads nowhere is a fault', () => {
    const text = renderFeed(format, pageOf())
    const damaged = text.replaceAll('https://gazette.example/articles/day-2', '/day-2')
    expect(lint(format, damaged)).toEqual(['the entry "Day 2" leads to "/day-2"'])
  })

  it.each([
    ['U+0007', '\u0007'],
    ['U+0000', '\u0000'],
    ['U+FFFE', '\ufffe'],
    ['U+D83D', '\ud83d'],
    ['U+000B', '\u000b'],
  ])('the character %s is a fault', (name, character) => {
    const text = renderFeed(format, pageOf()).replace('Day 2', `Day ${character}`)
    expect(lint(format, text)).toEqual([
      `it holds the character ${name}, which XML does not allow`,
    ])
  })

  it.each([
    ['is empty', () => ''],
    ['breaks off', (text: string) => text.slice(0, text.length / 2)],
    ['is a page', () => '<!doctype html><title>Not found</title>'],
    ['has an end too many', (text: string) => `${text}</rss>}`],
  ])('a text that %s is a fault', (_, damage) => {
    const faults = lint(format, damage(renderFeed(format, pageOf())))
    expect(faults).not.toEqual([])
  })

  it('no title and no date are faults', () => {
    const text = renderFeed(format, pageOf({ entries: [entryOf(2)] }))
    const untitled = text.replace(/<title[^>]*>Day 2<\/title>|"title": "Day 2",/, '')
    const id = format === 'atom' ? toEntryUri('path:day-2') : 'path:day-2'
    expect(lint(format, untitled)).toEqual([`the entry "${id}" has no title`])
    const undated = text.replace(
      /<(pubDate|published)>.*<\/\1>|"date_published": ".*",/,
      '',
    )
    expect(lint(format, undated)).toEqual(['the entry "Day 2" has no date'])
  })
})

describe('a fault', () => {
  it.each(FORMATS)('names the entry that has it in %s', (format) => {
    const text = renderFeed(format, pageOf())
    const [fault] = listFeedDiagnostics(text, {
      ...{ format, self: `https://gazette.example${toFeedPath({ front: '', format })}` },
      now: new Date('2025-03-31T00:00:00Z'),
      isPublic: ({ url = '' }) => !url.endsWith('/articles/day-2'),
    })
    const { id } = entryOf(2)
    expect(fault?.entry?.id).toBe(format === 'atom' ? toEntryUri(id) : id)
  })
})

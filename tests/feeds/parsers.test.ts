import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { parse } from 'yaml'

import { Database } from '../../lib/content/store/database.ts'
import { storeFile } from '../../lib/content/store/open.ts'
import type { FeedEntry } from '../../lib/model/feed.ts'
import { toEntryUri } from '../../lib/site/article-id.ts'
import { renderEntryHtml } from '../../lib/feeds/facts.ts'
import { describeFeedFaults } from '../../lib/publish/prerender/feed-check.ts'
import { parseFeedPath } from '../../lib/site/feed-url.ts'
import { cleanText } from '../../lib/text/clean.ts'
import { articleText } from '../content/support/documents.ts'
import {
  NOW,
  openLastingCompiler,
  openTestReader,
  diagnosticsOf,
  publish,
} from '../content/support/compiler-fixture.ts'
import { makeLastingFolder } from '../content/support/content-folder.ts'
import { type RenderedFeed, renderFeeds } from './support/feeds.ts'
import { listAddresses, listIds } from './support/html.ts'
import { READERS, toSeconds } from './support/readers.ts'
import { openXml } from './support/xml.ts'

const FIXTURES = join(inject('root'), 'tests/feeds/fixtures/nasty')
/** Of a text that feeds still carry. */
const MAX_BYTES = 512 * 1024

const folder = makeLastingFolder()
const compiler = openLastingCompiler(folder)
let feeds: readonly RenderedFeed[]
let entries: ReadonlyMap<string, FeedEntry>

// Nothing below writes: one compile serves all.
beforeAll(async () => {
  cpSync(FIXTURES, folder.contentDir, { recursive: true })
  writeMore()
  await publish(compiler)
  feeds = renderFeeds(openTestReader(folder))
  const all = feeds.flatMap(({ page }) => page.entries)
  entries = new Map(all.map((entry) => [entry.id, entry]))
})

afterAll(async () => {
  await compiler.close()
  folder.dispose()
})

/** What is too large, or no text, for a fixture that people look at. */
function writeMore(): void {
  const write = (name: string, publish_date: string, body: string) =>
    folder.write(`articles/${name}.md`, articleText({ title: name, publish_date }, body))
  write('ra\u0007w', '2024-01-01', 'A \u0007 bell, \u{1fffe} and a tab:\t.\n')
  folder.rename('articles/ra\u0007w.md', 'articles/raw.md')
  write('notes', '2025-04-01', toFootnotes(200))
  write('more-notes', '2025-04-02', toFootnotes(3))
  write('just-under', '2025-04-03', textOf(MAX_BYTES))
  write('just-over', '2025-04-04', textOf(MAX_BYTES + 1))
}

function toFootnotes(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const marks = numbers.map((number) => `Text[^${number}], again[^${number}].`)
  const notes = numbers.map((number) => `[^${number}]: Note ${number}.`)
  return `${[...marks, '', ...notes].join('\n')}\n`
}

/** Becomes a paragraph of that many bytes, of which some are letters of two. */
function textOf(bytes: number): string {
  const rest = bytes - '<p></p>'.length
  return `${'ü'.repeat(1000)}${'x'.repeat(rest - 2000)}\n`
}

function requireEntry(id: string): FeedEntry {
  const entry = entries.get(id)
  if (entry === undefined) throw new Error(`No feed has ${id}`)
  return entry
}

describe('every feed of nasty content', () => {
  it('is there: of the site, its tags, authors and series, and their archives', () => {
    const addresses = feeds.map(({ address }) => decodeURIComponent(address))
    expect(addresses).toEqual(
      expect.arrayContaining([
        ...['/feed.xml', '/atom.xml', '/feed.json', '/atom/1.xml', '/feed/2.json'],
        ...['/tags/r-d/feed.xml', '/tags/cpp-3/atom/1.xml', '/authors/zoë/feed.json'],
        ...['/authors/bob-co/atom.xml', '/series/one-two/feed.xml'],
      ]),
    )
  })

  it('passes the check that it meets before it is stored', () => {
    const db = new Database(storeFile(folder.stateDir))
    for (const { address, page, text } of feeds) {
      const feed = parseFeedPath(address)
      expect(feed).toBeDefined()
      const settings = { db, site: page.site, now: NOW }
      expect(feed && describeFeedFaults(feed, text, settings)).toBeUndefined()
    }
    db.close()
  })

  it('shows every parser the same titles, ids and dates', async () => {
    for (const { address, format, page, text } of feeds) {
      const expected = page.entries.map(({ id, title, publishDate }) => ({
        id: toEntryUri(id),
        title,
        published: toSeconds(publishDate),
      }))
      for (const [name, read] of Object.entries(READERS[format])) {
        const isLax = name === 'feedsmith' && format !== 'json'
        const shown = isLax ? expected.map(withoutComments) : expected
        expect(await read(text), `${address} in ${name}`).toEqual(shown)
      }
    }
  })

  it('has the titles that the authors wrote', () => {
    const files = readdirSync(join(FIXTURES, 'articles'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((file) => file.endsWith('.md'))
    const titles = files.map((file) => {
      const [, front = ''] = readFileSync(join(FIXTURES, 'articles', file), 'utf8').split(
        /^---$/m,
      )
      return cleanText(parse(front).title).text
    })
    const shown = [...entries.values()].map(({ title }) => title)
    expect(titles.length).toBeGreaterThan(35)
    expect(titles.filter((title) => !shown.includes(title))).toEqual([])
  })

  it('has every text to the letter', () => {
    for (const { address, format, page, text } of feeds) {
      const texts = page.entries.flatMap((entry) => renderEntryHtml(entry) ?? [])
      const summaries = page.entries.map(({ summary }) => summary)
      if (format === 'json') {
        const items: Record<string, string>[] = JSON.parse(text).items
        expect(items.flatMap((item) => item.content_html ?? [])).toEqual(texts)
        expect(items.map(({ summary }) => summary)).toEqual(summaries)
        continue
      }
      const xml = openXml(text)
      const html = xml.texts('//content:encoded | //atom:content')
      expect(html, address).toEqual(texts)
      expect(xml.texts('//item/description | //atom:summary')).toEqual(summaries)
    }
  })

  it('has absolute addresses only', () => {
    for (const { html = '' } of entries.values()) {
      const relative = listAddresses(html).filter(
        (address) =>
          !address.startsWith('#') && !/^(?:https?:\/\/|mailto:)/.test(address),
      )
      expect(relative).toEqual([])
    }
  })

  it('has each id once, and where an entry links to a part of itself, the part', () => {
    for (const { address, page } of feeds) {
      const ids = page.entries.flatMap(({ html = '' }) => listIds(html))
      expect(ids.length - new Set(ids).size, address).toBe(0)
    }
    for (const { id, html = '' } of entries.values()) {
      const own = listIds(html)
      const fragments = listAddresses(html).filter((address) => address.startsWith('#'))
      const lost = fragments.filter(
        (part) => !own.includes(decodeURIComponent(part.slice(1))),
      )
      expect(lost, id).toEqual([])
    }
  })
})

// feedsmith takes comments out of text too, where `<!--` is what an author wrote.
function withoutComments<Shown extends { title: string }>(shown: Shown): Shown {
  return { ...shown, title: shown.title.replace(/<!--.*?-->/g, '').trim() }
}

describe('an entry', () => {
  it('with 200 footnotes leads to all of them and back', () => {
    const { html = '' } = requireEntry('path:notes')
    const fragments = listAddresses(html).filter((address) => address.startsWith('#'))
    expect(fragments).toHaveLength(800)
    expect(new Set(fragments).size).toBe(600)
  })

  it('just under 512 KB carries its text', () => {
    const { html = '' } = requireEntry('path:just-under')
    expect(Buffer.byteLength(html)).toBe(MAX_BYTES)
  })

  it('just over 512 KB is a summary in each format, with a warning', () => {
    const { html, title, summary } = requireEntry('path:just-over')
    expect(html).toBeUndefined()
    for (const { format, text } of feeds.filter(({ page }) => page.kind === 'site')) {
      if (format === 'json' || !text.includes('>just-over<')) continue
      const entry = `//*[*[local-name()="title"]="${title}"]`
      const { texts } = openXml(text)
      expect(texts(`${entry}/content:encoded | ${entry}/atom:content`)).toEqual([])
      expect(texts(`${entry}/description | ${entry}/atom:summary`)).toEqual([summary])
    }
    expect(diagnosticsOf(compiler)).toContainEqual(
      expect.stringMatching(
        /^articles\/just-over\.md:\d+:1 warning: .*512 KB.* \(body-too-large-for-feeds\)$/,
      ),
    )
    expect(diagnosticsOf(compiler).join('\n')).not.toContain('just-under')
  })

  it.each([
    ['path:text/control', 'Bell and  escape', 'Controls'],
    ['path:raw', 'raw', 'A description'],
  ])('%s has no control characters', (id, title, summary) => {
    expect(requireEntry(id)).toMatchObject({ title, summary })
    expect(diagnosticsOf(compiler)).toContainEqual(
      expect.stringMatching(
        `^articles/${id.slice(5)}.md:.*warning: the control character`,
      ),
    )
  })

  it('shows tables, tasks, alerts, details and players without script or style', () => {
    const { html } = requireEntry('path:markup/markdown')
    expect(html).toContain('<th align="left">a</th>')
    expect(html).toContain('☑ done')
    expect(html).toContain('☐ not done')
    expect(html).toContain('<strong>Warning</strong>')
    expect(html).toContain('<details><summary>More &#x26; more</summary>')
    expect(html).toMatch(
      /<video src="https:[^"]+" poster="https:[^"]+" controls><\/video>/,
    )
    expect(html).not.toMatch(/<[^>]*\s(?:class|style|data-|aria-|on)/)
  })

  it('shows code as its author wrote it', () => {
    const { html } = requireEntry('path:markup/code')
    expect(html).toContain('<figcaption>feed.xml</figcaption>')
    expect(html).toContain('<content>&#x3C;![CDATA['.replace('<', '&#x3C;'))
    expect(html).toContain('throw `]]>`')
  })
})

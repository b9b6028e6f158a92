import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { type FeedFormat, parseFeedPath } from '../../lib/site/feed-url.ts'
import { toEntryUri } from '../../lib/site/article-id.ts'
import { requireSetting } from '../hosting/support.ts'
import { readTree } from '../publish/support/tree.ts'
import { pickFeeds } from './support/history.ts'
import { READERS, type Seen } from './support/readers.ts'

interface Report {
  readonly complaint: string | null
  readonly version: string
  readonly entries: readonly Seen[]
}

const dist = requireSetting('DIST')
/** What `ask-feedparser.py` printed, by file. */
const reports: Readonly<Record<string, Report>> = JSON.parse(
  readFileSync(requireSetting('SEEN'), 'utf8'),
)
const feeds = [...pickFeeds(readTree(dist))].map(([path, text]) => {
  const format = parseFeedPath(path)?.format ?? 'rss'
  return { path, format, text, report: reports[join(dist, path)] }
})

const VERSIONS: Readonly<Record<FeedFormat, string>> = {
  rss: 'rss20',
  atom: 'atom10',
  json: '',
}

it('there are feeds of each format', () => {
  const formats = new Set(feeds.map(({ format }) => format))
  expect([...formats].toSorted()).toEqual(['atom', 'json', 'rss'])
  console.log(`${feeds.length} feeds`)
})

it('feedparser has nothing to complain of', () => {
  const complaints = feeds.flatMap(({ path, format, report }) => {
    if (format === 'json') return []
    if (report?.version !== VERSIONS[format]) return [`${path}: is ${report?.version}`]
    return report.complaint === null ? [] : [`${path}: ${report.complaint}`]
  })
  expect(complaints).toEqual([])
})

it('feedparser sees the titles, ids and dates that other parsers see', async () => {
  for (const { path, format, text, report } of feeds) {
    if (format === 'json' || report === undefined) continue
    const seen = report.entries.map((entry) => ({ ...entry, id: toEntryUri(entry.id) }))
    const { feedsmith, ...strict } = READERS[format]
    for (const [name, read] of Object.entries(strict)) {
      expect(seen, `${path} in ${name}`).toEqual(await read(text))
    }
    // It takes what looks like a comment out of titles.
    expect(seen.map(({ id }) => id)).toEqual(
      (await feedsmith?.(text))?.map(({ id }) => id),
    )
  }
})

it('a JSON feed has the entries of its RSS feed', async () => {
  for (const { path, format, text } of feeds.filter(({ format }) => format === 'json')) {
    const rss = feeds.find((feed) => feed.path === path.replace(/json$/, 'xml'))
    expect(await READERS[format].JSON?.(text), path).toEqual(
      await READERS.rss.libxml2?.(rss?.text ?? ''),
    )
  }
})

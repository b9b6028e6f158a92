import Parser from 'rss-parser'

import type { FeedFormat } from '../../../lib/site/feed-url.ts'
import { toEntryUri } from '../../../lib/site/article-id.ts'
import { readFeed } from '../../../lib/feeds/read.ts'
import { openXml } from './xml.ts'

/** What every reader has to find in an entry, whatever the format. */
export interface Seen {
  /** As Atom has it. */
  readonly id: string
  readonly title: string
  /** Whole seconds: RSS knows nothing smaller. */
  readonly published: number
}

type Read = (text: string) => Promise<Seen[]> | Seen[]

/** The parsers that read a format, by name. */
export const READERS: Readonly<Record<FeedFormat, Readonly<Record<string, Read>>>> = {
  rss: { feedsmith: readWith('rss'), 'rss-parser': readParser('guid'), libxml2: readRss },
  atom: {
    feedsmith: readWith('atom'),
    'rss-parser': readParser('id'),
    libxml2: readAtom,
  },
  json: { feedsmith: readWith('json'), JSON: readJson },
}

interface Found {
  readonly id?: string | undefined
  readonly title?: string | undefined
  readonly published?: string | undefined
}

function toSeen({ id = '', title = '', published = '' }: Found): Seen {
  return { id: toEntryUri(id), title, published: toSeconds(published) }
}

export function toSeconds(date: string): number {
  return Math.floor(Date.parse(date) / 1000)
}

function readWith(format: FeedFormat): Read {
  return (text) => readFeed(format, text).entries.map(toSeen)
}

function readParser(idField: 'guid' | 'id'): Read {
  return async (text) => {
    const { items } = await new Parser<object, { id?: string }>().parseString(text)
    return items.map(({ guid = '', id = '', title, pubDate }) =>
      toSeen({
        id: idField === 'guid' ? guid : id,
        title,
        published: pubDate,
      }),
    )
  }
}

function readRss(text: string): Seen[] {
  const xml = openXml(text)
  const [ids, titles, dates] = ['guid', 'title', 'pubDate'].map((name) =>
    xml.texts(`/rss/channel/item/${name}`),
  )
  return zip(ids, titles, dates)
}

function readAtom(text: string): Seen[] {
  const xml = openXml(text)
  const [ids, titles, dates] = ['id', 'title', 'published'].map((name) =>
    xml.texts(`/atom:feed/atom:entry/atom:${name}`),
  )
  return zip(ids, titles, dates)
}

function readJson(text: string): Seen[] {
  const { items } = JSON.parse(text) as { items: Record<string, string>[] }
  return items.map(({ date_published: published, ...item }) =>
    toSeen({ ...item, published }),
  )
}

function zip(ids: string[] = [], titles: string[] = [], dates: string[] = []): Seen[] {
  return ids.map((id, i) => toSeen({ id, title: titles[i], published: dates[i] }))
}

// Feeds as a reader's parser finds them.
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'

import type { FeedFormat } from '../site/feed-url.ts'

/** What is absent is undefined. */
export interface ReadEntry {
  readonly id: string | undefined
  readonly title: string | undefined
  readonly url: string | undefined
  readonly published: string | undefined
  readonly updated: string | undefined
  readonly html: string | undefined
}

export interface ReadFeed {
  readonly self: string | undefined
  readonly entries: readonly ReadEntry[]
}

/** Throws for a text that is not a feed of this format. */
export function readFeed(format: FeedFormat, text: string): ReadFeed {
  switch (format) {
    case 'rss':
      return readRss(text)
    case 'atom':
      return readAtom(text)
    case 'json':
      return readJson(text)
  }
}

function readRss(text: string): ReadFeed {
  const { atom, items = [] } = parseRssFeed(text)
  return {
    self: findLink(atom?.links, 'self'),
    entries: items.map((item) => ({
      id: item.guid?.value,
      title: item.title,
      url: item.link,
      published: item.pubDate,
      updated: item.atom?.updated ?? item.pubDate,
      html: item.content?.encoded,
    })),
  }
}

function readAtom(text: string): ReadFeed {
  const { links, entries = [] } = parseAtomFeed(text)
  return {
    self: findLink(links, 'self'),
    entries: entries.map((entry) => ({
      id: entry.id,
      title: entry.title?.value,
      url: findLink(entry.links, 'alternate'),
      published: entry.published,
      updated: entry.updated,
      html: entry.content?.value,
    })),
  }
}

function readJson(text: string): ReadFeed {
  const { feed_url, items = [] } = parseJsonFeed(text)
  return {
    self: feed_url,
    entries: items.map((item) => ({
      id: item.id,
      title: item.title,
      url: item.url,
      published: item.date_published,
      updated: item.date_modified ?? item.date_published,
      html: item.content_html,
    })),
  }
}

interface ReadLink {
  readonly rel?: string
  readonly href?: string
}

function findLink(links: readonly ReadLink[] = [], wanted: string): string | undefined {
  return links.find(({ rel }) => rel === wanted)?.href
}

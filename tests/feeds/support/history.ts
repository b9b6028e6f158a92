import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'

import {
  type FeedUrl,
  type FeedFormat,
  parseFeedPath,
  toFeedPath,
} from '../../../lib/site/feed-url.ts'
import { toEntryUri } from '../../../lib/site/article-id.ts'

/** A feed document as one that follows its links reads it (RFC 5005 §4). */
export interface Part {
  /** As Atom has them, whatever the format. */
  readonly ids: readonly string[]
  /** Absolute addresses by relation; `prev-archive` is JSON Feed's `next_url` too. */
  readonly links: Readonly<Record<string, string>>
}

/** Feed documents by site path, such as `/tags/web/feed/2.xml`. */
export type Feeds = ReadonlyMap<string, string>

/** Every feed of a published folder, archives too, without compressed copies. */
export function pickFeeds(tree: ReadonlyMap<string, Buffer>): Feeds {
  const files = [...tree].map(([file, bytes]) => [`/${file}`, bytes] as const)
  const feeds = files.filter(([path]) => parseFeedPath(path) !== undefined)
  return new Map(feeds.map(([path, bytes]) => [path, bytes.toString()]))
}

// Most documents stay as they are from step to step.
const known = new Map<string, Part>()

export function readPart(format: FeedFormat, text: string): Part {
  const part = known.get(text) ?? parsePart(format, text)
  known.set(text, part)
  return part
}

function parsePart(format: FeedFormat, text: string): Part {
  switch (format) {
    case 'rss': {
      const { atom, items = [] } = parseRssFeed(text)
      const ids = items.map(({ guid }) => toEntryUri(guid?.value ?? ''))
      return { ids, links: toRecord(atom?.links) }
    }
    case 'atom': {
      const { links, entries = [] } = parseAtomFeed(text)
      return {
        ids: entries.map(({ id = '' }) => id),
        links: toRecord(links),
      }
    }
    case 'json': {
      const { next_url, items = [] } = parseJsonFeed(text)
      const ids = items.map(({ id = '' }) => toEntryUri(id))
      return { ids, links: next_url === undefined ? {} : { 'prev-archive': next_url } }
    }
  }
}

interface ReadLink {
  readonly rel?: string
  readonly href?: string
}

function toRecord(links: readonly ReadLink[] = []): Record<string, string> {
  return Object.fromEntries(links.map(({ rel = '', href = '' }) => [rel, href]))
}

/** The current feed and what its links lead to, newest first. Throws for a lost one. */
export function walk(feeds: Feeds, { front, format }: FeedUrl): Part[] {
  const parts: Part[] = []
  let path: string | undefined = toFeedPath({ front, format })
  while (path !== undefined) {
    const text = feeds.get(path)
    if (text === undefined) throw new Error(`${path} is not there`)
    const part = readPart(format, text)
    if (parts.includes(part)) throw new Error(`${path} is met twice`)
    parts.push(part)
    const older: string | undefined = part.links['prev-archive']
    path = older && new URL(older).pathname
  }
  return parts
}

/** Paths of documents that are others than before, came or went. */
export function listChanges(before: Feeds, after: Feeds): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path) !== after.get(path))
}

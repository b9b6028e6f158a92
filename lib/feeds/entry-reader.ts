// Reads the entries of feeds, each once: an article stands in the feed of every list it is in.
import type { FeedFormat } from '../site/feed-url.ts'
import { isSafeScheme } from '../site/address/schemes.ts'
import { hashBytes } from '../text/hash.ts'
import { listHtmlTokens, listUrls } from '../text/html.ts'
import { type ReadEntry, type ReadFeed, readFeed } from './read.ts'
import { splitFeed } from './split.ts'

/** An entry, with what is wrong in its text alone. */
export interface KnownEntry extends Omit<ReadEntry, 'html'> {
  /** An address in its text that leads nowhere in a reader. */
  readonly relative: string | undefined
}

type KnownFeed = Pick<ReadFeed, 'self'> & { readonly entries: readonly KnownEntry[] }

/** So many are kept: those of current feeds come again soon, those of archives never. */
const MAX_KNOWN = 4096

export class EntryReader {
  /** By hash of the source, and of what opens the feed: namespaces are declared there. */
  readonly #entries = new Map<string, KnownEntry>()
  /** By hash of the text, which is the same in every format. */
  readonly #relatives = new Map<string, { readonly relative: string | undefined }>()

  /** Throws for a text that is not a feed of this format. */
  read(format: FeedFormat, text: string): KnownFeed {
    const parts = splitFeed(format, text)
    if (!parts) return this.#readWhole(format, text)
    const { root, head, entries, tail } = parts
    const keys = entries.map((source) => hashBytes(root + source))
    const unread = new Map(keys.map((key, index) => [key, entries[index] ?? '']))
    const found = new Map<string, KnownEntry>()
    for (const key of unread.keys()) {
      const known = this.#entries.get(key)
      if (known && unread.delete(key)) found.set(key, known)
    }
    const source = head + [...unread.values()].join('') + tail
    const feed = this.#readWhole(format, source)
    if (feed.entries.length !== unread.size) return this.#readWhole(format, text)
    for (const [index, key] of [...unread.keys()].entries()) {
      const entry = feed.entries[index]
      if (!entry) continue
      found.set(key, entry)
      remember(this.#entries, key, entry)
    }
    return { ...feed, entries: keys.flatMap((key) => found.get(key) ?? []) }
  }

  #readWhole(format: FeedFormat, text: string): KnownFeed {
    const { self, entries } = readFeed(format, text)
    const known = entries.map(({ html = '', ...entry }) => ({
      ...entry,
      relative: this.#findRelative(html),
    }))
    return { self, entries: known }
  }

  #findRelative(html: string): string | undefined {
    const key = hashBytes(html)
    const known = this.#relatives.get(key)
    if (known) return known.relative
    const relative = findRelative(html)
    remember(this.#relatives, key, { relative })
    return relative
  }
}

function remember<Value>(values: Map<string, Value>, key: string, value: Value): void {
  if (values.size >= MAX_KNOWN) values.clear()
  values.set(key, value)
}

function findRelative(html: string): string | undefined {
  const attributes = listHtmlTokens(html).flatMap((token) => token.attributes)
  return attributes.flatMap(listUrls).find((url) => !leadsSomewhere(url))
}

// A fragment is of the entry itself; a pasted picture needs no address.
function leadsSomewhere(url: string): boolean {
  if (/^(?:https?:\/\/|#|data:image\/)/i.test(url)) return true
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  return scheme !== undefined && !/^https?$/.test(scheme) && isSafeScheme(scheme)
}

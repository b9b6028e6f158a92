import { parseFeedPath } from '../../../lib/site/feed-url.ts'
import { type ReadEntry, readFeed } from '../../../lib/feeds/read.ts'
import type { Feeds } from './history.ts'

/** What a reader shows as new: ids by the feed that they came with. */
export interface News {
  /** Never seen in this feed. */
  readonly fresh: Readonly<Record<string, readonly string[]>>
  /** Seen, and said to be changed since. */
  readonly changed: Readonly<Record<string, readonly string[]>>
}

/** A reader that has subscribed to every feed, in every format. */
export interface PollingReader {
  /** Feeds without news are left out. */
  poll(feeds: Feeds): News
}

/** Remembers ids and when each was updated, for ever, as feed readers do. */
export function openPollingReader(feeds: Feeds): PollingReader {
  const seen = new Map<string, string>()
  const reader: PollingReader = {
    poll(feeds) {
      const fresh: Record<string, string[]> = {}
      const changed: Record<string, string[]> = {}
      for (const [path, { id = '', updated = '' }] of listEntries(feeds)) {
        const key = `${path} ${id}`
        const known = seen.get(key)
        seen.set(key, updated)
        if (known === undefined) fresh[path] = [...(fresh[path] ?? []), id]
        else if (known !== updated) changed[path] = [...(changed[path] ?? []), id]
      }
      return { fresh, changed }
    },
  }
  reader.poll(feeds)
  return reader
}

function listEntries(feeds: Feeds): [path: string, entry: ReadEntry][] {
  return [...feeds].flatMap(([path, text]) => {
    const feed = parseFeedPath(path)
    if (!feed || feed.number !== undefined) return []
    const { entries } = readFeed(feed.format, text)
    return entries.map((entry): [string, ReadEntry] => [path, entry])
  })
}

/** Id and date of publication of each entry, by feed: what never changes. */
export function listLasting(feeds: Feeds): string[] {
  return listEntries(feeds)
    .map(([path, { id, published }]) => `${path} ${id} ${published}`)
    .toSorted()
}

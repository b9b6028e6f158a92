// Articles as the JSON feeds of an earlier publish list them.
import { CommandError } from '../model/command-error.ts'
import type { ManifestEntry } from '../publish/output/marks/manifest-file.ts'
import { parseFeedPath } from '../site/feed-url.ts'
import type { PreviousEntry } from './previous-urls.ts'
import { canParseUrl } from '../text/can-parse-url.ts'

/** Ids and titles by address. */
export async function readPreviousEntries(
  manifest: ReadonlyMap<string, Pick<ManifestEntry, 'file'>>,
  basePath: string,
  read: (file: string) => Promise<string>,
): Promise<Map<string, PreviousEntry>> {
  const found = new Map<string, PreviousEntry>()
  for (const [address, { file }] of manifest) {
    const feed = parseFeedPath(address)
    if (feed?.format !== 'json' || feed.front !== '') continue
    try {
      for (const { url, ...entry } of parseItems(await read(file))) {
        found.set(new URL(url).pathname.slice(basePath.length), entry)
      }
    } catch (error) {
      if (!(error instanceof CommandError || error instanceof SyntaxError)) throw error
      // Feeds only improve the hints: without them, the address has to do.
      return found
    }
  }
  return found
}

function parseItems(text: string): (PreviousEntry & { readonly url: string })[] {
  const feed: unknown = JSON.parse(text)
  const isFeed = typeof feed === 'object' && feed !== null && 'items' in feed
  const items: readonly unknown[] = isFeed && Array.isArray(feed.items) ? feed.items : []
  return items.flatMap((item) => {
    if (typeof item !== 'object' || item === null) return []
    const { id, url, title } = item as Record<string, unknown>
    if (typeof id !== 'string' || typeof title !== 'string') return []
    return typeof url === 'string' && canParseUrl(url) ? [{ id, url, title }] : []
  })
}

// Entries of a live feed that have a guid.
import { readFeedEntries } from '../feed/read-feed.ts'
import type { SourceFile } from '../model/source.ts'
import type { LiveEntry } from './live-guids.ts'

/**
 * Of all pages of a feed, in their order. An entry without a guid is known to readers by its
 * address. Rejects with a `SourceError` for a file that is no feed.
 */
export async function readLiveEntries(
  files: readonly SourceFile[],
): Promise<readonly LiveEntry[]> {
  const entries: LiveEntry[] = []
  for (const file of files)
    for await (const { guid, links, title, published } of readFeedEntries(
      file,
      () => {},
    )) {
      const [id] = [guid ?? links[0]]
      if (id === undefined) continue
      entries.push({ guid: id, addresses: links, title, ...(published && { published }) })
    }
  return entries
}

// An address of the web as a source: a feed with all its pages.
import type { PoliteLoads } from '../../remote-files/polite-loads.ts'
import { detectFeed } from '../feed/detect-feed.ts'
import { readFeedEntries, readFeedFacts } from '../feed/read-feed.ts'
import { toSourceFile } from '../input/source-file.ts'
import { type Source, type SourceFile, SourceError } from '../model/source.ts'

import { listNamedFeeds } from './named-feeds.ts'
import { type LoadedAddress, loadAddress } from './load-address.ts'
import { findNextPage } from './next-page.ts'
import { toUtf8 } from './to-utf8.ts'

const MAX_PAGES = 500
const MAX_TOTAL_BYTES = 512 * 1024 * 1024

/**
 * The feed at this address, or the first one that the page there names, and the pages with its
 * older entries. Rejects with a `SourceError`.
 */
export async function openUrlSource(
  address: string,
  loads: PoliteLoads,
): Promise<Source> {
  const first = await loadFeed(address, loads)
  const files = await loadPages(first, loads)
  return { kind: 'file', name: address, files, refused: [], close: async () => {} }
}

async function loadFeed(address: string, loads: PoliteLoads): Promise<LoadedAddress> {
  const loaded = await loadAddress(address, loads)
  if (isFeed(loaded)) return loaded
  for (const feed of listNamedFeeds(Buffer.from(loaded.bytes).toString(), loaded.url)) {
    const found = await loadAddress(feed, loads)
    if (isFeed(found)) return found
  }
  throw new SourceError(
    `${address}: this is neither a feed nor a page that names one. Give the address of the feed, or the file that the old engine exports.`,
  )
}

/** Ends where a page brings nothing new: some servers answer each number with the first page. */
async function loadPages(
  first: LoadedAddress,
  loads: PoliteLoads,
): Promise<SourceFile[]> {
  const files: SourceFile[] = []
  const asked = new Set([first.url])
  const known = new Set<string>()
  let total = 0
  let page: LoadedAddress | undefined = first
  while (page !== undefined && files.length < MAX_PAGES && total < MAX_TOTAL_BYTES) {
    const file = toFile(page)
    const fresh = await listNew(file, known)
    if (fresh.length === 0 && files.length > 0) break
    files.push(file)
    total += file.size
    for (const entry of fresh) known.add(entry)
    const next = findNextPage(await readFeedFacts(file), page.url)
    page = next === undefined || asked.has(next) ? undefined : await loadNext(next, loads)
    asked.add(next ?? '')
  }
  return files
}

/** The end of a feed of WordPress is the page that is not there. */
async function loadNext(
  address: string,
  loads: PoliteLoads,
): Promise<LoadedAddress | undefined> {
  try {
    const page = await loadAddress(address, loads)
    return isFeed(page) ? page : undefined
  } catch (error) {
    if (error instanceof SourceError) return undefined
    throw error
  }
}

async function listNew(file: SourceFile, known: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = []
  for await (const { guid, links, title } of readFeedEntries(file, () => {}))
    found.push(guid ?? links[0] ?? title)
  return found.filter((entry) => !known.has(entry))
}

function isFeed({ bytes }: LoadedAddress): boolean {
  return detectFeed(bytes.subarray(0, 65_536)) !== undefined
}

function toFile({ url, type, bytes }: LoadedAddress): SourceFile {
  const content = toUtf8(bytes, type)
  return toSourceFile(url, content.length, async function* () {
    yield content
  })
}

// Reads the addresses of a site from its sitemap, or from any list of them.
import { basename, dirname, join } from 'node:path'

import { CommandError } from '../model/command-error.ts'
import {
  countOtherLines,
  isSitemapIndex,
  listUrls,
  type ListedUrl,
} from './address-list.ts'
import { describeSkipped, toAddresses } from './listed-addresses.ts'
import type { PreviousUrls } from './previous-urls.ts'
import { isUrl, StatusError } from './read-text.ts'

/** Limit of sitemaps.org 0.9 for one file. */
const MAX_PARTS = 50_000

/** Names of sitemaps: of the standard, of Yoast, of WordPress. */
const NAMES = ['sitemap.xml', 'sitemap_index.xml', 'wp-sitemap.xml']

type Read = (place: string) => Promise<string>

export interface AddressList {
  readonly addresses: PreviousUrls
  /** What is in the list and can not be compared; empty for nothing. */
  readonly skipped: string
}

/**
 * Reads the addresses of a published site from its sitemap and its parts. `front` is the
 * site's URL with a trailing slash. Throws `CommandError` without addresses, and what `read`
 * throws.
 */
export async function readSitemap(front: string, read: Read): Promise<AddressList> {
  const [name = '', ...others] = NAMES
  try {
    return await readList(new URL(name, front).href, read, front)
  } catch (error) {
    for (const other of error instanceof StatusError ? others : []) {
      const place = new URL(other, front).href
      const list = await readList(place, read, front).catch(() => undefined)
      if (list) return list
    }
    throw error
  }
}

/** Reads a sitemap, a feed, a page or a plain list: a file or a URL. */
export async function readList(
  place: string,
  read: Read,
  front?: string,
): Promise<AddressList> {
  const { listed, others } = await listAll(place, read)
  const { addresses, skipped } = toAddresses(listed, front)
  if (addresses.size === 0) throw new CommandError(`${place} lists no URLs.`)
  if (others > 0) skipped.set('in lines without one', others)
  return { addresses, skipped: describeSkipped(skipped) }
}

async function listAll(place: string, read: Read) {
  const text = await read(place)
  const own: ListedUrl[] = listUrls(text).map((entry) => ({ ...entry, place }))
  const others = countOtherLines(text, own)
  if (!isSitemapIndex(text)) return { listed: own, others }
  const parts: ListedUrl[] = []
  for (const { url } of own.slice(0, MAX_PARTS)) {
    const part = isUrl(place)
      ? new URL(url, place).href
      : join(dirname(place), basename(url))
    for (const entry of listUrls(await read(part))) parts.push({ ...entry, place: part })
  }
  return { listed: parts, others }
}

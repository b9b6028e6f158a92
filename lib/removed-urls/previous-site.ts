// Reads the URLs of a published site from its manifest or sitemap.
import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

import type { PreviousEntry, PreviousUrls } from './previous-urls.ts'
import { parseFeedPath } from '../site/feed-url.ts'
import {
  MANIFEST_FILE,
  type ManifestEntry,
  parseManifest,
} from '../publish/output/manifest-file.ts'
import { CommandError } from '../model/command-error.ts'
import { readSitemap } from './previous-sitemap.ts'
import { isUrl, readText, StatusError } from './read-text.ts'

export interface PreviousSite {
  readonly addresses: PreviousUrls
  /** Explains what `addresses` lacks; absent if they are complete. */
  readonly gap?: string
  /** Ids and titles by address, from the published JSON feeds. */
  readPreviousEntries(basePath: string): Promise<Map<string, PreviousEntry>>
}

const LIMIT_MS = 10_000

/**
 * Opens a published site by its manifest: a file, its folder, or the URL of either. Falls back
 * to the sitemap if the site does not publish its manifest. Throws `CommandError` if the site
 * is missing, too slow, or has neither.
 */
export async function openPreviousSite(
  named: string,
  limitMs = LIMIT_MS,
): Promise<PreviousSite> {
  const read = (place: string) => readText(place, limitMs)
  if (!isUrl(named)) return openManifest(await toManifestFile(named), read)
  const url = toManifestUrl(named)
  try {
    return await openManifest(url, read)
  } catch (error) {
    if (!(error instanceof StatusError) || isManifestUrl(named)) throw error
    return openSitemap(new URL('.', url).href, read)
  }
}

type Read = (place: string) => Promise<string>

async function openManifest(place: string, read: Read): Promise<PreviousSite> {
  const manifest = parseManifest(await read(place))
  if (manifest.size === 0) {
    throw new CommandError(
      `${place} lists no URLs: it is not the ${MANIFEST_FILE} of a published site.`,
    )
  }
  const beside = (file: string) =>
    isUrl(place)
      ? new URL(file.split('/').map(encodeURIComponent).join('/'), place).href
      : join(dirname(place), file)
  return {
    addresses: manifest,
    readPreviousEntries: (basePath) =>
      readPreviousEntries(manifest, basePath, (file) => read(beside(file))),
  }
}

async function openSitemap(front: string, read: Read): Promise<PreviousSite> {
  const newest = new Map([['/feed.json', { file: 'feed.json' }]])
  return {
    addresses: await readSitemap(front, read),
    gap: `${front} does not publish its ${MANIFEST_FILE}: comparing its sitemap, without redirects and unlisted articles.`,
    readPreviousEntries: (basePath) =>
      readPreviousEntries(newest, basePath, (file) => read(new URL(file, front).href)),
  }
}

function toManifestUrl(named: string): string {
  if (!URL.canParse(named)) throw new CommandError(`${named} is not a valid URL.`)
  const url = new URL(named)
  if (!isManifestUrl(named)) {
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${MANIFEST_FILE}`
  }
  return url.href
}

function isManifestUrl(named: string): boolean {
  return new URL(named).pathname.endsWith('.json')
}

async function toManifestFile(named: string): Promise<string> {
  const path = resolve(named)
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  return isFolder ? join(path, MANIFEST_FILE) : path
}

async function readPreviousEntries(
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
    return typeof url === 'string' && URL.canParse(url) ? [{ id, url, title }] : []
  })
}

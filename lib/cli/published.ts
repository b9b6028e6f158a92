import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

import type { FormerEntry } from '../content/release/losses.ts'
import { parseFeedPath } from '../feed-address.ts'
import { MANIFEST_FILE, type ManifestEntry, parseManifest } from '../publish/manifest.ts'
import { CommandError } from './errors.ts'

export interface PublishedSite {
  readonly manifest: ReadonlyMap<string, ManifestEntry>
  /** Ids and titles by address, as far as the feeds beside the manifest tell. */
  readFormerEntries(basePath: string): Promise<Map<string, FormerEntry>>
}

const LIMIT_MS = 10_000

/**
 * A published site by its manifest: a file, the folder with it, or an http address of either.
 * Throws `CommandError` for what is not there, takes too long, or is no manifest.
 */
export async function openPublished(
  named: string,
  limitMs = LIMIT_MS,
): Promise<PublishedSite> {
  const isRemote = /^https?:\/\//i.test(named)
  const place = isRemote ? toManifestUrl(named) : await toManifestFile(named)
  const read = (from: string) => (isRemote ? readUrl(from, limitMs) : readLocal(from))
  const manifest = parseManifest(await read(place))
  if (manifest.size === 0) {
    throw new CommandError(
      `${place} names no address: it is not the ${MANIFEST_FILE} of a published site.`,
    )
  }
  const beside = (file: string) =>
    isRemote
      ? new URL(file.split('/').map(encodeURIComponent).join('/'), place).href
      : join(dirname(place), file)
  return {
    manifest,
    readFormerEntries: (basePath) =>
      readFormerEntries(manifest, basePath, (file) => read(beside(file))),
  }
}

function toManifestUrl(named: string): string {
  if (!URL.canParse(named)) throw new CommandError(`${named} is no address.`)
  const url = new URL(named)
  if (!url.pathname.endsWith('.json')) {
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${MANIFEST_FILE}`
  }
  return url.href
}

async function toManifestFile(named: string): Promise<string> {
  const path = resolve(named)
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  return isFolder ? join(path, MANIFEST_FILE) : path
}

async function readUrl(url: string, limitMs: number): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(limitMs) })
    if (response.ok) return await response.text()
    throw new CommandError(`${url} was answered with status ${response.status}.`)
  } catch (error) {
    if (error instanceof CommandError) throw error
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    const reason = isLate ? `no answer in ${limitMs / 1000} s` : reasonOf(error)
    throw new CommandError(`${url} can not be read: ${reason}.`)
  }
}

async function readLocal(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new CommandError(`${file} can not be read: ${reasonOf(error)}.`)
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // `fetch` says no more than that it failed; its cause has the reason.
  const { cause = error } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message
}

async function readFormerEntries(
  manifest: PublishedSite['manifest'],
  basePath: string,
  read: (file: string) => Promise<string>,
): Promise<Map<string, FormerEntry>> {
  const found = new Map<string, FormerEntry>()
  for (const [address, { file }] of manifest) {
    const feed = parseFeedPath(address)
    if (feed?.format !== 'json' || feed.front !== '') continue
    try {
      for (const { url, ...entry } of parseItems(await read(file))) {
        found.set(new URL(url).pathname.slice(basePath.length), entry)
      }
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      // They give hints alone: without one, the address itself has to do.
      return found
    }
  }
  return found
}

function parseItems(text: string): (FormerEntry & { readonly url: string })[] {
  const feed = parseJson(text)
  const isFeed = typeof feed === 'object' && feed !== null && 'items' in feed
  const items: readonly unknown[] = isFeed && Array.isArray(feed.items) ? feed.items : []
  return items.flatMap((item) => {
    if (typeof item !== 'object' || item === null) return []
    const { id, url, title } = item as Record<string, unknown>
    if (typeof id !== 'string' || typeof title !== 'string') return []
    return typeof url === 'string' && URL.canParse(url) ? [{ id, url, title }] : []
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

// Reads the URLs of a published site from its manifest or sitemap.
import { dirname, join, resolve } from 'node:path'

import type { PreviousEntry, PreviousUrls } from './previous-urls.ts'
import { readPreviousEntries } from './previous-entries.ts'
import { MANIFEST_FILE, parseManifest } from '../publish/output/marks/manifest-file.ts'
import { CommandError } from '../model/command-error.ts'
import { type AddressList, readList, readSitemap } from './previous-sitemap.ts'
import { isUrl, readText, StatusError } from './read-text.ts'
import { canParseUrl } from '../text/can-parse-url.ts'

export interface PreviousSite {
  readonly addresses: PreviousUrls
  /** Set where each address is one that people link to, of whatever shape. */
  readonly isList?: true
  /** Explains what `addresses` lacks; absent if they are complete. */
  readonly gap?: string
  /** Ids and titles by address, from the published JSON feeds. */
  readPreviousEntries(basePath: string): Promise<Map<string, PreviousEntry>>
}

export const LIMIT_MS = 10_000

/**
 * Opens a published site: by a manifest of before (a file, its URL, or that of the site), else by
 * its sitemap, or by any list of addresses: a sitemap, a feed, a page, a text of one a line.
 * Throws `CommandError` if there is none, or the site is too slow.
 */
export async function openPreviousSite(
  named: string,
  limitMs = LIMIT_MS,
): Promise<PreviousSite> {
  const read = (place: string) => readText(place, limitMs)
  if (!isUrl(named)) {
    const file = resolve(named)
    return file.endsWith('.json') ? openManifest(file, read, true) : openList(file, read)
  }
  const url = toManifestUrl(named)
  if (LIST.test(new URL(named).pathname)) return openList(named, read)
  try {
    return await openManifest(url, read, isManifestUrl(named))
  } catch (error) {
    if (!(error instanceof CommandError) || isManifestUrl(named)) throw error
    const isThere = error instanceof StatusError || error instanceof NoManifestError
    if (!isThere) throw error
    return await openSitemap(new URL('.', url).href, read).catch((fault) =>
      openFeed(named, read, fault),
    )
  }
}

const LIST = /\.(?:xml|txt|html?|csv|gz|rss|atom|rdf)$/i

class NoManifestError extends CommandError {}

type Read = (place: string) => Promise<string>

/** `isNamed`: the file itself is what was asked for, and may be a list of another engine. */
async function openManifest(
  place: string,
  read: Read,
  isNamed: boolean,
): Promise<PreviousSite> {
  const text = await read(place)
  const manifest = parseManifest(text)
  if (manifest.size === 0) {
    const list = isNamed ? await findList(place, text) : undefined
    if (list) return toSite(list)
    throw new NoManifestError(
      `${place} lists no URLs: it is not the ${MANIFEST_FILE} of a published site.`,
    )
  }
  const beside = (file: string) =>
    isUrl(place)
      ? new URL(file.split('/').map(encodeURIComponent).join('/'), place).href
      : join(dirname(place), file)
  const lines = listLines(text)
  return {
    addresses: new Map(
      [...manifest].map(([address, { target }]) => [
        address,
        { target, place, line: lines.get(address) },
      ]),
    ),
    readPreviousEntries: (basePath) =>
      readPreviousEntries(manifest, basePath, (file) => read(beside(file))),
  }
}

/** A manifest has one address a line. */
function listLines(text: string): Map<string, number> {
  return new Map(
    text.split('\n').flatMap((line, index): [string, number][] => {
      const [key] = /^"(?:[^"\\]|\\.)*"(?=:)/.exec(line) ?? []
      return key === undefined ? [] : [[String(JSON.parse(key)), index + 1]]
    }),
  )
}

/** A feed at an address without an ending, such as `/feed/`; else what went wrong before. */
async function openFeed(place: string, read: Read, fault: unknown) {
  const text = await read(place).catch(() => '')
  const isList = /^\s*(?:<\?xml|<rss|<feed|<urlset|[[{])/.test(text)
  const list = isList ? await findList(place, text) : undefined
  if (!list) throw fault
  return toSite(list)
}

function findList(place: string, text: string): Promise<AddressList | undefined> {
  return readList(place, () => Promise.resolve(text)).catch(() => undefined)
}

async function openList(place: string, read: Read): Promise<PreviousSite> {
  return toSite(await readList(place, read))
}

function toSite({ addresses, skipped }: AddressList, told = ''): PreviousSite {
  const left = skipped === '' ? '' : `Not compared: addresses ${skipped}.`
  const gap = [told, left].filter((sentence) => sentence !== '').join('\n')
  return {
    addresses,
    isList: true,
    ...(gap !== '' && { gap }),
    readPreviousEntries: () => Promise.resolve(new Map()),
  }
}

async function openSitemap(front: string, read: Read): Promise<PreviousSite> {
  const newest = new Map([['/feed.json', { file: 'feed.json' }]])
  const told = `Comparing the sitemap of ${front}, without redirects and unlisted articles.`
  return {
    ...toSite(await readSitemap(front, read), told),
    readPreviousEntries: (basePath) =>
      readPreviousEntries(newest, basePath, (file) => read(new URL(file, front).href)),
  }
}

function toManifestUrl(named: string): string {
  if (!canParseUrl(named)) throw new CommandError(`${named} is not a valid URL.`)
  const url = new URL(named)
  if (!isManifestUrl(named)) {
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${MANIFEST_FILE}`
  }
  return url.href
}

function isManifestUrl(named: string): boolean {
  return new URL(named).pathname.endsWith('.json')
}

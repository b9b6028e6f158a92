// Measures published files: how many, how large, and when the last of a kind was written.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { parseApiPath } from '../../lib/site/api/address.ts'
import { parseFeedPath } from '../../lib/site/feed-url.ts'
import { parseOgImagePath } from '../../lib/site/og-image-url.ts'
import { encodePath } from '../../lib/site/url.ts'

const BLOCK_BYTES = 512
const COMPRESSED = /\.(?:br|gz)$/

export interface OutputFigures {
  readonly files: number
  readonly megabytes: number
  /** In blocks of the file system. */
  readonly diskMegabytes: number
}

export function measureOutput(folder: string): OutputFigures {
  const stats = listFiles(folder).map((name) => statSync(join(folder, name)))
  const sum = (bytesOf: (stat: (typeof stats)[number]) => number) =>
    stats.reduce((total, stat) => total + bytesOf(stat), 0) / 1e6
  return {
    files: stats.length,
    megabytes: sum(({ size }) => size),
    diskMegabytes: sum(({ blocks }) => blocks * BLOCK_BYTES),
  }
}

/** Kilobytes of one share image in the mean; zero without any. */
export function measureShareImages(outDir: string): number {
  const sizes = listFiles(outDir)
    .filter((name) => kindOf(name) === 'image')
    .map((name) => statSync(join(outDir, name)).size)
  return sizes.reduce((sum, size) => sum + size, 0) / 1000 / Math.max(1, sizes.length)
}

type Kind = 'page' | 'image' | 'site-feed' | 'feed' | 'api'

/** Instants in milliseconds. */
export type LastWritten = Readonly<Record<Kind, number>>

/** When the last file of each kind was written after an instant, compressed copies included. */
export function findLastWritten(outDir: string, since: number): LastWritten {
  const last = { page: since, image: since, 'site-feed': since, feed: since, api: since }
  for (const name of listFiles(outDir)) {
    const kind = kindOf(name)
    if (kind === undefined) continue
    last[kind] = Math.max(last[kind], statSync(join(outDir, name)).mtimeMs)
  }
  return last
}

function kindOf(name: string): Kind | undefined {
  const path = `/${name.replace(COMPRESSED, '')}`
  if (path.endsWith('.html')) return 'page'
  if (parseOgImagePath(path) !== undefined) return 'image'
  if (isOfApi(name)) return 'api'
  const feed = parseFeedPath(path)
  if (feed === undefined) return undefined
  return feed.front === '' ? 'site-feed' : 'feed'
}

/** Counts the JSON files of the API that were written after an instant. */
export function countApiFiles(outDir: string, since: number): number {
  return listFiles(outDir).filter(
    (name) => isOfApi(name) && statSync(join(outDir, name)).mtimeMs > since,
  ).length
}

function isOfApi(name: string): boolean {
  return parseApiPath(encodePath(`/${name}`)) !== undefined
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

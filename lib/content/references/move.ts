// Finds what a move of an article changes, and what it has to keep.
import type { Database } from '../store/database.ts'
import {
  findArticleIdentity,
  listArticlesBySlug,
  listLinkSources,
} from '../store/articles.ts'
import { findFieldPositions } from '../store/documents.ts'
import { readSite } from '../store/site.ts'
import { listSources } from '../store/sources.ts'
import { posix } from 'node:path'

import { toRelativeLink } from '../../site/address/relative-link.ts'
import { ROUTES, toRoutePath } from '../../site/routes.ts'
import { basePathOf, decodePath } from '../../site/url.ts'
import { resolveTarget } from './resolve.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

/** A move of an article: paths under the content folder, and the slugs before and after. */
export interface Move {
  readonly from: string
  readonly to: string
  readonly oldSlug: string
  readonly newSlug: string
  /** The folder of the article goes with all that is in it. */
  readonly isFolder?: boolean
  /** Addresses of the site, so that full links to its pages are known. */
  readonly siteUrls?: readonly string[]
}

/** A place in a text where an address is written, in UTF-16 offsets. */
export interface AddressPlace {
  readonly start: number
  readonly end: number
  readonly written: string
}

/** The text with new addresses at `places`, which are in order; `undefined` changes nothing. */
export function renderReaddressed(
  text: string,
  places: readonly AddressPlace[],
  toAddress: (written: string) => string | undefined,
): string {
  return places.toReversed().reduce((changed, { start, end, written }) => {
    const address = toAddress(written)
    if (address === undefined) return changed
    return changed.slice(0, start) + address + changed.slice(end)
  }, text)
}

/** The new form of an address in `source` that leads to the moved article; else undefined. */
export function toMovedAddress(
  source: string,
  written: string,
  move: Move,
): string | undefined {
  const { from, to, oldSlug, newSlug, isFolder = false, siteUrls = [] } = move
  const own = siteUrls.flatMap((url) => splitOwnAddress(written, url) ?? [])[0]
  if (own) {
    const path = toMovedAddress(source, own.path, move)
    return path === undefined ? undefined : own.front + path
  }
  const target = resolveTarget(source, written)
  if (target?.kind === 'document' && target.target === from) {
    return toRelativeLink(source, to) + suffixOf(written)
  }
  if (target?.kind === 'file' && !isRooted(written)) {
    const moved = toMovedFile(target.target, { from, to, isFolder })
    if (moved !== undefined) return toRelativeLink(source, moved) + suffixOf(written)
  }
  const isOldAddress = target?.kind === 'site' && target.target === toArticleUrl(oldSlug)
  if (!isOldAddress || oldSlug === newSlug) return undefined
  return toRoutePath('article', { slug: newSlug }) + suffixOf(written)
}

/** The same for an address in the moved article itself, which may change its folder. */
export function toRebasedAddress(written: string, move: Move): string | undefined {
  const { from, to } = move
  const target = resolveTarget(from, written)
  if (target?.kind === 'document' && target.target === from) {
    return toRelativeLink(to, to) + suffixOf(written)
  }
  if (target?.kind === 'site' || !target) return toMovedAddress(from, written, move)
  const isFile = target !== undefined && !isRooted(written)
  // What goes along stays where it is, seen from here.
  const goesAlong = target && toMovedFile(target.target, move) !== undefined
  if (!isFile || goesAlong || posix.dirname(from) === posix.dirname(to)) return undefined
  return toRelativeLink(to, target.target) + suffixOf(written)
}

/** A full address of the site in two: up to its base path, and the site path behind that. */
function splitOwnAddress(written: string, siteUrl: string) {
  const [front = '', host] = /^(?:https?:)?(\/\/[^/?#]+)/i.exec(written.trim()) ?? []
  const basePath = basePathOf(siteUrl)
  const path = written.trim().slice(front.length)
  const isOwn = host !== undefined && toHost(host) === toHost(siteUrl)
  if (!isOwn || !path.startsWith(`${basePath}/`)) return undefined
  return { front: front + basePath, path: path.slice(basePath.length) }
}

function toHost(address: string): string | undefined {
  const url = address.replace(/^(?=\/\/)/, 'https:')
  return canParseUrl(url) ? new URL(url).host.replace(/^www\./, '') : undefined
}

/** Where a file goes with the folder of the article; undefined for one that stays. */
function toMovedFile(
  file: string,
  { from, to, isFolder = false }: Pick<Move, 'from' | 'to' | 'isFolder'>,
): string | undefined {
  const folder = `${posix.dirname(from)}/`
  if (!isFolder || !file.startsWith(folder)) return undefined
  return posix.join(posix.dirname(to), file.slice(folder.length))
}

function isRooted(written: string): boolean {
  return written.trim().startsWith('/')
}

/** The decoded site path of an article. */
export function toArticleUrl(slug: string): string {
  return decodePath(toRoutePath('article', { slug }))
}

function suffixOf(written: string): string {
  return /[?#].*$/s.exec(written)?.[0] ?? ''
}

/** `articles/new-name.md` from a slug, a path under articles/, a whole path, or an address. */
export function toArticlePath(named: string): string {
  const path = decodePath(named.replace(/^https?:\/\/[^/]+/, ''))
    .replace(/^\.?\//, '')
    .replace(/^content\//, '')
    .replace(/\/+$/, '')
  const folder = `${ROUTES.article.content}/`
  const inFolder = path.startsWith(folder) ? path : folder + path
  return posix.normalize(inFolder.endsWith('.md') ? inFolder : `${inFolder}.md`)
}

export interface Movable {
  readonly path: string
  readonly id: string
  readonly slug: string
  /** False when the front matter names the slug: a move changes no address then. */
  readonly isSlugFromPath: boolean
  /** Paths of other documents that link to it by its file or its site path. */
  readonly linkedFrom: readonly string[]
  /** Paths of all other documents, and of the site's file. */
  readonly others: readonly string[]
  readonly siteUrl: string
}

/**
 * What a move of an article has to keep, which is named by its path, its folder or its slug.
 * Undefined without a good article.
 */
export function findMovable(db: Database, named: string): Movable | undefined {
  const path = toArticlePath(named)
  const paths = [
    path,
    path.replace(/\.md$/, '/index.md'),
    ...listArticlesBySlug(db, named),
  ]
  for (const candidate of paths) {
    const movable = findMovableAt(db, candidate)
    if (movable) return movable
  }
  return undefined
}

function findMovableAt(db: Database, path: string): Movable | undefined {
  const article = findArticleIdentity(db, path)
  if (!article) return undefined
  return {
    path,
    ...article,
    isSlugFromPath: !('slug' in findFieldPositions(db, path)),
    linkedFrom: listLinkSources(db, path, article.slug),
    others: listSources(db).flatMap((source) =>
      source.path === path ? [] : source.path,
    ),
    siteUrl: readSite(db, undefined).url,
  }
}

// Finds URLs of an earlier publish that the content no longer has.
import { isCurrentFeed, parseFeedPath, toFeedPath } from '../site/feed-url.ts'
import { parseListPath } from '../site/list-url.ts'
import { decodePath } from '../site/url.ts'
import { folderTypeOf, slugOf } from '../site/document-slug.ts'
import { toAliasPath } from '../site/alias.ts'
import { RESERVED_NAMES } from '../site/reserved.ts'
import { isPageType, type PageType, parseRoutePath } from '../site/routes.ts'
import type { Owner } from './owners.ts'
import type { PreviousEntry, PreviousUrls } from './previous-urls.ts'
import { findSuccessor, lastSegment } from './successor.ts'

/** URLs of the content now. */
export interface CurrentUrls {
  /** Site paths, encoded, without the base path. */
  readonly addresses: ReadonlySet<string>
  readonly owners: readonly Owner[]
  /** Files with an error that keeps them from being read. */
  readonly broken: readonly string[]
  readonly basePath: string
}

/** A published URL that would answer 404. */
export interface RemovedUrl {
  readonly address: string
  /** True if its feeds are removed, too. */
  readonly hasFeeds: boolean
  /** Target of a removed redirect. */
  readonly target?: string
  /** The hidden document or unreadable file that still has the address. */
  readonly stillOwned?: Pick<Owner, 'path'> & {
    readonly state: Owner['state'] | 'broken'
  }
  /** The document that most likely replaces it. */
  readonly successor?: Owner
  /** Its spelling in `aliases` of the successor; absent if no alias can have it. */
  readonly alias?: string
}

/**
 * Lists removed URLs in order, limited to those that people link to: articles, pages, front
 * pages of lists, current feeds, redirects. Numbered pages, archives of feeds, pictures and
 * files of the app change with the content.
 */
export function listRemovedUrls(
  published: PreviousUrls,
  present: CurrentUrls,
  previous: ReadonlyMap<string, PreviousEntry> = new Map(),
): RemovedUrl[] {
  const removed = new Set(
    [...published]
      .filter(([address, { target }]) => isLinkedTo(address, target))
      .flatMap(([address, { target }]) =>
        present.addresses.has(address) || hasExpired(target ?? address, present)
          ? []
          : [address],
      ),
  )
  return [...removed]
    .filter((address) => isFirstOfItsList(address, removed))
    .toSorted()
    .map((address) => toRemovedUrl(address, removed, { published, present, previous }))
}

/** Its author said when it goes. */
function hasExpired(address: string, { owners, basePath }: CurrentUrls): boolean {
  const path = address.startsWith(`${basePath}/`)
    ? address.slice(basePath.length)
    : address
  return owners.some((owner) => owner.state === 'expired' && owner.address === path)
}

function isLinkedTo(address: string, target: string | undefined): boolean {
  const [first = '', ...rest] = address.split('/').slice(1)
  // Reserved names are pages and redirects of the app: `/archive`, `/rss`.
  if (rest.length === 0) return first !== '' && !RESERVED_NAMES.has(first)
  if (target !== undefined) return true
  const list = parseListPath(address)
  if (list) return list.front === address || isCurrentFeed(address)
  return isPageType(parseRoutePath(address)?.route.id ?? '')
}

/** A list and its three feeds are one removal, not four. */
function isFirstOfItsList(address: string, removed: ReadonlySet<string>): boolean {
  const feed = parseFeedPath(address)
  if (!feed) return true
  return feed.format === 'rss' && !removed.has(feed.front)
}

interface Sources {
  readonly published: PreviousUrls
  readonly present: CurrentUrls
  readonly previous: ReadonlyMap<string, PreviousEntry>
}

function toRemovedUrl(
  address: string,
  removed: ReadonlySet<string>,
  sources: Sources,
): RemovedUrl {
  const { published, present, previous } = sources
  const target = published.get(address)?.target?.slice(present.basePath.length)
  const stillOwned = target === undefined ? findStillOwned(address, present) : undefined
  const successor = stillOwned
    ? undefined
    : findSuccessor(target ?? address, present.owners, published, previous)
  const alias = toAlias(successor?.type ?? 'article', address)
  return {
    address,
    hasFeeds:
      isFeed(address) || removed.has(toFeedPath({ front: address, format: 'rss' })),
    ...(target !== undefined && { target }),
    ...(stillOwned && { stillOwned }),
    ...(successor && { successor }),
    ...(alias !== undefined && !isFeed(address) && { alias }),
  }
}

function isFeed(address: string): boolean {
  return parseFeedPath(address) !== undefined
}

function findStillOwned(
  address: string,
  { owners, broken }: CurrentUrls,
): RemovedUrl['stillOwned'] {
  const owner = owners.find((one) => one.address === address)
  if (owner) return owner
  const path = broken.find((file) => addressOf(file) === address)
  return path === undefined ? undefined : { path, state: 'broken' }
}

/** By name: the front matter of a broken file is unknown. */
function addressOf(file: string): string | undefined {
  const slug = slugOf(file, {})
  const type = folderTypeOf(file) ?? ''
  return slug === undefined || !isPageType(type) ? undefined : toAliasPath(type, slug)
}

/** The slug if it suffices, else the path; undefined for a reserved address. */
function toAlias(type: PageType, address: string): string | undefined {
  const slug = lastSegment(address)
  if (toAliasPath(type, slug) === address) return slug
  const path = decodePath(address)
  return toAliasPath(type, path) === address ? path : undefined
}

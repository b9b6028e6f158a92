// Finds URLs of an earlier publish that the content no longer has.
import {
  isCurrentFeed,
  isFeedRedirect,
  parseFeedPath,
  toFeedPath,
} from '../site/feed-url.ts'
import { type ListRef, parseListPath } from '../site/list-url.ts'
import { decodePath } from '../site/url.ts'
import { folderTypeOf, slugOf } from '../site/document-slug.ts'
import { toAliasPath } from '../site/alias.ts'
import { RESERVED_NAMES } from '../site/reserved.ts'
import {
  type ContentRoute,
  isPageType,
  type ListKind,
  listRoutesWith,
  parseRoutePath,
  toRoutePath,
} from '../site/routes.ts'
import { toSlug } from '../site/slug.ts'
import { makeIsKept, toBareName } from './kept-urls.ts'
import type { Owner } from './owners.ts'
import type { PreviousEntry, PreviousUrl, PreviousUrls } from './previous-urls.ts'
import { findNamed, findSuccessor, lastSegment } from './successor.ts'

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
export interface RemovedUrl extends Pick<PreviousUrl, 'place' | 'line'> {
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
  /** The list that most likely replaces it, where it is of another engine. */
  readonly list?: ListRef
  /** Its spelling in `aliases` of the successor; absent if no alias can have it. */
  readonly alias?: string
}

/**
 * Lists removed URLs in order, limited to those that people link to: articles, pages, front
 * pages of lists, current feeds, redirects. Numbered pages, archives of feeds, pictures and
 * files of the app change with the content. `isList`: every address but an archive counts, as
 * the list of another engine has its own shapes.
 */
export function listRemovedUrls(
  { addresses: published, isList = false }: Published,
  present: CurrentUrls,
  previous: ReadonlyMap<string, PreviousEntry> = new Map(),
): RemovedUrl[] {
  const isKept = isList
    ? makeIsKept(present)
    : (address: string) => present.addresses.has(address) || isFeedRedirect(address)
  const hasExpired = makeHasExpired(present)
  const removed = new Set(
    [...published]
      .filter(([address, { target }]) =>
        isList ? !isFeedArchive(address) : isLinkedTo(address, target),
      )
      .flatMap(([address, { target }]) =>
        isKept(address) || hasExpired(target ?? address) ? [] : [address],
      ),
  )
  return [...removed]
    .filter((address) => isFirstOfItsList(address, removed))
    .toSorted()
    .map((address) => toRemovedUrl(address, removed, { published, present, previous }))
}

/** Its author said when it goes. */
function makeHasExpired({ owners, basePath }: CurrentUrls) {
  const expired = owners.filter(({ state }) => state === 'expired')
  const addresses = new Set(expired.map(({ address }) => address))
  return (address: string) =>
    addresses.has(address) || addresses.has(address.slice(basePath.length))
}

/** `addresses` and whether they are a list, of a published site. */
interface Published {
  readonly addresses: PreviousUrls
  readonly isList?: boolean | undefined
}

function isLinkedTo(address: string, target: string | undefined): boolean {
  // The same old address, for hosts that look it up as a folder.
  if (address.endsWith('/')) return false
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

/** Beyond so many, names are not compared letter by letter. */
const MAX_GUESSES = 500

function toRemovedUrl(
  address: string,
  removed: ReadonlySet<string>,
  sources: Sources,
): RemovedUrl {
  const { published, present, previous } = sources
  const { target: to, place, line } = published.get(address) ?? {}
  const target = to?.slice(present.basePath.length)
  const stillOwned = target === undefined ? findStillOwned(address, present) : undefined
  const successor = stillOwned
    ? undefined
    : removed.size > MAX_GUESSES
      ? findNamed(address, present.owners)
      : findSuccessor(target ?? address, present.owners, published, previous)
  const list = successor ? undefined : findList(address, present.addresses)
  const alias = toAlias(list?.kind ?? successor?.type ?? 'article', address)
  return {
    address,
    place,
    line,
    hasFeeds:
      isFeed(address) || removed.has(toFeedPath({ front: address, format: 'rss' })),
    ...(target !== undefined && { target }),
    ...(stillOwned && { stillOwned }),
    ...(successor && { successor }),
    ...(list && { list }),
    ...(alias !== undefined && !isFeed(address) && { alias }),
  }
}

/** The topic, author or series that is named alike. */
function findList(address: string, present: ReadonlySet<string>): ListRef | undefined {
  if (isFeed(address) || parseListPath(address)) return undefined
  const slug = toSlug(toBareName(address))
  if (slug === undefined) return undefined
  const kind = listRoutesWith('list').find(({ id }) =>
    present.has(toRoutePath(id, { slug })),
  )?.id
  return kind && { kind, slug }
}

function isFeed(address: string): boolean {
  return parseFeedPath(address) !== undefined
}

function isFeedArchive(address: string): boolean {
  return parseFeedPath(address)?.number !== undefined
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
function toAlias(type: ContentRoute | ListKind, address: string): string | undefined {
  if (type === 'series') return undefined
  const slug = lastSegment(address)
  if (toAliasPath(type, slug) === address) return slug
  const path = decodePath(address)
  return toAliasPath(type, path) === undefined ? undefined : path
}

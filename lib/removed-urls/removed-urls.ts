import { isCurrentFeed, parseFeedPath, toFeedPath } from '../site/feed-url.ts'
import { parseListPath } from '../site/list-url.ts'
import { suggestSpelling } from '../text/spelling.ts'
import { decodePath } from '../site/url.ts'
import { folderTypeOf, slugOf } from '../site/document-slug.ts'
import { toAliasPath } from '../site/alias.ts'
import { RESERVED_NAMES } from '../site/reserved.ts'
import { isPageType, type PageType, parseRoutePath, ROUTES } from '../site/routes.ts'
import type { Owner } from './owners.ts'

/** What an earlier publish had, by address. `target`: where an old one leads. */
export type PreviousUrls = ReadonlyMap<string, { readonly target?: string }>

/** What the content makes of its addresses now. */
export interface CurrentUrls {
  /** Site paths, encoded, without the base path. */
  readonly addresses: ReadonlySet<string>
  readonly owners: readonly Owner[]
  /** Files that can not be read until an error is mended. */
  readonly broken: readonly string[]
  readonly basePath: string
}

/** What is known of an article from the feeds of the time. */
export interface PreviousEntry {
  readonly id: string
  readonly title: string
}

/** An address that readers were given and that would lead nowhere. */
export interface RemovedUrl {
  readonly address: string
  /** Whether its feeds go with it. */
  readonly hasFeeds: boolean
  /** Where an old address led. */
  readonly target?: string
  /** The document that still has it, and is not public, or a file that can not be read. */
  readonly stillOwned?: Pick<Owner, 'path'> & {
    readonly state: Owner['state'] | 'broken'
  }
  /** The document that most likely took its place. */
  readonly successor?: Owner
  /** How the successor, or any article, would write it in `aliases`; absent where none can. */
  readonly alias?: string
}

/**
 * Addresses of an earlier publish that the content has no more, in order. Only those that
 * people link to: articles, pages, front pages of lists, current feeds, old addresses.
 * Numbered pages, archives of feeds, pictures and the app's own files move with the content.
 */
export function listRemovedUrls(
  published: PreviousUrls,
  present: CurrentUrls,
  previous: ReadonlyMap<string, PreviousEntry> = new Map(),
): RemovedUrl[] {
  const lost = new Set(
    [...published]
      .filter(([address, { target }]) => isLinkedTo(address, target))
      .flatMap(([address]) => (present.addresses.has(address) ? [] : [address])),
  )
  return [...lost]
    .filter((address) => isFirstOfItsList(address, lost))
    .toSorted()
    .map((address) => toRemovedUrl(address, lost, { published, present, previous }))
}

function isLinkedTo(address: string, target: string | undefined): boolean {
  const [first = '', ...rest] = address.split('/').slice(1)
  // The app has pages and redirects of its own at reserved names: `/archive`, `/rss`.
  if (rest.length === 0) return first !== '' && !RESERVED_NAMES.has(first)
  if (target !== undefined) return true
  const list = parseListPath(address)
  if (list) return list.front === address || isCurrentFeed(address)
  return isPageType(parseRoutePath(address)?.route.id ?? '')
}

/** The feeds of a list go with its page, and in three formats: one loss, not four. */
function isFirstOfItsList(address: string, lost: ReadonlySet<string>): boolean {
  const feed = parseFeedPath(address)
  if (!feed) return true
  return feed.format === 'rss' && !lost.has(feed.front)
}

interface Sources {
  readonly published: PreviousUrls
  readonly present: CurrentUrls
  readonly previous: ReadonlyMap<string, PreviousEntry>
}

function toRemovedUrl(
  address: string,
  lost: ReadonlySet<string>,
  sources: Sources,
): RemovedUrl {
  const { published, present } = sources
  const target = published.get(address)?.target?.slice(present.basePath.length)
  const stillOwned = target === undefined ? findStillOwned(address, present) : undefined
  const successor = stillOwned ? undefined : findSuccessor(target ?? address, sources)
  const alias = toAlias(successor?.type ?? 'article', address)
  return {
    address,
    hasFeeds: isFeed(address) || lost.has(toFeedPath({ front: address, format: 'rss' })),
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

/** By its name alone: more of a broken file is not known. */
function addressOf(file: string): string | undefined {
  const slug = slugOf(file, {})
  const type = folderTypeOf(file) ?? ''
  return slug === undefined || !isPageType(type) ? undefined : toAliasPath(type, slug)
}

/**
 * A public document with the id of the old one, else one that was not there before and has
 * nearly its title or its slug.
 */
function findSuccessor(address: string, { published, present, previous }: Sources) {
  const successors = present.owners.filter(({ state }) => state === 'public')
  const same = successors.find((successor) => successor.address === address)
  if (same) return same
  if (parseListPath(address)) return undefined
  const matched = parseRoutePath(address)?.route.id ?? ''
  const type = isPageType(matched) ? matched : 'page'
  const slug = lastSegment(address)
  const entry = previous.get(address)
  const byId = successors.find(({ id }) =>
    entry ? id === entry.id : id !== undefined && slugOfDefaultId(id) === slug,
  )
  if (byId && type === 'article') return byId
  const fresh = successors.filter(
    (successor) => successor.type === type && !published.has(successor.address),
  )
  const title = entry && nearestBy(entry.title, fresh, (successor) => successor.title)
  return title ?? nearestBy(slug, fresh, (successor) => lastSegment(successor.address))
}

/** `path:2025/old` was the id of `articles/2025/old.md` until somebody wrote one down. */
function slugOfDefaultId(id: string): string | undefined {
  if (!id.startsWith('path:')) return undefined
  return slugOf(`${ROUTES.article.content}/${id.slice('path:'.length)}.md`, {})
}

function nearestBy(
  word: string,
  owners: readonly Owner[],
  nameOf: (owner: Owner) => string,
): Owner | undefined {
  const name = suggestSpelling(word, owners.map(nameOf))
  return owners.find((owner) => nameOf(owner) === name)
}

function lastSegment(address: string): string {
  return decodePath(address.slice(address.lastIndexOf('/') + 1))
}

/** A slug where that is enough, else the path; undefined for an address of the site's own. */
function toAlias(type: PageType, address: string): string | undefined {
  const slug = lastSegment(address)
  if (toAliasPath(type, slug) === address) return slug
  const path = decodePath(address)
  return toAliasPath(type, path) === address ? path : undefined
}

// Finds what an address of the site shows.
import { isOutside } from '../../site/address/outside.ts'
import { isFeedRedirect } from '../../site/feed-url.ts'
import { parseListPath } from '../../site/list-url.ts'
import { parseOgImagePath } from '../../site/og-image-url.ts'
import { RESERVED_NAMES } from '../../site/reserved.ts'
import { isPageType, parseRoutePath, ROUTES, toRoutePath } from '../../site/routes.ts'
import { findMovedList } from '../../site/shapes/former.ts'
import { toBarePath } from '../../site/shapes/shown-path.ts'
import { parseSlug } from '../../site/slug.ts'
import { decodePath, encodePath } from '../../site/url.ts'
import { listKnownAuthors } from '../visibility/authors.ts'
import type { Database } from '../store/database.ts'
import { findRecord } from '../store/documents.ts'
import { findPublicFile } from '../store/public-files.ts'
import { SITE_FILE } from '../store/site.ts'
import { findDocumentPageBySlug } from '../store/pages.ts'
import { toMediaCandidate } from './resolve.ts'

/** What an address of the site shows: a document, or a page without one of its own. */
export type SiteTarget =
  | { readonly kind: 'document'; readonly path: string }
  /** The page of a list, such as `tag:rust`; readers have it while they see a member. */
  | {
      readonly kind: 'list'
      readonly name: string
      /** A site path. */
      readonly path: string
    }
  | { readonly kind: 'page' }
  /** A file of `public/`, or of `media/`, where the files of an old site lie. */
  | { readonly kind: 'public' }
  | { readonly kind: 'media'; readonly path: string }
  /** What others on the same host serve. */
  | { readonly kind: 'outside' }

/** Where a decoded site path such as `/articles/x` leads; undefined when nowhere. */
export function findSiteTarget(db: Database, path: string): SiteTarget | undefined {
  const url = toBarePath(encodePath(path))
  return (
    findTarget(db, url) ??
    findAlias(db, url) ??
    findMoved(db, url) ??
    findRoute(db, url) ??
    findFileTarget(db, path)
  )
}

function findTarget(db: Database, url: string): SiteTarget | undefined {
  return findPageTarget(db, url) ?? findListTarget(db, url)
}

/** A rooted address that is no page: in `public/`, in `media/`, or not of this site. */
export function findFileTarget(db: Database, path: string): SiteTarget | undefined {
  if (findPublicFile(db, path)) return { kind: 'public' }
  const media = toMediaCandidate(path)
  if (media !== undefined && db.find('select 1 from media where path = ?', media))
    return { kind: 'media', path: media }
  const { outside = [] } = findRecord(db, SITE_FILE, 'site') ?? {}
  return isOutside(outside, path) ? { kind: 'outside' } : undefined
}

function findPageTarget(db: Database, url: string): SiteTarget | undefined {
  const match = parseRoutePath(url)
  const slug = parseSlug(match?.params.slug ?? '')
  if (!match || slug === undefined || !isPageType(match.route.id)) return undefined
  // An address of one name is a page's first, then an article's.
  const own = match.route.pattern === ROUTES.page.pattern ? 'page' : match.route.id
  const page =
    findDocumentPageBySlug(db, own, slug) ??
    findDocumentPageBySlug(db, match.route.id, slug)
  return page && { kind: 'document', path: page.path }
}

/** An author with a file has a page even without an article. */
function findListTarget(db: Database, url: string): SiteTarget | undefined {
  const list = parseListPath(url)
  const slug = parseSlug(list?.slug ?? '')
  if (!list || slug === undefined) return undefined
  const isFront = list.front === url
  if (isFront && list.kind === 'author') {
    const author = listKnownAuthors(db).find((known) => known.slug === slug)
    if (author) return { kind: 'document', path: author.path }
  }
  const name = `${list.kind}:${slug}`
  if (!db.find('select 1 from list where name = ?', name)) return undefined
  return isFront
    ? { kind: 'list', name, path: toRoutePath(list.kind, { slug }) }
    : { kind: 'page' }
}

/** A list, or one of its feeds, at an address that it had. */
function findMoved(db: Database, url: string): SiteTarget | undefined {
  const moved = findMovedList(url)
  return moved === undefined ? undefined : findTarget(db, moved)
}

// Two old addresses may lead to each other.
const MAX_STEPS = 8

function findAlias(db: Database, url: string, steps = MAX_STEPS): SiteTarget | undefined {
  const sql = 'select owner, target from alias where path = ?'
  const alias = db.find<{ owner: string; target: string }>(sql, url)
  if (!alias) return undefined
  if (alias.target === '') return { kind: 'document', path: alias.owner }
  const found = findTarget(db, alias.target) ?? findRoute(db, alias.target)
  if (found) return found
  // The old address itself leads to the file.
  if (findFileTarget(db, decodePath(alias.target))) return { kind: 'page' }
  return steps === 0 ? undefined : findAlias(db, alias.target, steps - 1)
}

/** Pages and files that are there whatever the content is, and pictures of link previews. */
function findRoute(db: Database, url: string): SiteTarget | undefined {
  const route = parseRoutePath(url)?.route
  const isPage = route?.kind !== 'dev' && route?.pattern.includes(':') === false
  const name = url.slice(1)
  // `/articles` is reserved, and there is no such page.
  const isFile = name.includes('.') && RESERVED_NAMES.has(name)
  if (isPage || isFile || isFeedRedirect(url)) return { kind: 'page' }
  const image = parseOgImagePath(url)
  if (!image || image.kind === 'site') return undefined
  const page = toRoutePath(image.kind, { slug: image.slug })
  return findTarget(db, page) && { kind: 'page' }
}

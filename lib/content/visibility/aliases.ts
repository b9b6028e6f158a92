// Old addresses of documents and of `redirects`: which there are, and where each leads.
import type { DocumentRecord } from '../../model/document.ts'
import { parseUsableSlug } from '../../site/document-slug.ts'
import { isAlias, isFileName, parseAlias, parseOldPath } from '../../site/alias.ts'
import { listFeedFormats, parseFeedPath, toFeedPath } from '../../site/feed-url.ts'
import { parseListPath } from '../../site/list-url.ts'
import { fillPattern } from '../../site/pattern.ts'
import { type ContentRoute, isDated, toRoutePath } from '../../site/routes.ts'
import { ADDRESSES } from '../../site/shapes/addresses.ts'
import { toFormerParams, toSiblingSlug, toUndatedSlug } from '../../site/shapes/dated.ts'
import { toShownPath } from '../../site/shapes/shown-path.ts'
import { decodePath, encodePath } from '../../site/url.ts'
import type { Database } from '../store/database.ts'
import { readSite } from '../store/site.ts'

/** An old address of a document. */
interface AliasRow {
  /** Encoded site path; ends with a slash where the address without it is the present one. */
  readonly path: string
  /** Encoded site path; empty for the page of the document. */
  readonly target: string
}

/** Writes the old addresses that a document names. */
export function insertAliases(db: Database, owner: string, record: DocumentRecord): void {
  const sql = 'insert or ignore into alias (path, owner, target) values (?, ?, ?)'
  for (const { path, target } of listAliasRows(db, record)) {
    db.run(sql, path, owner, target)
  }
}

/** An article by the slug that it has in this site. */
interface FormerOwner extends AliasOwner {
  /** In the zone of the site. */
  readonly day: string
}

/** Writes the addresses that an article had under old shapes, by its present name and old ones. */
export function insertFormer(
  db: Database,
  owner: string,
  { slug, aliases, day }: FormerOwner,
): void {
  const sql = "insert or ignore into alias (path, owner, target) values (?, ?, '')"
  const own = toRoutePath('article', { slug })
  const names = aliases.flatMap((name) => parseUsableSlug(name) ?? [])
  for (const { article } of ADDRESSES.former) {
    for (const name of article ? [toUndatedSlug(slug), ...names] : []) {
      const path = fillPattern(article ?? '', toFormerParams(name, day))
      if (path !== own) db.run(sql, path, owner)
    }
  }
}

function listAliasRows(db: Database, record: DocumentRecord): AliasRow[] {
  switch (record.type) {
    case 'site':
      return record.redirects.flatMap(toRedirectRows)
    case 'words':
      return []
    case 'tag':
    case 'author': {
      const front = toRoutePath(record.type, { slug: record.slug })
      const paths = listPaths(db, record.type, record)
      return paths.flatMap((path) => toListRows(path, front))
    }
    default:
      return listPaths(db, record.type, record).map((path) => ({ path, target: '' }))
  }
}

interface AliasOwner {
  readonly slug: string
  readonly aliases: readonly string[]
}

/** The page itself answers without a slash at its end; not every host answers with it. */
function listPaths(
  db: Database,
  type: ContentRoute,
  { slug, aliases }: AliasOwner,
): string[] {
  const own = toRoutePath(type, { slug })
  const shown = toShownPath(own)
  return aliases.flatMap((text) => {
    const alias = parseAlias(type, text)
    if (!isAlias(alias)) return []
    const name = isDated(type) ? parseUsableSlug(text) : undefined
    // Its old name had the same date in front of it.
    if (name) return [toRoutePath(type, { slug: toSiblingSlug(slug, name) })]
    const path = alias.host === undefined ? alias.path : toSitePath(db, alias.path)
    if (path !== own && path !== shown) return [path]
    return alias.isFolder && shown === own ? [`${own}/`] : []
  })
}

/** A full address of this site has its base path. */
function toSitePath(db: Database, path: string): string {
  const { basePath } = readSite(db, undefined)
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path
}

function toRedirectRows({ from, to }: { from: string; to: string }): AliasRow[] {
  const alias = parseOldPath(from)
  if (!isAlias(alias)) return []
  const target = encodePath(decodePath(to.replace(/(?<=.)\/$/, '')))
  const list = parseListPath(target)
  if (list?.front === target) return toListRows(alias.path, target)
  return [{ path: alias.path, target }]
}

/** Names at the end of an old address that mean its feed. */
const FEED_NAME = /\/(?:feed|rss|index|atom)(?:\.xml|\.json)?$/

/** The page of a list leads on, and its feeds do: those of our own shape or of another. */
function toListRows(path: string, front: string): AliasRow[] {
  const feedOf = (address: string) => ({
    path: address,
    target: toFeedPath({ front, format: formatOf(address) }),
  })
  if (parseFeedPath(path) || FEED_NAME.test(path)) return [feedOf(path)]
  if (isFileName(path)) return [{ path, target: front }]
  const isOwnShape = parseListPath(path)?.front === path
  const feeds = isOwnShape
    ? listFeedFormats().map((format) => toFeedPath({ front: path, format }))
    : [`${path}/feed`, `${path}/index.xml`]
  return [{ path, target: front }, ...feeds.map(feedOf)]
}

function formatOf(address: string) {
  if (address.endsWith('.json')) return 'json'
  return /atom[^/]*$/.test(address) ? 'atom' : 'rss'
}

// Keeps the table of addresses that content gives, by the document or list that gives them.

import { parseEncoding, toVariantName } from '../../model/pictures/encoding.ts'
import { toApiPath } from '../../site/api/address.ts'
import { toIdentityKey } from '../../site/api/identity-key.ts'
import { toMarkdownPath } from '../../site/api/markdown-url.ts'
import { toOgImagePath } from '../../site/og-image-url.ts'
import type { FeedArchives } from '../../site/paging.ts'
import { toRoutePath } from '../../site/routes.ts'
import type { Database } from '../store/database.ts'
import { findPublicFileByPath, isInPublic } from '../store/public-files.ts'
import { readListeners, readSite } from '../store/site.ts'
import { listThemeFileNames } from '../store/theme/theme-files.ts'
import type { ListChange } from '../visibility/lists.ts'
import { listAliasAddresses } from '../visibility/alias-addresses.ts'
import { listListUrls } from './list-urls.ts'
import { findPublished, type PublishedDocument } from '../visibility/rows.ts'

/** Brings the addresses of a document up to date. Returns those that came or went. */
export function refreshDocumentUrls(db: Database, path: string): string[] {
  return replaceUrls(db, path, listDocumentUrls(db, path))
}

/** The same for the pages of a list, and for its feeds. */
export function refreshListUrls(
  db: Database,
  { name, before, after }: ListChange,
  archives: FeedArchives,
): string[] {
  const old = listListUrls(name, before?.public_count ?? 0, archives)
  const now = listListUrls(name, after?.public_count ?? 0, archives)
  return old.length === now.length ? [] : replaceUrls(db, name, now)
}

/** The same for every list that is there: `site.yaml` says which feeds have archives. */
export function refreshAllListUrls(db: Database, archives: FeedArchives): string[] {
  const sql = 'select name, public_count as count from list'
  return db
    .all<{ name: string; count: number }>(sql)
    .flatMap(({ name, count }) =>
      replaceUrls(db, name, listListUrls(name, count, archives)),
    )
}

function replaceUrls(db: Database, owner: string, now: readonly string[]): string[] {
  const sql = 'select path from address where owner = ?'
  const old = new Set(db.listTexts(sql, owner))
  const wanted = new Set(now)
  const gone = [...old].filter((path) => !wanted.has(path))
  const come = [...wanted].filter((path) => !old.has(path))
  for (const path of gone) {
    db.run('delete from address where path = ? and owner = ?', path, owner)
  }
  const insert = 'insert into address (path, owner) values (?, ?)'
  for (const path of come) db.run(insert, path, owner)
  return [...gone, ...come]
}

/** The page of a document, where readers have one. */
export function findDocumentUrl(db: Database, path: string): string | undefined {
  const published = findPublished(db, path)
  return published && isReachable(published) ? toPageUrls(published)[0] : undefined
}

/** The site path that a good document stands for, whether readers have it or not. */
export function findClaimedUrl(
  db: Database,
  path: string,
): { readonly url: string; readonly isReachable: boolean } | undefined {
  const published = findPublished(db, path)
  if (!published || !('slug' in published)) return undefined
  const url = toRoutePath(published.type, { slug: published.slug })
  return { url, isReachable: isReachable(published) }
}

function isReachable({ visibility }: PublishedDocument): boolean {
  return visibility !== 'hidden'
}

function listDocumentUrls(db: Database, path: string): string[] {
  if (isInPublic(path)) return listPublicUrls(db, path)
  const published = findPublished(db, path)
  if (!published || !isReachable(published)) return []
  return [
    ...(published.type === 'site' ? listSiteUrls(db) : toPageUrls(published)),
    ...listIdentityUrls(db, path),
    ...listAliasAddresses(db, path),
    ...listShownFiles(db, path).map((file) => toRoutePath('media', { file })),
  ]
}

interface ShownFile {
  readonly name: string
  readonly key: string | null
  readonly encoding: string | null
}

/** Files that a document refers to, and what pictures among them were encoded to. */
function listShownFiles(db: Database, path: string): string[] {
  const sql = `select distinct name, encoding_key as key, encoding
    from reference join media on media.path = reference.target
    where reference.source = ? and reference.kind = 'file'`
  return db.all<ShownFile>(sql, path).flatMap(({ name, key, encoding }) => {
    if (key === null || encoding === null) return [name]
    const { variants } = parseEncoding(encoding)
    return [name, ...variants.map((variant) => toVariantName(key, name, variant))]
  })
}

/** What `site.yaml` alone decides about. */
function listSiteUrls(db: Database): string[] {
  return [
    ...(readListeners(db).indexNow === undefined ? [] : [toRoutePath('indexNow')]),
    ...(readSite(db, undefined).offline ? [toRoutePath('offline')] : []),
    ...listThemeFileNames(db).map((file) => toRoutePath('asset', { file })),
  ]
}

function listPublicUrls(db: Database, path: string): string[] {
  const file = findPublicFileByPath(db, path)
  return file ? [file.address] : []
}

/**
 * The page, its image, its document in the API and its Markdown, of unlisted articles too: their
 * links are shared.
 */
function toPageUrls(published: PublishedDocument): string[] {
  // The page of a tag comes and goes with its list.
  if (!('slug' in published) || published.type === 'tag') return []
  const { type, slug } = published
  const page = toRoutePath(type, { slug })
  const image = type === 'page' ? undefined : toOgImagePath({ kind: type, slug })
  const item = toApiPath({ kind: 'item', type, slug })
  const ofArticle = [toApiPath({ kind: 'oembed', slug }), toMarkdownPath(slug)]
  return [
    ...[page, item],
    ...(image === undefined ? [] : [image]),
    ...(type === 'article' ? ofArticle : []),
  ]
}

/** Where the API says that a public article is. */
function listIdentityUrls(db: Database, path: string): string[] {
  const sql = "select id from article where path = ? and visibility = 'public'"
  const ids = db.listTexts(sql, path)
  return ids.map((id) => toApiPath({ kind: 'identity', key: toIdentityKey(id) }))
}

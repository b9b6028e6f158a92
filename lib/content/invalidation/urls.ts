// Keeps the table of addresses that content gives, by the document or list that gives them.

import { listFeedPaths } from '../../site/feed-url.ts'
import { parseListName } from '../../site/list-url.ts'
import { findOgImagePath, toOgImagePath } from '../../site/og-image-url.ts'
import {
  countArchives,
  FEED_SIZE,
  lastPageNumber,
  pageSizeOf,
  SITEMAP_SIZE,
} from '../../site/paging.ts'
import { hasColumn, ROUTES, toRoutePath } from '../../site/routes.ts'
import type { Database } from '../store/database.ts'
import { findPublicFileByPath, isInPublic } from '../store/public-files.ts'
import type { ListChange } from '../visibility/lists.ts'
import { listAliasAddresses } from '../visibility/alias-addresses.ts'
import { findPublished, type PublishedDocument } from '../visibility/rows.ts'

/** Brings the addresses of a document up to date. Returns those that came or went. */
export function refreshDocumentUrls(db: Database, path: string): string[] {
  return replaceUrls(db, path, listDocumentUrls(db, path))
}

/** The same for the pages of a list. */
export function refreshListUrls(
  db: Database,
  { name, before, after }: ListChange,
): string[] {
  const old = listListUrls(name, before?.public_count ?? 0)
  const now = listListUrls(name, after?.public_count ?? 0)
  return old.length === now.length ? [] : replaceUrls(db, name, now)
}

function replaceUrls(db: Database, owner: string, now: readonly string[]): string[] {
  const sql = 'select path from address where owner = ?'
  const old = new Set(db.listTexts(sql, owner))
  const gone = [...old].filter((path) => !now.includes(path))
  const come = [...new Set(now)].filter((path) => !old.has(path))
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
  if (!published || published.type === 'site') return undefined
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
  const media = db.listTexts(
    `select distinct media.name from reference join media on media.path = reference.target
      where reference.source = ? and reference.kind = 'file'`,
    path,
  )
  return [
    ...toPageUrls(published),
    ...listAliasAddresses(db, path),
    ...media.map((file) => toRoutePath('media', { file })),
  ]
}

function listPublicUrls(db: Database, path: string): string[] {
  const file = findPublicFileByPath(db, path)
  return file ? [file.address] : []
}

/** The page and its image, of unlisted articles too: their links are shared. */
function toPageUrls(published: PublishedDocument): string[] {
  // The page of a tag comes and goes with its list.
  if (published.type === 'site' || published.type === 'tag') return []
  const { type, slug } = published
  const page = toRoutePath(type, { slug })
  const image = findOgImagePath(page)
  return image === undefined ? [page] : [page, image]
}

function listListUrls(name: string, count: number): string[] {
  if (count === 0) return []
  const numbers = listNumbers(lastPageNumber(count, pageSizeOf(name)))
  const archives = listNumbers(countArchives(count, FEED_SIZE))
  const listArchives = (front: string) =>
    archives.flatMap((number) => listFeedPaths(front, number))
  if (name === 'all') {
    // The current feeds are routes of the app: they are there without any article.
    return [
      ...numbers.map((number) => `${ROUTES.archive.pattern}/${number}`),
      ...[...listArchives(''), ...listSitemapParts(count)],
    ]
  }
  const list = parseListName(name)
  if (!list) return []
  const front = toRoutePath(list.kind, { slug: list.slug })
  const pages = hasColumn(list.kind, 'numbered') ? numbers : []
  return [
    ...[front, ...pages.map((number) => `${front}/${number}`)],
    ...[...listFeedPaths(front), ...listArchives(front)],
    toOgImagePath(list),
  ]
}

function listSitemapParts(count: number): string[] {
  if (count <= SITEMAP_SIZE) return []
  const numbers = listNumbers(Math.ceil(count / SITEMAP_SIZE))
  return ['pages', ...numbers].map((part) =>
    toRoutePath('sitemapPart', { part: `${part}` }),
  )
}

/** From 1. */
function listNumbers(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}

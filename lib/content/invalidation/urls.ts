import { listFeedPaths } from '../../site/feed-url.ts'
import { parseListName, toListPath } from '../../site/list-url.ts'
import { toOgImagePath } from '../../site/og-image-url.ts'
import { decodePath, sitePath } from '../../site/url.ts'
import {
  countArchives,
  FEED_SIZE,
  lastPageNumber,
  pageSizeOf,
  SITEMAP_SIZE,
} from '../../site/paging.ts'
import type { Database } from '../store/database.ts'
import { findDocument } from '../store/documents.ts'
import type { ListChange } from '../visibility/lists.ts'

/** Brings the addresses of a document up to date. Returns those that came or went. */
export function refreshDocumentUrls(db: Database, path: string): string[] {
  return replaceAddresses(db, path, listDocumentAddresses(db, path))
}

/** The same for the pages of a list. */
export function refreshListUrls(
  db: Database,
  { name, before, after }: ListChange,
): string[] {
  const old = listListAddresses(name, before?.public_count ?? 0)
  const now = listListAddresses(name, after?.public_count ?? 0)
  return old.length === now.length ? [] : replaceAddresses(db, name, now)
}

function replaceAddresses(db: Database, owner: string, now: readonly string[]): string[] {
  const sql = 'select path from address where owner = ?'
  const old = new Set(db.all<{ path: string }>(sql, owner).map(({ path }) => path))
  const gone = [...old].filter((path) => !now.includes(path))
  const come = [...new Set(now)].filter((path) => !old.has(path))
  for (const path of gone) {
    db.run('delete from address where path = ? and owner = ?', path, owner)
  }
  for (const path of come) db.run('insert into address values (?, ?)', path, owner)
  return [...gone, ...come]
}

function listDocumentAddresses(db: Database, path: string): string[] {
  const own = findDocumentUrl(db, path)
  if (own === undefined) return []
  const aliases = db.all<{ path: string }>('select path from alias where owner = ?', path)
  const media = db.all<{ name: string }>(
    `select distinct media.name from reference join media on media.path = reference.target
      where reference.source = ? and reference.kind = 'file'`,
    path,
  )
  return [
    ...(own === '' ? [] : [own]),
    ...listImages(own),
    ...aliases.map((alias) => alias.path),
    ...media.map(({ name }) => sitePath('media', name)),
  ]
}

// Unlisted articles too: they are shared by their link.
function listImages(own: string): string[] {
  const [folder, name = ''] = own.split('/').slice(1)
  const slug = decodePath(name)
  if (folder === 'articles') return [toOgImagePath({ kind: 'article', slug })]
  return folder === 'authors' ? [toOgImagePath({ kind: 'author', slug })] : []
}

/**
 * Undefined for a document that readers may not see; empty for one without a page of its
 * own, whose pictures they see elsewhere.
 */
export function findDocumentUrl(db: Database, path: string): string | undefined {
  const row = db.find<{ folder: string; slug: string }>(
    `select '/articles' as folder, slug from article
       where path = ?1 and visibility in ('public', 'unlisted')
     union all select '', slug from page where path = ?1 and visibility = 'public'`,
    path,
  )
  if (row) return row.folder + sitePath(row.slug)
  const record = findDocument(db, path)?.record
  switch (record?.type) {
    case 'author':
      return toListPath('author', record.slug)
    case 'tag':
    case 'site':
      return ''
    default:
      return undefined
  }
}

function listListAddresses(name: string, count: number): string[] {
  if (count === 0) return []
  const numbers = listNumbers(lastPageNumber(count, pageSizeOf(name)))
  const archives = listNumbers(countArchives(count, FEED_SIZE))
  const listArchives = (front: string) =>
    archives.flatMap((number) => listFeedPaths(front, number))
  if (name === 'all') {
    // The current feeds are routes of the app: they are there without any article.
    return [
      ...numbers.map((number) => `/archive/${number}`),
      ...[...listArchives(''), ...listSitemapParts(count)],
    ]
  }
  const list = parseListName(name)
  if (!list) return []
  const front = toListPath(list.kind, list.slug)
  // A series is read from its beginning, on one page.
  const pages = list.kind === 'series' ? [] : numbers
  return [
    ...[front, ...pages.map((number) => `${front}/${number}`)],
    ...[...listFeedPaths(front), ...listArchives(front)],
    toOgImagePath(list),
  ]
}

function listSitemapParts(count: number): string[] {
  if (count <= SITEMAP_SIZE) return []
  const numbers = listNumbers(Math.ceil(count / SITEMAP_SIZE))
  return ['pages', ...numbers].map((name) => `/sitemap/${name}.xml`)
}

/** From 1. */
function listNumbers(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}

import { parseListName, toListPath } from '../../../site/list-url.ts'
import { trackDependency } from '../../invalidation/track-dependencies.ts'
import { sitePath, toAbsolute, toPath } from '../../../site/url.ts'
import { SITEMAP_TAG } from '../../invalidation/cache-tags.ts'
import { SITEMAP_SIZE } from '../../../site/paging.ts'
import type { ArticleRow } from '../../store/articles.ts'
import { findRecord } from '../../store/documents.ts'
import type { SitemapEntry, SitemapIndex, SitemapPage } from '../../../model/sitemap.ts'
import type { Site } from '../../../model/article.ts'
import { countList, listMembers } from '../lists.ts'
import { toPicture } from '../media.ts'
import type { Reader } from '../reader.ts'
import { findUpdatedDate, toSiteInstant } from '../summaries.ts'

/** Names of the parts of a long sitemap: the pages that are no articles, and numbers from 1. */
export type SitemapPart = 'pages' | number

/** The whole sitemap, or the list of its parts where there are too many articles for one. */
export function readSitemap(reader: Reader): SitemapPage | SitemapIndex {
  trackDependency(SITEMAP_TAG)
  const total = countList(reader, 'all')
  const { site } = reader
  if (total > SITEMAP_SIZE) return { site, parts: listParts(reader, total) }
  return { site, entries: [...listPages(reader), ...listArticles(reader, 0, total)] }
}

/** A part of a long sitemap; undefined for one that does not exist. */
export function findSitemapPart(
  reader: Reader,
  part: SitemapPart,
): SitemapPage | undefined {
  trackDependency(SITEMAP_TAG)
  const { site } = reader
  const total = countList(reader, 'all')
  if (total <= SITEMAP_SIZE) return undefined
  if (part === 'pages') return { site, entries: listPages(reader) }
  const offset = (part - 1) * SITEMAP_SIZE
  if (offset < 0 || offset >= total) return undefined
  return { site, entries: listArticles(reader, offset, SITEMAP_SIZE) }
}

function listParts(reader: Reader, total: number): SitemapIndex['parts'] {
  const { basePath } = reader.site
  const count = Math.ceil(total / SITEMAP_SIZE)
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  return [
    { path: toPath(basePath, '/sitemap/pages.xml') },
    ...numbers.map((number) => ({ path: toPath(basePath, `/sitemap/${number}.xml`) })),
  ]
}

/** Oldest first, so that a new article is added at the end. */
function listArticles(reader: Reader, offset: number, limit: number): SitemapEntry[] {
  const rows = listMembers(reader, 'all', 'oldest', { offset, limit })
  return rows
    .filter((row) => !isOriginalElsewhere(reader, row))
    .map((row) => toArticleEntry(reader, row))
}

// A search engine is to list the original, and a sitemap names what it is to list.
function isOriginalElsewhere({ site }: Reader, row: ArticleRow): boolean {
  const { canonicalUrl } = row.record
  const own = toAbsolute(site.url, toArticlePath(site, row))
  return canonicalUrl !== undefined && new URL(canonicalUrl).href !== own
}

function toArticlePath({ basePath }: Site, { record }: ArticleRow): string {
  return toPath(basePath, sitePath('articles', record.slug))
}

function toArticleEntry(reader: Reader, row: ArticleRow): SitemapEntry {
  const hero = toPicture(reader, row.record.heroImage, '')
  return {
    path: toArticlePath(reader.site, row),
    modified: findUpdatedDate(reader, row) ?? row.publishDate,
    images: hero ? [hero.src] : [],
  }
}

/** The front page, overviews, lists and standalone pages, by address. */
function listPages(reader: Reader): SitemapEntry[] {
  const { db, site, countColumn } = reader
  const rows = db.all<{ name: string; newest: string }>(
    `select list.name, (select max(publish_at) from listing
        where listing.list = list.name and listing.visibility in ${reader.listed}) as newest
      from list where kind in ('all', 'tag', 'author', 'series') and ${countColumn} > 0`,
  )
  const newest = rows.find(({ name }) => name === 'all')?.newest
  const overviews = ['/', '/archive', '/tags', '/authors', '/subscribe'].map((path) => ({
    path,
    ...((path === '/' || path === '/archive') && newest && { modified: newest }),
  }))
  const lists = rows.flatMap(({ name, newest }) => {
    const list = parseListName(name)
    return list ? [{ path: toListPath(list.kind, list.slug), modified: newest }] : []
  })
  const entries = [...overviews, ...lists, ...listStandalone(reader)]
  return entries
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((entry) => ({ ...entry, path: toPath(site.basePath, entry.path), images: [] }))
}

function listStandalone(reader: Reader) {
  const sql = `select path, slug from page where visibility in ${reader.reachable}`
  return reader.db.all<{ path: string; slug: string }>(sql).map(({ path, slug }) => ({
    path: sitePath(slug),
    modified: toSiteInstant(reader, findRecord(reader.db, path, 'page')?.updatedDate),
  }))
}

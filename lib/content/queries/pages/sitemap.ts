// The sitemap, in parts where a site has more articles than one file should list.
import type { SitemapEntry, SitemapIndex, SitemapPage } from '../../../model/sitemap.ts'
import { parseListName } from '../../../site/list-url.ts'
import { SITEMAP_SIZE } from '../../../site/paging.ts'
import { listRoutesWith, toRoutePath } from '../../../site/routes.ts'
import { toAbsolute, toPath } from '../../../site/url.ts'
import {
  SITEMAP_PICTURES_TAG,
  SITEMAP_TAG,
  sitemapPartTag,
  trackDependency,
} from '../../invalidation/cache-tags.ts'
import type { ArticleRow } from '../../store/articles.ts'
import { findDocument } from '../../store/documents.ts'
import { listDocumentPages, toDocumentUrl } from '../../store/pages.ts'
import { countMembers } from '../list-rows.ts'
import { hasTranslations } from '../../translations/translations.ts'
import { listMembers } from '../lists.ts'
import { toPicture } from '../pictures.ts'
import type { Reader } from '../reader.ts'
import { findTranslations } from '../translations.ts'
import { findUpdatedDate, toArticlePath, toSiteInstant } from '../summaries.ts'

/** Names of the parts of a long sitemap: the pages that are no articles, and numbers from 1. */
export type SitemapPart = 'pages' | number

/** The whole sitemap, or the list of its parts where there are too many articles for one. */
export function readSitemap(reader: Reader): SitemapPage | SitemapIndex {
  trackDependency(SITEMAP_TAG)
  const total = countMembers(reader, 'all')
  const { site } = reader
  if (total > SITEMAP_SIZE) return { site, parts: listParts(reader, total) }
  return { site, entries: [...listPages(reader), ...listArticles(reader, 0, total)] }
}

/** A part of a long sitemap; undefined for one that does not exist. */
export function findSitemapPart(
  reader: Reader,
  part: SitemapPart,
): SitemapPage | undefined {
  const { site } = reader
  const total = countMembers(reader, 'all')
  if (total <= SITEMAP_SIZE) return undefined
  if (part === 'pages') {
    trackDependency(SITEMAP_TAG)
    return { site, entries: listPages(reader) }
  }
  trackDependency(sitemapPartTag(part))
  trackDependency(SITEMAP_PICTURES_TAG)
  const offset = (part - 1) * SITEMAP_SIZE
  if (offset < 0 || offset >= total) return undefined
  return { site, entries: listArticles(reader, offset, SITEMAP_SIZE) }
}

function listParts({ site }: Reader, total: number): SitemapIndex['parts'] {
  const count = Math.ceil(total / SITEMAP_SIZE)
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1))
  return ['pages', ...numbers].map((part) => ({
    path: toPath(site.basePath, toRoutePath('sitemapPart', { part })),
  }))
}

/** Oldest first, so that a new article is added at the end. */
function listArticles(reader: Reader, offset: number, limit: number): SitemapEntry[] {
  const rows = listMembers(reader, 'all', 'oldest', { offset, limit })
  const isTranslated = hasTranslations(reader.db)
  return rows.flatMap((row) =>
    toArticleEntry(reader, row).map((entry) => ({
      ...entry,
      translations: isTranslated ? findTranslations(reader, row.path) : [],
    })),
  )
}

function toArticleEntry(reader: Reader, row: ArticleRow): SitemapEntry[] {
  const path = toArticlePath(reader, row)
  const { canonicalUrl, heroImage } = row.record
  // A search engine is to list the original, and a sitemap names what it is to list.
  const isOriginal =
    canonicalUrl === undefined ||
    new URL(canonicalUrl).href === toAbsolute(reader.site.url, path)
  if (!isOriginal) return []
  const modified = findUpdatedDate(reader, row) ?? row.publishDate
  const hero = toPicture(reader, heroImage, '')
  return [{ path, modified, images: hero ? [hero.src] : [] }]
}

const UNLISTED: readonly string[] = ['notFound', 'search', 'offline']

const OVERVIEWS = listRoutesWith('pattern').filter(
  ({ id, kind, pattern }) =>
    kind === 'page' && !pattern.includes(':') && !UNLISTED.includes(id),
)

/** The front page, overviews, lists and standalone pages, by address. */
function listPages(reader: Reader): SitemapEntry[] {
  const { db, site, countColumn } = reader
  const rows = db.all<{ name: string; newest: string }>(
    `select list.name, (select max(publish_at) from listing
        where listing.list = list.name and listing.visibility in ${reader.listed}) as newest
      from list where kind in ('all', 'tag', 'author', 'series') and ${countColumn} > 0`,
  )
  const newest = rows.find(({ name }) => name === 'all')?.newest
  const overviews = OVERVIEWS.map(({ id, pattern }) => ({
    path: pattern,
    modified: id === 'home' || id === 'archive' ? newest : undefined,
  }))
  const lists = rows.flatMap(({ name, newest }) => {
    const list = parseListName(name)
    return list
      ? [{ path: toRoutePath(list.kind, { slug: list.slug }), modified: newest }]
      : []
  })
  const entries = [...overviews, ...lists, ...listStandalone(reader)]
  return entries
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((entry) => ({ ...entry, path: toPath(site.basePath, entry.path), images: [] }))
}

function listStandalone(reader: Reader) {
  const condition = `type <> 'article' and visibility in ${reader.reachable}`
  return listDocumentPages(reader.db, condition).map((page) => {
    const record = findDocument(reader.db, page.path)?.record
    const updated = record && 'updatedDate' in record ? record.updatedDate : undefined
    return { path: toDocumentUrl(page), modified: toSiteInstant(reader, updated) }
  })
}

import { toListPath } from '../../site/list-url.ts'
import { trackDependency } from '../invalidation/track-dependencies.ts'
import { replacePlaceholders, type PlaceholderKind } from '../../model/placeholder.ts'
import { sitePath, toAbsolute, toPath } from '../../site/url.ts'
import { resolveTarget, type Target } from '../references/resolve.ts'
import { findSiteTarget } from '../references/site-target.ts'
import { isTooLargeForFeeds } from '../../model/feed-limit.ts'
import { urlTag, documentTag, listTag, targetTag } from '../invalidation/cache-tags.ts'
import { type Body, findBody, readFeedHtml } from '../store/bodies.ts'
import { findDocument } from '../store/documents.ts'
import { findMediaRow, toMediaPath } from './media.ts'
import type { Reader } from './reader.ts'

/** The body of a document with every address in place; empty without such a document. */
export function readBody(reader: Reader, path: string): Body {
  trackDependency(documentTag(path))
  const body = findBody(reader.db, path)
  if (!body) return { html: '', toc: [], wordCount: 0 }
  const html = replacePlaceholders(body.html, (kind, written) =>
    resolvePlaceholder(reader, path, kind, written),
  )
  return { ...body, html }
}

/** Where an article stands when a feed reader shows it. */
export interface FeedPlace {
  /** Absolute address of its page. */
  readonly url: string
  /** Begins every id, so that those of two articles differ. */
  readonly idPrefix: string
}

/**
 * The body of an article for feed readers, every address absolute; undefined for one that is
 * too large for a feed.
 */
export function resolveFeedHtml(
  reader: Reader,
  path: string,
  { url, idPrefix }: FeedPlace,
): string | undefined {
  trackDependency(documentTag(path))
  const html = readFeedHtml(reader.db, path)
  if (isTooLargeForFeeds(html)) return undefined
  return replacePlaceholders(html, (kind, written) => {
    if (kind === 'id') return `${idPrefix}-${written}`
    if (kind === 'fragment') return toFeedFragment(written, url, idPrefix)
    const value = resolvePlaceholder(reader, path, kind, written)
    const isAddress = kind === 'link' || kind === 'image'
    return isAddress && value !== undefined ? toAbsolute(reader.site.url, value) : value
  })
}

// The top of the page, and a passage of it, are on the page alone.
function toFeedFragment(fragment: string, url: string, idPrefix: string): string {
  const isOfPage = /^(?:top)?$/i.test(fragment) || fragment.startsWith(':~:')
  return isOfPage ? `${url}#${fragment}` : `#${idPrefix}-${fragment}`
}

function resolvePlaceholder(
  reader: Reader,
  source: string,
  kind: PlaceholderKind,
  written: string,
): string | undefined {
  const target = resolveTarget(source, written)
  if (!target) return undefined
  if (kind === 'link') return toHref(reader, target)
  const media = target.kind === 'file' ? findMediaRow(reader, target.target) : undefined
  if (!media) return undefined
  if (kind === 'image') return toMediaPath(reader, media)
  const pixels = kind === 'width' ? media.width : media.height
  return pixels === null ? undefined : String(pixels)
}

/** Undefined for what is missing or may not be seen: such a link gets no address. */
function toHref(reader: Reader, { kind, target, fragment }: Target): string | undefined {
  const path = findPath(reader, kind, target)
  if (path === undefined) return undefined
  return fragment === '' ? path : `${path}#${encodeURIComponent(fragment)}`
}

function findPath(
  reader: Reader,
  kind: Target['kind'],
  target: string,
): string | undefined {
  switch (kind) {
    case 'document':
      return findDocumentPath(reader, target)
    case 'file': {
      const media = findMediaRow(reader, target)
      return media && toMediaPath(reader, media)
    }
    case 'site':
      return findSitePath(reader, target)
    case 'outside':
      return undefined
  }
}

function findSitePath(reader: Reader, target: string): string | undefined {
  const { basePath } = reader.site
  trackDependency(targetTag(target))
  const found = findSiteTarget(reader.db, target)
  switch (found?.kind) {
    case 'document':
      return findDocumentPath(reader, found.path)
    case 'list':
      return hasMembers(reader, found.name) ? toPath(basePath, found.path) : undefined
    case 'page':
      return toPath(basePath, encodeURI(target))
    case undefined:
      return undefined
  }
}

/** The address of a document that may be seen; undefined for one that may not. */
export function findDocumentPath(reader: Reader, path: string): string | undefined {
  trackDependency(urlTag(path))
  const { db, reachable, site } = reader
  const sql = `
    select '/articles' as folder, slug from article where path = ?1 and visibility in ${reachable}
    union all select '', slug from page where path = ?1 and visibility in ${reachable}`
  const row = db.find<{ folder: string; slug: string }>(sql, path)
  if (row) return toPath(site.basePath, row.folder + sitePath(row.slug))
  const listPath = findListPath(reader, path)
  return listPath && toPath(site.basePath, listPath)
}

/** An author's file is a page of its own, a tag's belongs to the articles that have it. */
function findListPath(reader: Reader, path: string): string | undefined {
  const record = findDocument(reader.db, path)?.record
  if (record?.type === 'author') return toListPath('author', record.slug)
  const isShown = record?.type === 'tag' && hasMembers(reader, `tag:${record.slug}`)
  return isShown ? toListPath('tag', record.slug) : undefined
}

function hasMembers({ db, countColumn }: Reader, list: string): boolean {
  trackDependency(listTag(list))
  const sql = `select 1 from list where name = ? and ${countColumn} > 0`
  return db.find(sql, list) !== undefined
}

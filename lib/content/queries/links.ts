// Addresses of what this reader may see.
import { toRoutePath } from '../../site/routes.ts'
import { encodePath, toPath } from '../../site/url.ts'
import {
  listTag,
  targetTag,
  urlTag,
  trackDependency,
} from '../invalidation/cache-tags.ts'
import type { Target } from '../references/resolve.ts'
import { findSiteTarget } from '../references/site-target.ts'
import { findDocument } from '../store/documents.ts'
import { listDocumentPages, toDocumentUrl } from '../store/pages.ts'
import { countMembers } from './list-rows.ts'
import { findMediaRow, toMediaPath } from './media.ts'
import type { Reader } from './reader.ts'

/** Undefined for what is missing or may not be seen: such a link gets no address. */
export function toHref(
  reader: Reader,
  { kind, target, fragment }: Target,
): string | undefined {
  const path = PATH_FINDERS[kind](reader, target)
  if (path === undefined || fragment === '') return path
  return `${path}#${encodeURIComponent(fragment)}`
}

type PathFinder = (reader: Reader, target: string) => string | undefined

const PATH_FINDERS: Readonly<Record<Target['kind'], PathFinder>> = {
  document: findDocumentPath,
  file: findFilePath,
  site: findSitePath,
  outside: () => undefined,
}

function findFilePath(reader: Reader, file: string): string | undefined {
  const media = findMediaRow(reader, file)
  return media && toMediaPath(reader, media)
}

function findSitePath(reader: Reader, target: string): string | undefined {
  const { db, site } = reader
  trackDependency(targetTag(encodePath(target)))
  const found = findSiteTarget(db, target)
  switch (found?.kind) {
    case 'document':
      return findDocumentPath(reader, found.path)
    case 'list':
      return hasMembers(reader, found.name)
        ? toPath(site.basePath, found.path)
        : undefined
    case 'page':
      return toPath(site.basePath, encodeURI(target))
    case undefined:
      return undefined
  }
}

/** The address of a document that may be seen; undefined for one that may not. */
export function findDocumentPath(reader: Reader, path: string): string | undefined {
  trackDependency(urlTag(path))
  const { db, reachable, site } = reader
  const [page] = listDocumentPages(db, `path = ? and visibility in ${reachable}`, path)
  const found = page ? toDocumentUrl(page) : findListPath(reader, path)
  return found && toPath(site.basePath, found)
}

/** An author's file is a page of its own, a tag's belongs to the articles that have it. */
function findListPath(reader: Reader, path: string): string | undefined {
  const record = findDocument(reader.db, path)?.record
  if (record?.type === 'author') return toRoutePath('author', { slug: record.slug })
  const isShown = record?.type === 'tag' && hasMembers(reader, `tag:${record.slug}`)
  return isShown ? toRoutePath('tag', { slug: record.slug }) : undefined
}

function hasMembers(reader: Reader, list: string): boolean {
  trackDependency(listTag(list))
  return countMembers(reader, list) > 0
}

/**
 * Where an old address leads now: a path with the base path. `path` is a decoded site path.
 * Undefined when nothing that may be seen has claimed it.
 */
export function findRedirect(reader: Reader, path: string): string | undefined {
  const alias = encodePath(path.normalize('NFC'))
  trackDependency(targetTag(alias))
  const sql = 'select owner from alias where path = ? order by owner'
  for (const owner of reader.db.listTexts(sql, alias)) {
    const target = findDocumentPath(reader, owner)
    if (target !== undefined) return target
  }
  return undefined
}

// Addresses of what this reader may see.
import { toRoutePath } from '../../site/routes.ts'
import { decodePath, encodePath, toFilePath, toPath } from '../../site/url.ts'
import {
  listTag,
  targetTag,
  urlTag,
  trackDependency,
} from '../invalidation/cache-tags.ts'
import { toSuffix } from '../references/fragments.ts'
import { type Target, toMediaCandidate } from '../references/resolve.ts'
import { findFileTarget, findSiteTarget } from '../references/site-target.ts'
import { findDocument, findStoredPath } from '../store/documents.ts'
import { listDocumentPages, toDocumentUrl } from '../store/pages.ts'
import { isInPublic, toPublicAddress } from '../store/public-files.ts'
import { countMembers } from './list-rows.ts'
import { findMediaRow, type MediaRow, toMediaPath } from './media.ts'
import type { Reader } from './reader.ts'

/** Undefined for what is missing or may not be seen: such a link gets no address. */
export function toHref(reader: Reader, target: Target): string | undefined {
  const path = PATH_FINDERS[target.kind](reader, target)
  return path === undefined ? undefined : path + toSuffix(reader.db, target)
}

/** The same for a picture or a recording, which no page is. */
export function toFileHref(reader: Reader, target: Target): string | undefined {
  const { kind } = target
  if (kind === 'document' || kind === 'outside') return undefined
  const path =
    kind === 'file' ? findFilePath(reader, target) : findSiteFile(reader, target)
  return path === undefined ? undefined : path + target.suffix
}

/** The file of the content folder that an address leads to. */
export function findTargetMedia(
  reader: Reader,
  { kind, target }: Target,
): MediaRow | undefined {
  if (kind === 'file') return findMediaRow(reader, target)
  const path = kind === 'site' ? toMediaCandidate(target) : undefined
  return path === undefined ? undefined : findMediaRow(reader, path)
}

type PathFinder = (reader: Reader, target: Target) => string | undefined

const PATH_FINDERS: Readonly<Record<Target['kind'], PathFinder>> = {
  document: (reader, { target }) =>
    findDocumentPath(reader, findStoredPath(reader.db, target)),
  file: findFilePath,
  site: findSitePath,
  outside: () => undefined,
}

function findFilePath(reader: Reader, target: Target): string | undefined {
  if (isInPublic(target.target)) {
    const address = toPublicAddress(target.target)
    return findSiteFile(reader, { target: decodePath(address), path: address })
  }
  const media = findMediaRow(reader, target.target)
  return media && toMediaPath(reader, media)
}

/** What a rooted address shows. */
export function findSitePath(
  reader: Reader,
  target: Pick<Target, 'target' | 'path'>,
): string | undefined {
  const { db, site } = reader
  trackDependency(targetTag(encodePath(target.target)))
  const found = findSiteTarget(db, target.target)
  switch (found?.kind) {
    case 'document':
      return findDocumentPath(reader, found.path)
    case 'list':
      return hasMembers(reader, found.name)
        ? toPath(site.basePath, found.path)
        : undefined
    case 'page':
      return toPath(site.basePath, encodeURI(target.target))
    default:
      return findSiteFile(reader, target)
  }
}

/** What a rooted address shows that is no page: one of `outside` stays as it is written. */
export function findSiteFile(
  reader: Reader,
  { target, path }: Pick<Target, 'target' | 'path'>,
): string | undefined {
  const { db, site } = reader
  trackDependency(targetTag(encodePath(target)))
  const candidate = toMediaCandidate(target)
  const media = candidate === undefined ? undefined : findMediaRow(reader, candidate)
  switch (findFileTarget(db, target)?.kind) {
    case 'public':
      // A page in a folder finds its own files from behind the slash.
      return toFilePath(
        site.basePath,
        encodePath(target) + (/.\/$/.test(path) ? '/' : ''),
      )
    case 'media':
      return media && toMediaPath(reader, media)
    case 'outside':
      return path
    default:
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

/** Whether readers see a member of a list. */
export function hasMembers(reader: Reader, list: string): boolean {
  trackDependency(listTag(list))
  return countMembers(reader, list) > 0
}

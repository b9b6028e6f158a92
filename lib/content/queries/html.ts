import { replaceTokens, type TokenKind } from '../../token.ts'
import { sitePath, toPath } from '../../url.ts'
import { resolveTarget, type Target } from '../references/resolve.ts'
import { findSiteTarget } from '../references/site-target.ts'
import { slugOf } from '../check/index.ts'
import { findMediaRow, toMediaPath } from './media.ts'
import type { Reader } from './reader.ts'

/** The body of a document with every address in place; empty when it has none. */
export function resolveHtml(reader: Reader, path: string): string {
  const row = reader.db.find<{ html: string }>(
    'select html from document where path = ?',
    path,
  )
  if (!row) return ''
  return replaceTokens(row.html, (kind, written) =>
    resolveToken(reader, path, kind, written),
  )
}

function resolveToken(
  reader: Reader,
  source: string,
  kind: TokenKind,
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
  const { basePath } = reader.site
  switch (kind) {
    case 'document':
      return findDocumentPath(reader, target)
    case 'file': {
      const media = findMediaRow(reader, target)
      return media && toMediaPath(reader, media)
    }
    case 'site': {
      const found = findSiteTarget(reader.db, target)
      if (found?.kind === 'document') return findDocumentPath(reader, found.path)
      return found && toPath(basePath, encodeURI(target))
    }
    case 'outside':
      return undefined
  }
}

/** The address of a document that may be seen; undefined for one that may not. */
export function findDocumentPath(
  { db, reachable, site }: Reader,
  path: string,
): string | undefined {
  const sql = `
    select '/articles' as folder, slug from article where path = ?1 and visibility in ${reachable}
    union all select '', slug from page where path = ?1 and visibility in ${reachable}`
  const row = db.find<{ folder: string; slug: string }>(sql, path)
  if (row) return toPath(site.basePath, row.folder + sitePath(row.slug))
  const folder = /^(authors|tags)\//.exec(path)?.[1]
  const slug = folder && slugOf(path, {})
  return slug && folder ? toPath(site.basePath, sitePath(folder, slug)) : undefined
}

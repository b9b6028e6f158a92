// Old addresses in `aliases`.
import { parseUsableSlug } from './document-slug.ts'
import { OWNED_FOLDERS, RESERVED_NAMES } from './reserved.ts'
import { type PageType, toRoutePath } from './routes.ts'
import { decodePath, sitePath } from './url.ts'

const MAX_SEGMENT_BYTES = 200

/**
 * Returns the encoded site path of an alias, without a trailing slash: `old` is
 * `/articles/old` for an article, `/old` for a page; `/2019/old/` is `/2019/old`. Undefined
 * if it is neither a slug nor a path, has a query, a fragment or `..`, or is reserved.
 */
export function toAliasPath(type: PageType, alias: string): string | undefined {
  const path = alias.startsWith('/') ? alias : slugPath(type, alias)
  if (path === undefined || /[?#\\]/.test(path)) return undefined
  const segments = path
    .replace(/^\/|\/+$/g, '')
    .split('/')
    .map(toSegment)
  if (!segments.every(isSegment)) return undefined
  return isOwned(segments) ? undefined : sitePath(...segments)
}

function slugPath(type: PageType, alias: string): string | undefined {
  const slug = parseUsableSlug(decodePath(alias))
  return slug === undefined ? undefined : toRoutePath(type, { slug })
}

function toSegment(segment: string): string {
  return decodePath(segment).normalize('NFC')
}

function isSegment(segment: string): boolean {
  // Names with a leading dot are for programs: `.well-known`, the marker of OUT_DIR.
  if (segment === '' || segment.startsWith('.')) return false
  if (/[\u0000-\u0020\u007f-\u009f/\\]|\p{Surrogate}/u.test(segment)) return false
  return new TextEncoder().encode(segment).length <= MAX_SEGMENT_BYTES
}

function isOwned([first = '', ...rest]: readonly string[]): boolean {
  const name = first.toLowerCase()
  return OWNED_FOLDERS.has(name) || (rest.length === 0 && RESERVED_NAMES.has(name))
}

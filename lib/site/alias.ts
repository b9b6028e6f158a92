import { parseUsableSlug } from './document-slug.ts'
import { OWNED_FOLDERS, RESERVED_NAMES } from './reserved.ts'
import { type PageType, toRoutePath } from './routes.ts'
import { decodePath, sitePath } from './url.ts'

const MAX_SEGMENT_BYTES = 200

/**
 * The encoded site path of an old address, without a slash at its end: `old` of an article
 * is `/articles/old`, of a page `/old`; `/2019/old/` is `/2019/old`. Undefined for what is
 * neither a slug nor a path, has a query or fragment, leads upwards, or belongs to a route.
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
  // A name with a dot in front is for programs: `.well-known`, our own marks.
  if (segment === '' || segment.startsWith('.')) return false
  if (/[\u0000-\u0020\u007f-\u009f/\\]|\p{Surrogate}/u.test(segment)) return false
  return new TextEncoder().encode(segment).length <= MAX_SEGMENT_BYTES
}

function isOwned([first = '', ...rest]: readonly string[]): boolean {
  const name = first.toLowerCase()
  return OWNED_FOLDERS.has(name) || (rest.length === 0 && RESERVED_NAMES.has(name))
}

import { decodePath, sitePath } from './url.ts'
import { RESERVED_NAMES } from './reserved.ts'
import { parseUsableSlug } from './document-slug.ts'

/** Under these the site keeps files whose names it makes itself. */
const OWNED_FOLDERS: ReadonlySet<string> = new Set([
  ...['_headers', '_next', '_redirects', 'api', 'assets', 'dev', 'feeds', 'media'],
  ...['og', 'preview', 'share', 'sitemap'],
])
const reserved: ReadonlySet<string> = new Set(RESERVED_NAMES)
const MAX_SEGMENT_BYTES = 200

/**
 * The encoded site path of an old address, without a slash at its end: `old` of an article
 * is `/articles/old`, of a page `/old`; `/2019/old/` is `/2019/old`. Undefined for what is
 * neither a slug nor a path, has a query or fragment, leads upwards, or belongs to a route.
 */
export function toAliasPath(type: 'article' | 'page', alias: string): string | undefined {
  const path = alias.startsWith('/') ? alias : slugPath(type, alias)
  if (path === undefined || /[?#\\]/.test(path)) return undefined
  const segments = path
    .replace(/^\/|\/+$/g, '')
    .split('/')
    .map(toSegment)
  if (!segments.every(isSegment)) return undefined
  return isOwned(segments) ? undefined : sitePath(...segments)
}

/** The address of a document with the slug, in the form that `toAliasPath` gives. */
export function documentPath(type: 'article' | 'page', slug: string): string {
  return type === 'article' ? sitePath('articles', slug) : sitePath(slug)
}

function slugPath(type: 'article' | 'page', alias: string): string | undefined {
  const slug = parseUsableSlug(decodePath(alias))
  return slug === undefined ? undefined : documentPath(type, slug)
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
  return OWNED_FOLDERS.has(name) || (rest.length === 0 && reserved.has(name))
}

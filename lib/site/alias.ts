// Old addresses in `aliases` and `redirects`.
import { parseUsableSlug } from './document-slug.ts'
import { FEED_REDIRECTS, parseFeedPath } from './feed-url.ts'
import { OWNED_FOLDERS, RESERVED_NAMES } from './reserved.ts'
import { type ContentRoute, hasColumn, toRoutePath } from './routes.ts'
import { toSlugOrHash } from './slug.ts'
import { decodePath, sitePath } from './url.ts'
import { canParseUrl } from '../text/can-parse-url.ts'

/** An old address as it was written, understood. */
export interface Alias {
  /** Encoded site path without a slash at its end: `/2019/old/` is `/2019/old`. */
  readonly path: string
  /** Whether it was written with a slash at its end, or as the index of a folder. */
  readonly isFolder: boolean
  /** Host of a full address: what is on another host does not lead here by itself. */
  readonly host?: string
}

/** Why a text is no old address that a site can answer. */
export type AliasFault =
  | 'form'
  | 'query'
  | 'fragment'
  | 'dots'
  | 'reserved'
  | 'feed'
  | 'known'
  | 'pattern'

/**
 * Parses an alias of a document: a slug (`old` is `/articles/old` for an article, `/old` for
 * a page; a name for a topic or an author), a site path, or a full address.
 */
export function parseAlias(type: ContentRoute, alias: string): Alias | AliasFault {
  const text = alias.trim()
  const parsed = parseOldPath(text.includes('/') ? text : toNamePath(type, text))
  const isFeed = isAlias(parsed) && parseFeedPath(parsed.path) !== undefined
  return isFeed && !hasColumn(type, 'feeds') ? 'feed' : parsed
}

/** Behind two slashes alone, a name without an ending is a folder and a slip. */
const FULL = /^(?:https?:(\/\/[^/?#]+)|(\/\/[^/?#]+\.\p{L}[^/?#]*))(.*)$/isu

/** Parses a site path or a full address, as in `redirects`. */
export function parseOldPath(text: string): Alias | AliasFault {
  const [, full, short, path = ''] = FULL.exec(text.trim()) ?? []
  const name = full ?? short ?? ''
  const url = `https:${name}`
  if (name === '' || !canParseUrl(url)) return toAlias(text.trim())
  const alias = toAlias(path)
  return isAlias(alias) ? { ...alias, host: new URL(url).host } : alias
}

export function isAlias(parsed: Alias | AliasFault): parsed is Alias {
  return typeof parsed !== 'string'
}

/** Whether an alias is the address `own`; with a slash at its end it is another file on some hosts. */
export function isOwnAlias(type: ContentRoute, own: string, alias: string): boolean {
  const parsed = parseAlias(type, alias)
  return isAlias(parsed) && parsed.path === own && !parsed.isFolder
}

/** Returns the path of `parseAlias`, undefined for a fault. */
export function toAliasPath(type: ContentRoute, alias: string): string | undefined {
  const parsed = parseAlias(type, alias)
  return isAlias(parsed) ? parsed.path : undefined
}

/** A name that is no slug lies beside the others as it is. */
function toNamePath(type: ContentRoute, name: string): string {
  const text = decodePath(name)
  const slug = hasColumn(type, 'list') ? toSlugOrHash(text) : parseUsableSlug(text)
  if (slug !== undefined && text !== '') return toRoutePath(type, { slug })
  return toRoutePath(type, { slug: 'x' }).replace(/x$/, () => name)
}

function toAlias(text: string): Alias | AliasFault {
  const cut = /[?#]/.exec(text)?.[0]
  if (cut !== undefined) return cut === '?' ? 'query' : 'fragment'
  const names = text
    .replace(/^\/+/, '')
    .replace(/\/{2,}/g, '/')
    .split('/')
  const isFolder = /^(?:index(?:\.html?)?)?$/i.test(names.at(-1) ?? '')
  const segments = (isFolder ? names.slice(0, -1) : names).map(toSegment)
  return findFault(segments) ?? { path: sitePath(...segments), isFolder }
}

/** A percent sign that begins no UTF-8 stands for itself. */
function toSegment(segment: string): string {
  return segment.replace(/(?:%[0-9a-f]{2})+/gi, decodePath).normalize('NFC')
}

/** File systems limit a name to 255 bytes, and the page's file adds an ending. */
const MAX_SEGMENT_BYTES = 240
const MAX_PATH_LENGTH = 2000

function findFault(segments: readonly string[]): AliasFault | undefined {
  // Names with a leading dot are for programs: `.well-known`, the marker of OUT_DIR.
  if (segments.some((name) => name.startsWith('.'))) return 'dots'
  if (segments.length === 0) return 'reserved'
  // Hosts read these as patterns, and this site has one page for one address.
  if (segments.some((name) => /^(?:\*+|:[a-z_]+)$/i.test(name))) return 'pattern'
  if (!segments.every(isSegment)) return 'form'
  const path = sitePath(...segments)
  if (path.length > MAX_PATH_LENGTH) return 'form'
  if (path in FEED_REDIRECTS) return 'known'
  return isOwned(segments) ? 'reserved' : undefined
}

function isSegment(segment: string): boolean {
  if (segment.trim() === '') return false
  if (/[\u0000-\u001f\u007f-\u009f/\\]|\p{Surrogate}/u.test(segment)) return false
  return new TextEncoder().encode(segment).length <= MAX_SEGMENT_BYTES
}

function isOwned([first = '', ...rest]: readonly string[]): boolean {
  const name = first.toLowerCase()
  if (OWNED_FOLDERS.has(name)) return true
  // What has an extension is a file, which nothing lies below.
  return RESERVED_NAMES.has(name) && (rest.length === 0 || name.includes('.'))
}

/** Endings that name a file: nobody writes a slash behind them. */
const FILE_NAME = /\.(?:html?|php\d?|aspx?|jsp|cgi|xml|json|rss|atom|rdf)$/i

/**
 * Lists the addresses that an old one stands for: with a slash at its end too, which some
 * hosts look up as another file.
 */
export function listAliasUrls(path: string): string[] {
  return path.endsWith('/') || isFileName(path) ? [path] : [path, `${path}/`]
}

/** True for an address that ends as the name of a file: nothing lies below it. */
export function isFileName(path: string): boolean {
  return FILE_NAME.test(path)
}

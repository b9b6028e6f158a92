// Headers that follow from a file's path and the site's settings.
import { API_ROOT, parseApiPath } from '../site/api/address.ts'
import { parseFeedPath } from '../site/feed-url.ts'
import { parseMarkdownPath } from '../site/api/markdown-url.ts'
import { listRoutesWith } from '../site/routes.ts'
import { isHashedSearchFile, isSearchWorker } from '../site/api/search-url.ts'

/** What a site's own address and its inline scripts say about its headers. */
export interface PolicySettings {
  /** Hashes of the inline scripts that may run: `sha256-…`, without quotes. */
  readonly scriptHashes: readonly string[]
  /** Whether the reader comes by https, so that the rest may be fetched that way too. */
  readonly isHttps: boolean
}

export type HeaderRecord = Readonly<Record<string, string>>

/** For files whose name changes with their bytes. RFC 8246 §2. */
export const CACHE_FOREVER = 'public, max-age=31536000, immutable'

/** For all others: kept, and asked for again each time, which costs a 304. */
export const CACHE_AND_ASK = 'public, max-age=0, must-revalidate'

/** Folders whose file names contain a content hash. */
export const HASHED_FOLDERS: readonly string[] = [
  '_next/static',
  ...listRoutesWith('cache').map(({ pattern }) =>
    pattern.slice(1, pattern.lastIndexOf('/')),
  ),
]

// Hashes of media (hex, in front) and of esbuild (base 32): `custom-elements.js` has none.
const HASH_IN_NAME = /\/[0-9a-f]{8}-|-(?:[A-Z2-7]{8}|[0-9a-f]{8,64})(?:\.[a-z0-9]+)+$/

const CODE_AND_PAGES = /^(?:_next|assets|search)\/|\.html$/

/** `Cache-Control` of a file, named by its path under `dist`, such as `articles/x.html`. */
export function cacheControlOf(file: string): string {
  if (parseApiPath(`/${file}`)?.kind === 'changes') return CACHE_FOREVER
  if (isHashedSearchFile(file)) return CACHE_FOREVER
  const folder = HASHED_FOLDERS.find((name) => file.startsWith(`${name}/`))
  const isHashed = folder?.startsWith('_next') || HASH_IN_NAME.test(file)
  return folder !== undefined && isHashed ? CACHE_FOREVER : CACHE_AND_ASK
}

/**
 * The policy of pages and feeds, CSP Level 3. Where there is a hash, Chromium (156) ignores
 * `inline-speculation-rules` as CSP has it for `unsafe-inline` (§6.7.3.2), so that inline
 * speculation rules need a hash among `scriptHashes` too.
 */
export function contentSecurityPolicy({ scriptHashes, isHttps }: PolicySettings): string {
  const hashes = scriptHashes.map((hash) => ` '${hash}'`).join('')
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'inline-speculation-rules'${hashes}`,
    "style-src 'self'",
    "img-src 'self' https: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' https:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  if (isHttps) directives.push('upgrade-insecure-requests')
  return directives.join('; ')
}

/**
 * The policy of an SVG, which is a document when it is opened by itself, and may hold script.
 * Its own styles stay: without them it is black there, and they can fetch nothing.
 */
export const DOCUMENT_PICTURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** Tells pictures that are documents when they are opened by themselves. */
export function isDocumentPicture(file: string): boolean {
  return file.endsWith('.svg')
}

/**
 * The policy of the worker that searches. A worker has the policy of its own answer (CSP Level 3,
 * §4.2.4), so that no page may run WebAssembly.
 */
export const SEARCH_WORKER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"

/**
 * `Content-Security-Policy` of a file: pictures that are documents have a stricter one, and the
 * worker that searches one of its own.
 */
export function policyOf(file: string, settings: PolicySettings): string {
  if (isSearchWorker(file)) return SEARCH_WORKER_POLICY
  return isDocumentPicture(file)
    ? DOCUMENT_PICTURE_POLICY
    : contentSecurityPolicy(settings)
}

// Names that today's Chromium knows: it complains in the console about any other.
const DENIED_FEATURES = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation'],
  ...['gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi'],
  ...['payment', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((name) => `${name}=()`)
  .join(', ')

/**
 * What every answer carries, whatever it is. HSTS is for this host alone (RFC 6797 §6.1), and
 * must not be sent over plain http (§7.2).
 */
export function securityHeaders({
  isHttps,
}: Pick<PolicySettings, 'isHttps'>): HeaderRecord {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': DENIED_FEATURES,
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(isHttps && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}

/**
 * What a file says to scripts of other sites (Fetch §3.2): feeds, Markdown and the API are for
 * programs of every kind, and some of them are web pages. Of the API they see its validators, too.
 */
export function sharingHeadersOf(file: string): HeaderRecord {
  if (file.startsWith(API_FOLDER)) return { ...SHARED, ...EXPOSED }
  const isFeed = parseFeedPath(`/${file}`) !== undefined || file === 'feeds.opml'
  const isTwin = parseMarkdownPath(`/${file}`) !== undefined
  // Such as WebFinger, which asks for it (RFC 7033 §5).
  const isWellKnown = file.startsWith('.well-known/')
  return isFeed || isTwin || isWellKnown ? SHARED : {}
}

const SHARED = { 'Access-Control-Allow-Origin': '*' }
const EXPOSED = { 'Access-Control-Expose-Headers': 'ETag, Link' }
const API_FOLDER = API_ROOT.slice(1)

/**
 * `Cross-Origin-Resource-Policy` of a file (Fetch §3.7): no other site needs our code and
 * pages inside of its own, but a feed reader on the web shows our pictures.
 */
export function crossOriginPolicyOf(file: string): 'same-origin' | 'cross-origin' {
  return CODE_AND_PAGES.test(file) ? 'same-origin' : 'cross-origin'
}

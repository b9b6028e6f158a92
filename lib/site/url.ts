// Links in content, and paths with the base path.
import { decodePath } from './address/decode-path.ts'
import { isSafeScheme } from './address/schemes.ts'
import { toShownPath } from './shapes/shown-path.ts'
import { canParseUrl } from '../text/can-parse-url.ts'

export { decodePath } from './address/decode-path.ts'

/** An address that an author wrote, accepted by `parseLink`. */
export type ContentLink =
  | { readonly kind: 'absolute'; readonly href: string }
  /** A path of the site: `/articles/x`, perhaps with a query and a fragment. */
  | { readonly kind: 'site'; readonly path: string }
  /** A path beside the file: `./other.md#part`, `picture.svg`. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'fragment'; readonly id: string }

const SCHEME = /^([a-z][a-z0-9+.-]*):/i

/**
 * The one rule for addresses in content: a scheme of `schemes.ts`, or relative. Undefined for
 * anything else. WHATWG URL §4.4: parsers drop tabs, newlines and leading control characters, so
 * `java\tscript:` is a scheme too, and is judged after the same cleaning.
 */
export function parseLink(value: string): ContentLink | undefined {
  const href = withoutBackslashes(
    value.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, ''),
  )
  if (!href || /[\u0000-\u001f\u007f]/.test(href)) return undefined
  const scheme = SCHEME.exec(href)?.[1]
  if (scheme !== undefined) return parseAbsolute(href, scheme.toLowerCase())
  if (href.startsWith('//')) {
    return parseAbsolute(`https:${href}`, 'https')
  }
  if (href.startsWith('#')) return { kind: 'fragment', id: decodePath(href.slice(1)) }
  if (href.startsWith('/')) return { kind: 'site', path: href }
  return { kind: 'file', path: href }
}

// RFC 3986 §3.2.2: only in a host of numbers are brackets signs. Markdown encodes them.
const ENCODED_NUMBERS = /^([a-z]+:\/\/(?:[^/?#@]*@)?)%5B([\da-f:.]+)%5D/i

function parseAbsolute(written: string, scheme: string): ContentLink | undefined {
  const href = written.replace(ENCODED_NUMBERS, '$1[$2]')
  if (!isSafeScheme(scheme) || !canParseUrl(href)) return undefined
  // WHATWG URL §4.4: on a page of the same scheme `https:a` is a path beside that page.
  if (/^(?:https?|ftp)$/.test(scheme) && !/^[a-z]+:\/\//i.test(href)) return undefined
  return { kind: 'absolute', href: toAsciiHost(scheme + href.slice(scheme.length)) }
}

const HOST = /^([a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?)([^/?#:@]*)/i

/**
 * WHATWG URL §3.5: `münchen.example` is `xn--mnchen-3ya.example` to every program. Markdown
 * writes such letters with percent signs, which no name of a host may have. The rest stays.
 */
export function toAsciiHost(href: string): string {
  return href.replace(HOST, (all: string, front: string, host: string) => {
    const url = `https://${host}`
    return /^[\x21-\x24\x26-\x7e]*$/.test(host) || !canParseUrl(url)
      ? all
      : front + new URL(url).hostname
  })
}

/**
 * Windows writes paths with backslashes, and so do authors there. WHATWG URL §4.4 reads them as
 * slashes as well, up to the query. Undefined where that would name a host: `\\server`, `/\host`.
 */
function withoutBackslashes(href: string): string | undefined {
  if (!href.includes('\\')) return href
  const end = href.search(/[?#]/)
  const path = (end < 0 ? href : href.slice(0, end)).replaceAll('\\', '/')
  const rest = end < 0 ? '' : href.slice(end).replaceAll('\\', '%5C')
  // A scheme and a backslash make sense in `https://host\path` alone.
  if (path.startsWith('//') || /^(?!https?:\/\/)[a-z][a-z0-9+.-]*:/i.test(href))
    return undefined
  return path + rest
}

/**
 * Prefixes a site path with the base path, for an `href`, and ends it as this site ends the
 * addresses of its pages. `path` begins with `/`.
 */
export function toPath(basePath: string, path: string): string {
  return toFilePath(basePath, toShownPath(path))
}

/** The same for what is no page of the site: it keeps its end. */
export function toFilePath(basePath: string, path: string): string {
  if (path === '/') return basePath === '' ? '/' : basePath
  return basePath + path
}

/** The path of a numbered page of a list, ended as that of the list is. */
export function toNumberedPath(path: string, number: number): string {
  return path.endsWith('/') ? `${path}${number}/` : `${path}/${number}`
}

/** Resolves a path with base path against the site's URL. */
export function toAbsolute(siteUrl: string, path: string): string {
  return new URL(path, siteUrl).href
}

/** The absolute URL of an encoded site path without the base path. */
export function toSiteUrl(
  { url, basePath }: { readonly url: string; readonly basePath: string },
  path: string,
): string {
  return toAbsolute(url, toPath(basePath, path))
}

/** Joins and encodes segments: `sitePath('articles', 'übung')`. */
export function sitePath(...segments: readonly string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`
}

/** Encodes a decoded site path. */
export function encodePath(path: string): string {
  return sitePath(...path.split('/').slice(1))
}

/** Returns `/blog` for `https://x.example/blog/`; empty for a site at the root. */
export function basePathOf(siteUrl: string): string {
  return new URL(siteUrl).pathname.replace(/\/+$/, '')
}

const LOOPBACK_HOST =
  /^(?:localhost\.?|.+\.localhost\.?|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\])$/

/**
 * True for an absolute address of the reader's own machine: RFC 6761
 * §6.3, RFC 1122 §3.2.1.3. WHATWG URL writes `127.1` and `2130706433` as `127.0.0.1`.
 */
export function isLoopback(address: string): boolean {
  return canParseUrl(address) && LOOPBACK_HOST.test(new URL(address).hostname)
}

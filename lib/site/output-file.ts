// Files of addresses under OUT_DIR.
import { decodePath } from './address/decode-path.ts'
import { toShownPath } from './shapes/shown-path.ts'

/** True for media type text/html. */
export function isHtml(type: string): boolean {
  return /^text\/html\b/.test(type)
}

/**
 * Returns the file of an address under OUT_DIR: `articles/x.html` for the page `/articles/x`, its
 * `index.html` where pages end in a slash, the path itself for other types. Names are decoded, as
 * web servers look them up.
 */
export function fileOf(address: string, type: string): string {
  const isPage = isHtml(type)
  const shown = isPage ? toShownPath(address) : address
  const path = decodePath(shown).slice(1)
  if (path === '' || path.endsWith('/')) return `${path}index.html`
  return isPage && shown === address ? `${path}.html` : path
}

/**
 * Returns the file of an old address. It may have an extension; with a slash at its end it is
 * the index of a folder. A feed keeps the name by which hosts tell its media type.
 */
export function redirectFileOf(address: string, type = 'text/html'): string {
  const path = decodePath(address).slice(1)
  if (path.endsWith('/')) return `${path}index.html`
  const isNamed = isHtml(type)
    ? /\.html?$/.test(path)
    : /\.(?:xml|json|rss|atom|rdf)$/.test(path)
  return isNamed ? path : `${path}.html`
}

/** Returns the page that shares its file with a redirect: `/a` for `/a.html`. */
export function pageBeside(address: string): string | undefined {
  if (!address.endsWith('.html')) return undefined
  const page = address === '/index.html' ? '/' : address.slice(0, -'.html'.length)
  const isItsFile = fileOf(page, 'text/html') === decodePath(address).slice(1)
  return isItsFile ? page : undefined
}

/** Reverses `pageBeside`. */
export function redirectBeside(address: string): string {
  return address === '/' ? '/index.html' : `${address}.html`
}

import { decodePath } from './url.ts'

/** True for the media type of pages. */
export function isHtml(type: string): boolean {
  return /^text\/html\b/.test(type)
}

/**
 * Where the answer of an address is stored under OUT_DIR: pages flat, `/articles/x` as
 * `articles/x.html`, everything else under its own name. Names are decoded, as web servers
 * look for them.
 */
export function fileOf(address: string, type: string): string {
  const path = decodePath(address).slice(1)
  if (path === '') return 'index.html'
  return isHtml(type) ? `${path}.html` : path
}

/** The same for the small page of an old address, which may have had an ending of its own. */
export function redirectFileOf(address: string): string {
  const path = decodePath(address).slice(1)
  return /\.html?$/.test(path) ? path : `${path}.html`
}

/** The page whose file the redirect page of an old address would be: `/a` of `/a.html`. */
export function pageBeside(address: string): string | undefined {
  if (!address.endsWith('.html')) return undefined
  return address === '/index.html' ? '/' : address.slice(0, -'.html'.length)
}

/** The other way round. */
export function redirectBeside(address: string): string {
  return address === '/' ? '/index.html' : `${address}.html`
}

// Addresses of a site, from its root or whole where its own address is known.
import { joinPath } from './folder.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

/** `https://a.example/blog` and `/x/` make `https://a.example/blog/x/`; no site, `/x/`. */
export function toAddress(site: string | undefined, path: string): string {
  const rooted = `/${path.replace(/^\/+/, '')}`
  return site === undefined ? encode(rooted) : site.replace(/\/+$/, '') + encode(rooted)
}

/** As browsers write it: what is encoded stays so. */
function encode(path: string): string {
  return path
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[^\w\-.~!$&'()*+,;=:@/%?#]+/gu, (text) => {
      return encodeURIComponent(text.toWellFormed())
    })
}

/** Undefined for what is no address of the web. */
export function parseSiteUrl(url: string | undefined, base = ''): string | undefined {
  if (url === undefined || !canParseUrl(url)) return undefined
  const { protocol, origin, pathname } = new URL(url)
  if (!/^https?:$/.test(protocol) || /^https?:\/\/(?:localhost|127\.|0\.0)/.test(origin))
    return undefined
  const path = joinPath(pathname, base)
  return path === '' ? origin : `${origin}/${path}`
}

/** A path of folders and an ending slash: `/a/b/`. */
export function toFolderPath(...parts: readonly string[]): string {
  const path = joinPath(...parts)
  return path === '' ? '/' : `/${path}/`
}

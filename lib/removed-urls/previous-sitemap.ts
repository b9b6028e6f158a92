import type { PreviousUrls } from './previous-urls.ts'
import { CommandError } from '../model/command-error.ts'
import { unescapeXml } from '../text/escape.ts'

/** Limit of sitemaps.org 0.9 for one file. */
const MAX_PARTS = 50_000

/**
 * Reads the addresses of a published site from `sitemap.xml` and its parts. `front` is the
 * site's URL with a trailing slash. Throws `CommandError` without addresses, and what `read`
 * throws.
 */
export async function readSitemap(
  front: string,
  read: (url: string) => Promise<string>,
): Promise<PreviousUrls> {
  const url = new URL('sitemap.xml', front).href
  const text = await read(url)
  const locations = listLocations(text)
  const pages: string[] = []
  if (/<sitemapindex[\s>]/.test(text)) {
    for (const part of locations.slice(0, MAX_PARTS)) {
      pages.push(...listLocations(await read(new URL(part, url).href)))
    }
  } else pages.push(...locations)
  const addresses = pages.flatMap((page) => toAddress(page, front) ?? [])
  if (addresses.length === 0) throw new CommandError(`${url} lists no URLs.`)
  return new Map(addresses.map((address) => [address, {}]))
}

// Only paths are compared: a site may be tried on another host than it names.
function toAddress(page: string, front: string): string | undefined {
  if (!URL.canParse(page)) return undefined
  const base = new URL(front).pathname.replace(/\/$/, '')
  const { pathname } = new URL(page)
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return undefined
  return pathname.slice(base.length) || '/'
}

function listLocations(xml: string): string[] {
  return [...xml.matchAll(/<loc>\s*([^<]*?)\s*<\/loc>/g)].map(([, text = '']) =>
    unescapeXml(text),
  )
}

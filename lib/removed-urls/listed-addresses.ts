// Site paths of listed addresses, and how many are none that can be compared.
import type { ListedUrl } from './address-list.ts'
import type { PreviousUrls } from './previous-urls.ts'
import { canParseUrl } from '../text/can-parse-url.ts'

export interface ListedAddresses {
  readonly addresses: PreviousUrls
  /** Counts by reason. */
  readonly skipped: Map<string, number>
}

/** Stands for the host of a path. */
const RELATIVE = 'relative.invalid'

const FILE =
  /\.(?:css|m?js|map|png|jpe?g|gif|webp|avif|svg|ico|bmp|woff2?|ttf|otf|eot|mp[34]|m4[av]|web[mp]|og[gv]|wav|mov|pdf|zip|gz|epub|csv|docx?|xlsx?|pptx?|txt)$/i

/**
 * Only paths are compared: a site moves to another host, or is tried on one. The host that
 * most addresses have is the site's. `front`: the site's URL, where the list is online.
 */
export function toAddresses(
  listed: readonly ListedUrl[],
  front: string | undefined,
): ListedAddresses {
  const urls = listed.flatMap(({ url, ...where }) => {
    const base = front ?? `http://${RELATIVE}`
    return canParseUrl(url, base) ? [{ url: new URL(url, base), where }] : []
  })
  const host = findMainHost(urls.map(({ url }) => url))
  const base = front === undefined ? '' : new URL(front).pathname.replace(/\/$/, '')
  const addresses = new Map<string, Omit<ListedUrl, 'url'>>()
  const skipped = new Map<string, number>()
  if (urls.length < listed.length)
    skipped.set('that no program can read', listed.length - urls.length)
  for (const { url, where } of urls) {
    const reason = findReason(url, host, base)
    if (reason !== undefined) skipped.set(reason, (skipped.get(reason) ?? 0) + 1)
    else {
      const path = url.pathname.slice(base.length) || '/'
      if (!addresses.has(path)) addresses.set(path, where)
    }
  }
  return { addresses, skipped }
}

function findReason(url: URL, host: string, base: string): string | undefined {
  if (!/^https?:$/.test(url.protocol)) return 'of another scheme'
  if (toHost(url) !== host && toHost(url) !== RELATIVE) return 'of other hosts'
  const { pathname, search } = url
  if (pathname !== base && !pathname.startsWith(`${base}/`)) return 'outside of the site'
  if (search !== '') return 'with a query'
  return FILE.test(pathname) ? 'of files such as pictures' : undefined
}

function findMainHost(urls: readonly URL[]): string {
  const counts = new Map<string, number>()
  for (const host of urls.map(toHost)) {
    if (host !== RELATIVE) counts.set(host, (counts.get(host) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

function toHost({ host }: URL): string {
  return host.replace(/^www\./, '')
}

/** `12 of files such as pictures, 3 with a query`; empty where all can be compared. */
export function describeSkipped(skipped: ReadonlyMap<string, number>): string {
  return [...skipped].map(([reason, count]) => `${count} ${reason}`).join(', ')
}

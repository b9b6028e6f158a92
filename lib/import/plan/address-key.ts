// Old addresses, compared: what of them leads to the same page.
import { decodePath } from '../../site/url.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

/** An address of the web as it is compared. */
export interface AddressKey {
  /** Lower case, without `www.`; empty for an address from the root of a site. */
  readonly host: string
  /** Decoded, NFC, without a slash or `index.html` at its end. */
  readonly path: string
  /** Sorted, with `?`, without what only counts visitors; empty without one. */
  readonly query: string
  /** With `#`, as it was written. */
  readonly fragment: string
}

/** Where relative addresses of a page start that has no address: nothing is found there. */
const NOWHERE = 'http://nowhere.invalid'
const COUNTING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|source|share|replytocom)$/i

/** Undefined for what is no address of a page: `mailto:`, a fragment alone, a slip. */
export function toAddressKey(address: string, base = NOWHERE): AddressKey | undefined {
  const text = address.trim()
  if (text === '' || text.startsWith('#') || !canParseUrl(text, base)) return undefined
  const url = new URL(text, base)
  if (!/^https?:$/.test(url.protocol)) return undefined
  const host = url.host.toLowerCase().replace(/^www\./, '')
  return {
    host: host === 'nowhere.invalid' ? '' : host,
    path: toComparedPath(url.pathname),
    query: toQuery(url.searchParams),
    fragment: url.hash,
  }
}

function toComparedPath(path: string): string {
  const names = path.split('/').map((name) => decodePath(name).normalize('NFC'))
  return names.join('/').replace(/\/+(?:index\.(?:html?|php))?$/i, '')
}

function toQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name]) => !COUNTING.test(name)).map(String)
  return kept.length === 0 ? '' : `?${kept.toSorted().join('&')}`
}

// Where readers find an entry of a feed.
import { toBase } from '../../feed/absolute.ts'
import type { FeedEntry, FeedFacts } from '../../feed/model.ts'
import { canParseUrl } from '../../../text/can-parse-url.ts'

/** What feeds add to count their readers. */
const COUNTING =
  /([?&])(?:utm_\w+|source=rss[\w-]*|fbclid|ref=rss)(?:=[^&#]*)?(?=&|#|$)/gi

/**
 * Addresses on the site of the feed, the first as readers follow it. Those of other hosts
 * count only where there are none: an entry of a link blog leads elsewhere.
 */
export function listAddresses({ links, base }: FeedEntry, { url }: FeedFacts): string[] {
  const start = toBase(base, url)
  const full = links.map((link) => toFullAddress(link, start)).map(removeCounting)
  const own = full.filter((link) => toHost(link) === toHost(url ?? ''))
  return [...new Set(own.length > 0 ? own : full)]
}

/** The page elsewhere that an entry is about. */
export function findForeignLink(
  { links, about }: FeedEntry,
  addresses: readonly string[],
): string | undefined {
  const [first] = addresses
  const foreign = about ?? links[0]
  if (first === undefined || foreign === undefined) return undefined
  return toHost(foreign) === '' || toHost(foreign) === toHost(first) ? undefined : foreign
}

/** The last part of a path, as it is written there; empty for `/?p=7`. */
export function toSlug(address = ''): string {
  const path = address.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  const name = path.split('/').findLast((part) => !/^(?:index\.\w+)?$/i.test(part))
  return (name ?? '').replace(/\.(?:html?|php|aspx?)$/i, '')
}

function toFullAddress(link: string, base: string | undefined): string {
  return canParseUrl(link) || !canParseUrl(link, base) ? link : new URL(link, base).href
}

function removeCounting(address: string): string {
  return address
    .replace(COUNTING, '$1')
    .replace(/&{2,}/g, '&')
    .replace(/\?&+/, '?')
    .replace(/[?&]+(?=#|$)/, '')
}

function toHost(address: string): string {
  const host = canParseUrl(address) ? new URL(address).hostname : ''
  return host.replace(/^www\./, '')
}

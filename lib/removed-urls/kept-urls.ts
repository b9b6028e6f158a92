// Tells which listed addresses the site still answers, in whatever spelling.
import { FEED_REDIRECTS, listFeedPaths } from '../site/feed-url.ts'
import { listRoutesWith } from '../site/routes.ts'
import { decodePath } from '../site/url.ts'
import type { CurrentUrls } from './removed-urls.ts'

/** Addresses that are there whatever the content is. */
const FIXED = [
  ...listRoutesWith('pattern')
    .filter(({ kind, pattern }) => kind !== 'dev' && !pattern.includes(':'))
    .map(({ pattern }) => pattern),
  ...listFeedPaths(''),
  ...Object.keys(FEED_REDIRECTS),
]

/**
 * A slash or `.html` at the end, the index of a folder and the case of percent signs make no
 * other address. An address on the host of the present site may have its base path.
 */
export function makeIsKept({
  addresses,
  basePath,
}: CurrentUrls): (address: string) => boolean {
  const kept = new Set([...addresses, ...FIXED].map(toKey))
  return (address) => {
    const key = toKey(address)
    const isBelow = basePath !== '' && key.startsWith(`${decodePath(basePath)}/`)
    return kept.has(key) || (isBelow && kept.has(key.slice(basePath.length)))
  }
}

function toKey(address: string): string {
  const path = address.replace(/(?:%[0-9a-f]{2})+/gi, decodePath).normalize('NFC')
  return path.replace(/(?:\/index)?(?:\.html?)?\/?$/i, '') || '/'
}

/** The name in an address of any engine: `neap` of `/2017/01/09/neap/`, `2017-01-09-neap.html`. */
export function toBareName(address: string): string {
  const name = toKey(address).split('/').at(-1) ?? ''
  return name.replace(/^\d{4}-\d{2}-\d{2}-/, '').replace(/\.(?:php|aspx?)$/i, '')
}

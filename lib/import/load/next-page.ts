// The address of the page with older entries.
import type { FeedFacts } from '../feed/model.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

/**
 * What the feed itself says (RFC 5005), else the next number of WordPress, which says nothing
 * and counts to the first page that is not there.
 */
export function findNextPage(
  { next, generator = '' }: Pick<FeedFacts, 'next' | 'generator'>,
  url: string,
): string | undefined {
  if (next !== undefined)
    return canParseUrl(next, url) ? new URL(next, url).href : undefined
  if (!/wordpress/i.test(generator)) return undefined
  const address = new URL(url)
  const page = Number(address.searchParams.get('paged') ?? 1)
  if (!Number.isInteger(page)) return undefined
  address.searchParams.set('paged', String(page + 1))
  return address.href
}

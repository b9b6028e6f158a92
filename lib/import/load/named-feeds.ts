// The feeds that a page names in its head.
import { findAttribute, listHtmlTokens } from '../../text/html.ts'
import { canParseUrl } from '../../text/can-parse-url.ts'

const FEED_TYPE =
  /^(?:application|text)\/(?:rss\+xml|atom\+xml|feed\+json|json)\s*(?:;|$)/i
const OF_COMMENTS = /comment|kommentar|commentaire|comentario/i

/** Full addresses, in the order of the page; those of comments are left out. */
export function listNamedFeeds(html: string, url: string): string[] {
  const tokens = listHtmlTokens(html)
  const base = tokens.find(({ name }) => name === 'base')
  const start = resolve(base && findAttribute(base, 'href'), url) ?? url
  const links = tokens.filter(({ name }) => name === 'link')
  const feeds = links.flatMap((link) => {
    const find = (name: string) => findAttribute(link, name) ?? ''
    const isFeed = /\balternate\b/i.test(find('rel')) && FEED_TYPE.test(find('type'))
    const address = resolve(find('href'), start)
    const isOfComments = OF_COMMENTS.test(`${find('title')} ${address}`)
    return isFeed && address && !isOfComments ? [address] : []
  })
  return [...new Set(feeds)]
}

function resolve(address: string | undefined, base: string): string | undefined {
  const isFull = address !== undefined && canParseUrl(address, base)
  return isFull ? new URL(address, base).href : undefined
}

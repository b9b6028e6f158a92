import { scanHtml } from '../strip-hydration/html-scan.ts'
import { readAttributes } from '../strip-hydration/attributes.ts'

const CARD =
  /^(?:description|author|fediverse:creator|(?:og|article|profile|twitter):.+)$/

/**
 * The title of a page and what its head says to those who draw cards of links, as it is
 * written there; empty for a page without a title.
 */
export function readCardTags(html: string): string {
  const head: string[] = []
  let hasTitle = false
  for (const token of scanHtml(html)) {
    if (token.name === 'body') break
    const isTitle: boolean = token.name === 'title' && !hasTitle
    hasTitle ||= isTitle
    if (isTitle || (token.name === 'meta' && isOfCard(html, token))) {
      head.push(html.slice(token.start, token.end))
    }
  }
  return hasTitle ? head.join('\n') : ''
}

function isOfCard(html: string, token: Parameters<typeof readAttributes>[1]): boolean {
  const attributes = readAttributes(html, token)
  return CARD.test(attributes.get('property') ?? attributes.get('name') ?? '')
}

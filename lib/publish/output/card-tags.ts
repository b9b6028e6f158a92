import { findAttribute, type HtmlToken, listHtmlTokens } from '../../text/html.ts'

const CARD =
  /^(?:description|author|fediverse:creator|(?:og|article|profile|twitter):.+)$/

/**
 * The title of a page and what its head says to those who draw cards of links, as it is
 * written there; empty for a page without a title.
 */
export function readCardTags(html: string): string {
  const tokens = listHtmlTokens(html)
  const body = tokens.findIndex(({ name }) => name === 'body')
  const head = body === -1 ? tokens : tokens.slice(0, body)
  const title = head.find(({ name }) => name === 'title')
  if (!title) return ''
  const tags = head.filter((token) => token === title || isOfCard(token))
  return tags.map(({ start, end }) => html.slice(start, end)).join('\n')
}

function isOfCard(token: HtmlToken): boolean {
  if (token.name !== 'meta') return false
  const name = findAttribute(token, 'property') ?? findAttribute(token, 'name')
  return CARD.test(name ?? '')
}

// The page that an old address shows on hosts without redirects.
import { escapeXml } from '../../text/escape.ts'
import { findAttribute, type HtmlToken, listHtmlTokens } from '../../text/html.ts'

export interface Redirect {
  /** Absolute. */
  readonly address: string
  readonly language: string
  /** The page that it leads to, where there is one. */
  readonly html?: string
}

/**
 * What an old address shows on hosts that know no redirects: it leads to the new one, for
 * search engines too, which take such a page for a redirect. Programs that draw previews
 * of links do not follow it, so it repeats those tags of the new page.
 */
export function renderRedirectPage({ address, language, html = '' }: Redirect): string {
  const href = escapeXml(address)
  return `<!DOCTYPE html>
<html lang="${escapeXml(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${readPreviewTags(html) || `<title>${href}</title>`}
<link rel="canonical" href="${href}">
<meta http-equiv="refresh" content="0; url=${href}">
<p><a href="${href}">${href}</a></p>
</html>
`
}

const PREVIEW =
  /^(?:description|author|fediverse:creator|(?:og|article|profile|twitter):.+)$/

/** Reads title and social preview of a page as written; empty for a page without a title. */
function readPreviewTags(html: string): string {
  const tokens = listHtmlTokens(html)
  const body = tokens.findIndex(({ name }) => name === 'body')
  const head = body === -1 ? tokens : tokens.slice(0, body)
  const title = head.find(({ name }) => name === 'title')
  if (!title) return ''
  const tags = head.filter((token) => token === title || isOfPreview(token))
  return tags.map(({ start, end }) => html.slice(start, end)).join('\n')
}

function isOfPreview(token: HtmlToken): boolean {
  if (token.name !== 'meta') return false
  const name = findAttribute(token, 'property') ?? findAttribute(token, 'name')
  return PREVIEW.test(name ?? '')
}

import { escapeXml } from '../../text/escape.ts'
import { readCardTags } from './card-tags.ts'

export interface Redirect {
  /** Absolute. */
  readonly address: string
  readonly language: string
  /** The page that it leads to, where there is one. */
  readonly html?: string
}

/**
 * What an old address shows on hosts that know no redirects: it leads to the new one, for
 * search engines too, which take such a page for a redirect. Programs that draw cards of links
 * do not follow it, so it says what the new page says.
 */
export function renderRedirectPage({ address, language, html = '' }: Redirect): string {
  const href = escapeXml(address)
  return `<!DOCTYPE html>
<html lang="${escapeXml(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${readCardTags(html) || `<title>${href}</title>`}
<link rel="canonical" href="${href}">
<meta http-equiv="refresh" content="0; url=${href}">
<p><a href="${href}">${href}</a></p>
</html>
`
}

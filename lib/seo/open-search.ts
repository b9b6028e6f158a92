// OpenSearch 1.1: lets a browser search the site from its address bar.
import type { Site } from '../model/article.ts'
import { pickIcon } from '../model/icons.ts'
import { toRoutePath } from '../site/routes.ts'
import { toSiteUrl } from '../site/url.ts'
import { escapeXml } from '../text/escape.ts'
import { describe } from '../words/describe.ts'

/** §4.2.3 and §4.2.4: no more characters. */
const MAX_NAME_LENGTH = 16
const MAX_DESCRIPTION_LENGTH = 1024

export function renderOpenSearch(site: Site): string {
  const name = [...site.title].slice(0, MAX_NAME_LENGTH).join('').trim()
  const description = describe(site, 'aboutSearch').slice(0, MAX_DESCRIPTION_LENGTH)
  const template = `${toSiteUrl(site, toRoutePath('search'))}?q={searchTerms}`
  const icon = pickIcon(site.icons, 'image/svg+xml', 'image/x-icon')
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(name)}</ShortName>
<Description>${escapeXml(description)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image type="${icon.type}">${escapeXml(toSiteUrl(site, icon.path))}</Image>
<Url type="text/html" template="${escapeXml(template)}"/>
</OpenSearchDescription>
`
}

import type { SitemapEntry, SitemapIndex, SitemapPage } from '../model/sitemap.ts'
import type { Site } from '../model/article.ts'
import { toLocalInstant } from '../model/date.ts'
import { toAbsolute } from '../site/url.ts'
import { type Xml, xml } from './xml.ts'

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'

/** sitemaps.org 0.9, with Google's extension for pictures. */
export function renderSitemap({ site, entries }: SitemapPage): string {
  const urls = entries.map((entry) => renderUrl(site, entry))
  const { source } =
    xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
${urls}</urlset>
`
  return HEAD + source
}

/** The list of the parts of a sitemap that is too long for one file. */
export function renderSitemapIndex({ site, parts }: SitemapIndex): string {
  const sitemaps = parts.map(
    ({ path, modified }) => xml`<sitemap>
<loc>${toAbsolute(site.url, path)}</loc>
${renderModified(site, modified)}</sitemap>
`,
  )
  const { source } =
    xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${sitemaps}</sitemapindex>
`
  return HEAD + source
}

function renderUrl(site: Site, { path, modified, images }: SitemapEntry): Xml {
  const { url } = site
  const pictures = images.map(
    (src) => xml`<image:image><image:loc>${toAbsolute(url, src)}</image:loc></image:image>
`,
  )
  return xml`<url>
<loc>${toAbsolute(url, path)}</loc>
${renderModified(site, modified)}${pictures}</url>
`
}

// Without a true date none at all: a search engine that was told a wrong one believes no other.
function renderModified({ timeZone }: Site, modified: string | undefined): Xml {
  return modified === undefined
    ? xml``
    : xml`<lastmod>${toLocalInstant(modified, timeZone)}</lastmod>
`
}

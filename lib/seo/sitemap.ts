// Sitemaps: sitemaps.org 0.9, with Google's extension for pictures.
import type { Site } from '../model/article.ts'
import { toLocalInstant } from '../model/date.ts'
import type { SitemapEntry, SitemapIndex, SitemapPage } from '../model/sitemap.ts'
import { toAbsolute } from '../site/url.ts'
import { escapeXml } from '../text/escape.ts'

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const IMAGES = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'

export function renderSitemap({ site, entries }: SitemapPage): string {
  const urls = entries.map((entry) => {
    const pictures = entry.images.map((src) => {
      return `<image:image>${element('image:loc', toAbsolute(site.url, src))}</image:image>\n`
    })
    return `<url>\n${renderLocation(site, entry)}${pictures.join('')}</url>\n`
  })
  return `${HEAD}<urlset ${NAMESPACE} ${IMAGES}>\n${urls.join('')}</urlset>\n`
}

/** The list of the parts of a sitemap that is too long for one file. */
export function renderSitemapIndex({ site, parts }: SitemapIndex): string {
  const sitemaps = parts.map(
    (part) => `<sitemap>\n${renderLocation(site, part)}</sitemap>\n`,
  )
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${sitemaps.join('')}</sitemapindex>\n`
}

// Without a true date the field is omitted: search engines ignore all dates of a site that
// gives wrong ones.
function renderLocation(
  { url, timeZone }: Site,
  { path, modified }: Omit<SitemapEntry, 'images'>,
): string {
  const location = `${element('loc', toAbsolute(url, path))}\n`
  if (modified === undefined) return location
  return `${location}${element('lastmod', toLocalInstant(modified, timeZone))}\n`
}

/** The only place where text enters, so that all of it is escaped. */
function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

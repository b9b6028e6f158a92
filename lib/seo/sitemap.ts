// Sitemaps: sitemaps.org 0.9, with Google's extensions for pictures and for translations.
import type { Site } from '../model/article.ts'
import { toLocalInstant } from '../model/date.ts'
import type { SitemapEntry, SitemapIndex, SitemapPage } from '../model/sitemap.ts'
import { listAlternates } from './hreflang.ts'
import { toAbsolute } from '../site/url.ts'
import { escapeXml } from '../text/escape.ts'

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
const IMAGES = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'

export function renderSitemap({ site, entries }: SitemapPage): string {
  const urls = entries.map((entry) => {
    const pictures = entry.images.map((src) => {
      return `<image:image>${element('image:loc', toAbsolute(site.url, src))}</image:image>\n`
    })
    const location = renderLocation(site, entry)
    return `<url>\n${location}${renderAlternates(site, entry)}${pictures.join('')}</url>\n`
  })
  return `${HEAD}<urlset ${NAMESPACE} ${IMAGES} ${XHTML}>\n${urls.join('')}</urlset>\n`
}

function renderAlternates({ url, language }: Site, { translations = [] }: SitemapEntry) {
  const links = listAlternates(translations, language).map((alternate) => {
    const href = escapeXml(toAbsolute(url, alternate.path))
    const hreflang = escapeXml(alternate.language)
    return `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>\n`
  })
  return links.join('')
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
  { path, modified }: Pick<SitemapEntry, 'path' | 'modified'>,
): string {
  const location = `${element('loc', toAbsolute(url, path))}\n`
  if (modified === undefined) return location
  return `${location}${element('lastmod', toLocalInstant(modified, timeZone))}\n`
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

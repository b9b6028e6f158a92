import { xmlResponse } from '@/app/_lib/xml-response'
import { readSitemap } from '@/lib/content/queries'
import { renderSitemap, renderSitemapIndex } from '@/lib/seo/sitemap'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const sitemap = readSitemap()
  const isIndex = 'parts' in sitemap
  return xmlResponse(isIndex ? renderSitemapIndex(sitemap) : renderSitemap(sitemap))
}

import { readSitemap } from '@/lib/content/queries'
import { renderSitemap, renderSitemapIndex } from '@/lib/seo/sitemap'
import { XML_HEADERS } from '../_lib/xml-headers'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const sitemap = readSitemap()
  const text = 'parts' in sitemap ? renderSitemapIndex(sitemap) : renderSitemap(sitemap)
  return new Response(text, { headers: XML_HEADERS })
}

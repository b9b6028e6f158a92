import { xmlResponse } from '@/app/_lib/xml-response'
import { readSite } from '@/lib/content/queries'
import { renderOpenSearch } from '@/lib/seo/open-search'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const site = readSite()
  if (!site.search) return new Response(null, { status: 404 })
  return xmlResponse(renderOpenSearch(site))
}

import { xmlResponse } from '@/app/_lib/xml-response'
import { readSite } from '@/lib/content/queries'
import { renderOpenSearch } from '@/lib/seo/open-search'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return xmlResponse(renderOpenSearch(readSite()))
}

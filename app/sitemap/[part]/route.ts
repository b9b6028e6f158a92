import { xmlResponse } from '@/app/_lib/xml-response'
import { findSitemapPart } from '@/lib/content/queries'
import { renderSitemap } from '@/lib/seo/sitemap'

export const dynamic = 'force-dynamic'

const PART = /^(pages|[1-9]\d{0,4})\.xml$/

export async function GET(
  _: Request,
  { params }: RouteContext<'/sitemap/[part]'>,
): Promise<Response> {
  const name = PART.exec((await params).part)?.[1]
  const part = name === 'pages' ? name : Number(name)
  const page = name === undefined ? undefined : findSitemapPart(part)
  return page ? xmlResponse(renderSitemap(page)) : new Response(null, { status: 404 })
}

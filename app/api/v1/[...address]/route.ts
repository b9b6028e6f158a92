import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { renderDocument } from '@/lib/api/render/document'
import { findApiPage } from '@/lib/content/queries'
import { formatItem, ITEM_HEADER } from '@/lib/http/item-header'
import { API_TYPE, parseApiPath } from '@/lib/site/api/address'
import { sitePath } from '@/lib/site/url'

export const dynamic = 'force-dynamic'

export async function GET(
  _: Request,
  { params }: RouteContext<'/api/v1/[...address]'>,
): Promise<Response> {
  // A route handler gets the names decoded.
  const path = sitePath('api', 'v1', ...(await params).address)
  const address = parseApiPath(path)
  const page = address && findApiPage(address)
  if (!page) redirectOrNotFound(path)
  const { text, item } = renderDocument(page)
  return new Response(text, {
    headers: {
      'Content-Type': API_TYPE,
      ...(item && { [ITEM_HEADER]: formatItem(item) }),
    },
  })
}

import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { type Rendered, renderDocument } from '@/lib/api/render/document'
import { findApiPage } from '@/lib/content/queries'
import { type ApiPage, type ContractPage, isContractPage } from '@/lib/model/api'
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
  const { text } = await render(page)
  return new Response(text, { headers: { 'Content-Type': API_TYPE } })
}

// The package of the contract is loaded where it is asked for: no other document needs it.
async function render(page: ApiPage | ContractPage): Promise<Rendered> {
  if (!isContractPage(page)) return renderDocument(page)
  const { renderContract } = await import('@/lib/api/render/contract')
  return renderContract(page)
}

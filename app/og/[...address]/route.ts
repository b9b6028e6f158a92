import { parseOgImagePath } from '@/lib/site/og-image-url'
import { ogImageResponse } from '../../_lib/og-image-response'

export const dynamic = 'force-dynamic'

export async function GET(
  _: Request,
  { params }: RouteContext<'/og/[...address]'>,
): Promise<Response> {
  const { address } = await params
  return ogImageResponse(parseOgImagePath(`/og/${address.join('/')}`))
}

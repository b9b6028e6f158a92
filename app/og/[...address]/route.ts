import { parseOgImagePath } from '@/lib/site/og-image-url'
import { ogImageResponse } from '../../_lib/og-image-response'

export const dynamic = 'force-dynamic'

/** The images of articles, and those of tags, authors and series in folders of theirs. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/og/[...address]'>,
): Promise<Response> {
  const { address } = await params
  return ogImageResponse(parseOgImagePath(`/og/${address.join('/')}`))
}

import { readFeedsPage } from '@/lib/content/queries'
import { OPML_TYPE } from '@/lib/feed-address'
import { renderOpml } from '@/lib/feed/opml'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return new Response(renderOpml(readFeedsPage()), {
    headers: { 'Content-Type': OPML_TYPE },
  })
}

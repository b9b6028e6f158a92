import { readFeedsPage } from '@/lib/content/queries'
import { OPML_TYPE } from '@/lib/site/feed-url'
import { renderOpml } from '@/lib/feeds/opml'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return new Response(renderOpml(readFeedsPage()), {
    headers: { 'Content-Type': OPML_TYPE },
  })
}

import { readFeedsPage } from '@/lib/content/queries'
import { renderOpml } from '@/lib/feed/opml'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return new Response(renderOpml(readFeedsPage()), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  })
}

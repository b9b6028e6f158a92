import { findFeedPage } from '@/lib/content/queries'
import { FEED_FORMATS, parseFeedPath } from '@/lib/site/feed-url'
import { toFeedUpdated } from '@/lib/feeds/facts'
import { renderFeed } from '@/lib/feeds/render'
import { parseFeedSubject } from '../../_lib/params'

export const dynamic = 'force-dynamic'

// `next.config.js` rewrites the URLs of all feeds to this route.
export async function GET(
  _: Request,
  { params }: RouteContext<'/feeds/[...address]'>,
): Promise<Response> {
  const address = parseFeedPath(`/${(await params).address.join('/')}`)
  const subject = address && parseFeedSubject(address.front)
  const page = subject && findFeedPage(subject, address.number)
  if (!page) return new Response(null, { status: 404 })
  return new Response(renderFeed(address.format, page), {
    headers: {
      'Content-Type': FEED_FORMATS[address.format].type,
      'Last-Modified': new Date(toFeedUpdated(page)).toUTCString(),
    },
  })
}

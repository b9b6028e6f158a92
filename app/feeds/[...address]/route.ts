import { findFeedPage } from '@/lib/content/queries'
import { FEED_FORMATS, parseFeedPath } from '@/lib/site/feed-url'
import { toFeedUpdated } from '@/lib/feeds/facts'
import { renderFeed } from '@/lib/feeds/render'
import { sitePath } from '@/lib/site/url'
import { parseFeedSubject } from '../../_lib/params'
import { redirectOrNotFound } from '../../_lib/redirect-or-not-found'

export const dynamic = 'force-dynamic'

// `next.config.js` rewrites the URLs of all feeds to this route.
export async function GET(
  _: Request,
  { params }: RouteContext<'/feeds/[...address]'>,
): Promise<Response> {
  // A route handler gets the names decoded.
  const path = sitePath(...(await params).address)
  const address = parseFeedPath(path)
  const subject = address && parseFeedSubject(address.front)
  const page = subject && findFeedPage(subject, address.number)
  if (!page) redirectOrNotFound(path)
  return new Response(renderFeed(address.format, page), {
    headers: {
      'Content-Type': FEED_FORMATS[address.format].type,
      'Last-Modified': new Date(toFeedUpdated(page)).toUTCString(),
    },
  })
}

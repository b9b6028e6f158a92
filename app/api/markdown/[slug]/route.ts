import { parseSlugParam } from '@/app/_lib/params'
import { redirectOrNotFound } from '@/app/_lib/redirect-or-not-found'
import { findTwin } from '@/lib/content/queries'
import { renderTwin } from '@/lib/portable/twin'
import { MARKDOWN_TYPE, toMarkdownPath } from '@/lib/site/api/markdown-url'

export const dynamic = 'force-dynamic'

// `next.config.js` rewrites the URLs of all twins to this route.
export async function GET(
  _: Request,
  { params }: RouteContext<'/api/markdown/[slug]'>,
): Promise<Response> {
  // A route handler gets the name decoded.
  const name = (await params).slug
  const slug = parseSlugParam(encodeURIComponent(name))
  const twin = slug && findTwin(slug)
  if (!twin) redirectOrNotFound(toMarkdownPath(name))
  return new Response(renderTwin(twin), { headers: { 'Content-Type': MARKDOWN_TYPE } })
}

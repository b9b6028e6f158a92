import { readSite } from '@/lib/content/queries'
import { renderRobots } from '@/lib/seo/robots'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return new Response(renderRobots(readSite()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

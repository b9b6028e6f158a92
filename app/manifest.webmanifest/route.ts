import { readSite } from '@/lib/content/queries'
import { renderWebManifest } from '@/lib/seo/web-manifest'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return new Response(renderWebManifest(readSite()), {
    headers: { 'Content-Type': 'application/manifest+json' },
  })
}

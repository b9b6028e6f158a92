import { findMedia } from '@/lib/content/queries'
import { decodePath } from '@/lib/site/url'

export const dynamic = 'force-dynamic'

export async function GET(
  request: Request,
  { params }: RouteContext<'/media/[file]'>,
): Promise<Response> {
  const media = findMedia(decodePath((await params).file))
  if (!media) return new Response(null, { status: 404 })
  const headers = new Headers({
    'Content-Type': media.type,
    ETag: media.etag,
    'Last-Modified': media.lastModified,
    // The name holds a hash of the bytes: other bytes have another address.
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
  })
  if (media.type.startsWith('image/svg+xml')) {
    // Opened on its own, an SVG is a document that may hold script.
    headers.set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    )
  }
  if (isKnown(request.headers.get('if-none-match'), media.etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(media.bytes, { headers })
}

/** RFC 9110 §13.1.2: weak comparison, so `W/` does not count. */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes('*') || known.includes(etag.replace(/^W\//, ''))
}

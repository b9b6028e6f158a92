import { findMedia } from '@/lib/content/queries'
import { fileResponse } from '@/lib/http/file-response'
import { decodePath } from '@/lib/site/url'

export const dynamic = 'force-dynamic'

export async function GET(
  request: Request,
  { params }: RouteContext<'/media/[file]'>,
): Promise<Response> {
  const name = decodePath((await params).file)
  const media = findMedia(name)
  if (!media) return new Response(null, { status: 404 })
  return fileResponse(request, { ...media, file: `media/${name}` })
}

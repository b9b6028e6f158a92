import { findMedia } from '@/lib/content/queries'
import { fileResponse } from '@/lib/http/file-response'

export const dynamic = 'force-dynamic'

export async function GET(
  request: Request,
  { params }: RouteContext<'/media/[file]'>,
): Promise<Response> {
  // A route handler gets it decoded, where a page gets it as it was sent.
  const { file: name } = await params
  const media = findMedia(name)
  if (!media) return new Response(null, { status: 404 })
  return fileResponse(request, { ...media, file: `media/${name}` })
}

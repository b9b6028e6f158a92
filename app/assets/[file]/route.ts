export const dynamic = 'force-dynamic'

// They come from `next.config.js`, which bundles `components/enhance`, and are part of the build.
const SOURCES = new Map([
  [process.env.ENHANCE_FILE, process.env.ENHANCE_SOURCE],
  [process.env.PASSAGE_FILE, process.env.PASSAGE_SOURCE],
])

export async function GET(
  request: Request,
  { params }: RouteContext<'/assets/[file]'>,
): Promise<Response> {
  const { file } = await params
  const source = SOURCES.get(file)
  if (source === undefined) return new Response(null, { status: 404 })
  const etag = `"${file}"`
  const headers = {
    'Content-Type': 'text/javascript; charset=utf-8',
    ETag: etag,
    // The name holds a hash of the bytes: other bytes have another address.
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
  }
  if (request.headers.get('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(source, { headers })
}

import { findThemeFile } from '@/lib/content/queries'
import { fileResponse } from '@/lib/http/file-response'

export const dynamic = 'force-dynamic'

// `next.config.js` bundles `components/enhance` into them: they are part of the build.
const SOURCES = new Map<string | undefined, string | undefined>([
  [process.env.ENHANCE_FILE, process.env.ENHANCE_SOURCE],
  [process.env.OFFLINE_FILE, process.env.OFFLINE_SOURCE],
  ...Object.entries<string>(JSON.parse(process.env.LATE_SOURCES ?? '{}')),
])

export async function GET(
  request: Request,
  { params }: RouteContext<'/assets/[file]'>,
): Promise<Response> {
  const { file } = await params
  const source = SOURCES.get(file)
  if (source === undefined) return themeResponse(request, file)
  const type = `text/${file.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`
  return fileResponse(request, { file: `assets/${file}`, type, bytes: source })
}

/** A file of the theme, which is content. */
function themeResponse(request: Request, file: string): Response {
  const found = findThemeFile(file)
  if (!found) return new Response(null, { status: 404 })
  const bytes = new Uint8Array(found.bytes)
  return fileResponse(request, { file: `assets/${file}`, type: found.type, bytes })
}

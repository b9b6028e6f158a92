// Answers with an icon of Imprint: the publisher puts the owner's in its place.
import { fileResponse } from '@/lib/http/file-response'
import { DEFAULT_ICONS } from '@/lib/model/icons'

// `next.config.js` reads them, in base64: they are part of the build.
const BYTES: Readonly<Record<string, string>> = JSON.parse(process.env.ICONS ?? '{}')

export function iconResponse(request: Request, file: string): Response {
  const icon = DEFAULT_ICONS.find(({ path }) => path === `/${file}`)
  if (!icon) return new Response(null, { status: 404 })
  const bytes = new Uint8Array(Buffer.from(BYTES[file] ?? '', 'base64'))
  return fileResponse(request, { file, type: icon.type, bytes })
}

import { findMedia, findOgImageSource } from '@/lib/content/queries'
import { parseSettings } from '@/lib/settings'
import { findOrDraw } from '@/lib/og-image/cache/cache'
import { toOgImageModel } from '@/lib/og-image/model/og-image-model'
import type { OgImageSubject } from '@/lib/site/og-image-url'

export async function ogImageResponse(
  subject: OgImageSubject | undefined,
): Promise<Response> {
  const source = subject && findOgImageSource(subject)
  if (!source) return new Response(null, { status: 404 })
  const mode = process.env.NODE_ENV === 'development' ? 'dev' : 'start'
  const { stateDir } = parseSettings(process.env, process.cwd(), mode)
  const readPicture = (name: string) => findMedia(name)?.bytes
  const png = await findOrDraw(toOgImageModel(source), { stateDir, readPicture })
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } })
}

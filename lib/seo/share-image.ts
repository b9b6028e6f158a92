import type { ShareImage } from '../content/seo-types.ts'
import type { Picture, Site } from '../content/types.ts'
import { toAbsolute } from '../url.ts'

/** A picture for link cards; undefined for none, and for SVG, which nobody draws there. */
export function toShareImage(
  { url }: Site,
  picture: Picture | undefined,
): ShareImage | undefined {
  if (!picture || /\.svg(?:[?#]|$)/i.test(picture.src)) return undefined
  const { src, alt, width, height } = picture
  return {
    url: toAbsolute(url, src),
    alt,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  }
}

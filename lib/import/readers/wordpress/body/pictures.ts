// Pictures of the library in a text: their originals, and alternative texts that it alone has.
import { escapeXml } from '../../../../text/escape.ts'
import type { BodySource } from './context.ts'

const PICTURE = /<img\b[^<>]*\bwp-image-(\d+)[^<>]*>/gi
const ALT = /\salt\s*=\s*(?:"\s*"|'\s*')/i

/** Adds `data-orig-file` and an empty or missing `alt`. */
export function completePictures(html: string, source: BodySource): string {
  return html.replace(PICTURE, (tag, id: string) => {
    const file = source.findAttachment(id)
    if (!file) return tag
    const withAlt = file.alt ? completeAlt(tag, file.alt) : tag
    if (/\sdata-orig-file\s*=/i.test(tag)) return withAlt
    return withAlt.replace(/^<img/i, `<img data-orig-file="${escapeXml(file.url)}"`)
  })
}

function completeAlt(tag: string, alt: string): string {
  const written = ` alt="${escapeXml(alt)}"`
  if (ALT.test(tag)) return tag.replace(ALT, () => written)
  return /\salt\s*=/i.test(tag) ? tag : tag.replace(/^<img/i, () => `<img${written}`)
}

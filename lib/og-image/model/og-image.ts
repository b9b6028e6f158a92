// The URL, size and alternative text of an image, for metadata and JSON-LD.
import type { OgImage, OgImageSource } from '../../model/og-image.ts'
import { OG_IMAGE_SIZE, toOgImagePath } from '../../site/og-image-url.ts'
import { toAbsolute, toPath } from '../../site/url.ts'
import { hashOf } from '../../text/hash.ts'
import { type OgImageModel, toOgImageModel } from './og-image-model.ts'

export function toOgImage(source: OgImageSource): OgImage {
  const { url, basePath } = source.site
  const model = toOgImageModel(source)
  const path = toPath(basePath, toOgImagePath(model.subject))
  // Networks keep what they fetched: another image needs another URL.
  return {
    url: toAbsolute(url, `${path}?v=${versionOf(model).slice(0, 8)}`),
    type: 'image/png',
    ...OG_IMAGE_SIZE,
    alt: altOf(model),
  }
}

/** Differs for models that look different, and for another version of the code that draws. */
export function versionOf(model: OgImageModel): string {
  return hashOf(process.env.DRAWING_HASH ?? '', JSON.stringify(model))
}

function altOf({ subject, kind, title, names, siteTitle }: OgImageModel): string {
  if (subject.kind === 'site') return title
  const by = names === undefined ? '' : `, by ${names.join(', ')}`
  return `${kind === undefined ? '' : `${kind}: `}${title}${by} · ${siteTitle}`
}

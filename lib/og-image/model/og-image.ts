// The URL, size and alternative text of an image, for metadata and JSON-LD.
import type { Site } from '../../model/article.ts'
import type { OgImage, OgImageSource } from '../../model/og-image.ts'
import { OG_IMAGE_SIZE, toOgImagePath } from '../../site/og-image-url.ts'
import { toAbsolute, toPath } from '../../site/url.ts'
import { fillWords } from '../../words/find-words.ts'
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
    alt: altOf(model, source.site),
  }
}

/** Differs for models that look different, and for another version of the code that draws. */
export function versionOf(model: OgImageModel): string {
  return hashOf(process.env.DRAWING_HASH ?? '', JSON.stringify(model))
}

function altOf(model: OgImageModel, { words }: Site): string {
  const { subject, kind, title, names = [], siteTitle } = model
  if (subject.kind === 'site') return title
  const what = kind === undefined ? title : `${kind}: ${title}`
  const whole =
    names.length === 0
      ? what
      : fillWords(words.titleBy, { title: what, names: names.join(', ') })
  return `${whole} · ${siteTitle}`
}

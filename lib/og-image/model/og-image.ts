import type { OgImage } from '../../model/sitemap.ts'
import type { Site } from '../../model/article.ts'
import { hashOf } from '../../text/hash.ts'
import { OG_IMAGE_SIZE, toOgImagePath } from '../../site/og-image-url.ts'
import { toAbsolute, toPath } from '../../site/url.ts'
import type { OgImageModel } from './card.ts'

/** What a page says of its image: others fetch it, so its address is absolute. */
export function toOgImage(
  { url, basePath }: Pick<Site, 'url' | 'basePath'>,
  card: OgImageModel,
): OgImage {
  const path = toPath(basePath, toOgImagePath(card.subject))
  // Networks keep what they once fetched: another image needs another address.
  return {
    url: toAbsolute(url, `${path}?v=${versionOf(card).slice(0, 8)}`),
    type: 'image/png',
    ...OG_IMAGE_SIZE,
    alt: altOf(card),
  }
}

/** Differs for cards that look different. */
export function versionOf(card: OgImageModel): string {
  return hashOf(process.env.DRAWING_HASH ?? '', JSON.stringify(card))
}

function altOf({ subject, kind, title, names, siteTitle }: OgImageModel): string {
  if (subject.kind === 'site') return title
  const by = names === undefined ? '' : `, by ${names.join(', ')}`
  return `${kind === undefined ? '' : `${kind}: `}${title}${by} · ${siteTitle}`
}

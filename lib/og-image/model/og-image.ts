import type { ShareImage } from '../../model/sitemap.ts'
import type { Site } from '../../model/article.ts'
import { hashOf } from '../../text/hash.ts'
import { SHARE_IMAGE_SIZE, toShareImagePath } from '../../site/og-image-url.ts'
import { toAbsolute, toPath } from '../../site/url.ts'
import type { ImageCard } from './card.ts'

/** What a page says of its image: others fetch it, so its address is absolute. */
export function toShareImage(
  { url, basePath }: Pick<Site, 'url' | 'basePath'>,
  card: ImageCard,
): ShareImage {
  const path = toPath(basePath, toShareImagePath(card.subject))
  // Networks keep what they once fetched: another image needs another address.
  return {
    url: toAbsolute(url, `${path}?v=${versionOf(card).slice(0, 8)}`),
    type: 'image/png',
    ...SHARE_IMAGE_SIZE,
    alt: altOf(card),
  }
}

/** Differs for cards that look different. */
export function versionOf(card: ImageCard): string {
  return hashOf(process.env.DRAWING_HASH ?? '', JSON.stringify(card))
}

function altOf({ subject, kind, title, names, siteTitle }: ImageCard): string {
  if (subject.kind === 'site') return title
  const by = names === undefined ? '' : `, by ${names.join(', ')}`
  return `${kind === undefined ? '' : `${kind}: `}${title}${by} · ${siteTitle}`
}

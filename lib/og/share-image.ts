import { hashOf } from '../hash.ts'
import { SHARE_IMAGE_SIZE, toShareImagePath } from '../share-image.ts'
import { toPath } from '../url.ts'
import type { ShareCard } from './card.ts'

/** To be raised when the same card is drawn in another way. */
const DRAWING_VERSION = '1'

/** What the metadata of a page says about its image. */
export interface ShareImage {
  /** With the base path, and a version that changes with what is drawn. */
  readonly path: string
  readonly type: 'image/png'
  readonly width: number
  readonly height: number
  readonly alt: string
}

export function toShareImage(
  site: { readonly basePath: string },
  card: ShareCard,
): ShareImage {
  const path = toPath(site.basePath, toShareImagePath(card.subject))
  return {
    path: `${path}?v=${versionOf(card).slice(0, 8)}`,
    type: 'image/png',
    ...SHARE_IMAGE_SIZE,
    alt: altOf(card),
  }
}

/** Differs for cards that look different. */
export function versionOf(card: ShareCard): string {
  return hashOf(DRAWING_VERSION, JSON.stringify(card))
}

function altOf({ subject, kind, title, names, siteTitle }: ShareCard): string {
  if (subject.kind === 'site') return title
  const by = names === undefined ? '' : `, by ${names}`
  return `${kind === undefined ? '' : `${kind}: `}${title}${by} · ${siteTitle}`
}

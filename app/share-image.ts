import type { ShareImage } from '@/lib/content/seo-types'
import type { Site } from '@/lib/content/types'
import type { ShareCard } from '@/lib/og/card'
import { toShareImage } from '@/lib/og/share-image'
import { toAbsolute } from '@/lib/url'

/** What a page says of its image to others: their servers fetch it, so it is absolute. */
export function shareImageOf(site: Site, card: ShareCard): ShareImage {
  const { path, ...image } = toShareImage(site, card)
  return { url: toAbsolute(site.url, path), ...image }
}

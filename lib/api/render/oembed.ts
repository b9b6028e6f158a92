// What other sites show of an article that they embed.
import type { EmbeddedArticle } from '../../model/api.ts'
import { OG_IMAGE_SIZE, toOgImagePath } from '../../site/og-image-url.ts'
import { toAbsolute, toSiteUrl } from '../../site/url.ts'
import type { OEmbed } from '../contract/oembed.ts'

/**
 * oEmbed 1.0 (oembed.com §2.3.4). A link with a picture: markup of ours inside of another site
 * would have neither its look nor its trust.
 */
export function toOEmbed({ site, article }: EmbeddedArticle): OEmbed {
  const { title, authors, slug } = article
  const [first] = authors
  const image = toOgImagePath({ kind: 'article', slug })
  return {
    ...({ version: '1.0', type: 'link' } as const),
    title,
    author_name: authors.map(({ name }) => name).join(', '),
    // Several authors have no one address.
    ...(authors.length === 1 &&
      first && { author_url: toAbsolute(site.url, first.path) }),
    provider_name: site.title,
    provider_url: site.url,
    thumbnail_url: toSiteUrl(site, image),
    thumbnail_width: OG_IMAGE_SIZE.width,
    thumbnail_height: OG_IMAGE_SIZE.height,
  }
}

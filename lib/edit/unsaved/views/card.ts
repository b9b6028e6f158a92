// The card by which networks show an unsaved article, with what is cut off or missing on it.
import { findMedia } from '../../../content/queries/media.ts'
import { findPreviewPage } from '../../../content/queries/pages/social-preview.ts'
import { toOgImage } from '../../../og-image/model/og-image.ts'
import {
  type OgImageModel,
  toOgImageModel,
} from '../../../og-image/model/og-image-model.ts'
import {
  listPreviewViolations,
  truncateTexts,
} from '../../../seo/social-preview-check.ts'
import { parseSlug } from '../../../site/slug.ts'
import type { Prepared, PreviewSettings } from '../preview.ts'
import type { Shown } from '../suppose-shown.ts'

export interface DrawImage {
  /** A PNG. Pictures by their public names. */
  draw(
    model: OgImageModel,
    readPicture: (name: string) => Uint8Array | undefined,
  ): Promise<Uint8Array>
  /** Characters of a title that no font has. */
  listMissing(title: string, language: string): Promise<readonly string[]>
}

/** Of articles alone: other pages have the card of the site, or of their list. */
export function prepareCard(shown: Shown, { draw }: PreviewSettings): Prepared {
  const { reader, published } = shown
  const slug = 'slug' in published ? parseSlug(published.slug) : undefined
  if (published.type !== 'article' || slug === undefined) return undefined
  const page = findPreviewPage(reader, slug)
  if (!page) return undefined
  const { preview, ...shared } = page
  const source = { kind: 'article', ...shared } as const
  const model = toOgImageModel(source)
  const names = [...(model.hero === undefined ? [] : [model.hero]), ...model.portraits]
  const pictures = new Map(names.map((name) => [name, findMedia(reader, name)?.bytes]))
  const { site } = page
  return async () => {
    const undrawn = await draw.listMissing(preview.title, site.language)
    const png = await draw.draw(model, (name) => pictures.get(name))
    return {
      view: 'card',
      image: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
      alt: toOgImage(source).alt,
      host: new URL(site.url).host,
      siteTitle: site.title,
      texts: truncateTexts(preview, site.title),
      violations: listPreviewViolations({ ...preview, undrawn }),
    }
  }
}

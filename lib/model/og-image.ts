// What a share image shows, and what a page says of it.
import type { ArticleSummary, Author, SeriesRef, Site, Tag } from './article.ts'

export interface OgImageArticle {
  readonly site: Site
  readonly article: ArticleSummary
  readonly authors: readonly Author[]
}

/** The subject that a share image is drawn for. */
export type OgImageSource =
  | { readonly kind: 'site'; readonly site: Site }
  | ({ readonly kind: 'article' } & OgImageArticle)
  | { readonly kind: 'tag'; readonly site: Site; readonly tag: Tag }
  | { readonly kind: 'author'; readonly site: Site; readonly author: Author }
  | { readonly kind: 'series'; readonly site: Site; readonly series: SeriesRef }

/** The `og:image` of a page. */
export interface OgImage {
  /** Absolute. */
  readonly url: string
  /** Media type. */
  readonly type: string
  readonly alt: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

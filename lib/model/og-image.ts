import type { ArticleSummary, Author, SeriesRef, Site, Tag } from './article.ts'

export interface OgImageArticle {
  readonly site: Site
  readonly article: ArticleSummary
  readonly authors: readonly Author[]
}

/** What a share image is drawn from. */
export type OgImageSource =
  | { readonly kind: 'site'; readonly site: Site }
  | ({ readonly kind: 'article' } & OgImageArticle)
  | { readonly kind: 'tag'; readonly site: Site; readonly tag: Tag }
  | { readonly kind: 'author'; readonly site: Site; readonly author: Author }
  | { readonly kind: 'series'; readonly site: Site; readonly series: SeriesRef }

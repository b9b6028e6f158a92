// Models of the sitemap.
import type { ArticleLink, IsoInstant, Site } from './article.ts'

/** A page for search engines; `path` and `images` as in all models. */
export interface SitemapEntry {
  readonly path: string
  /** When it last gave its readers something new. */
  readonly modified?: IsoInstant | undefined
  readonly images: readonly string[]
  /** With the page itself, the original first. */
  readonly translations?: readonly ArticleLink[] | undefined
}

export interface SitemapPage {
  readonly site: Site
  readonly entries: readonly SitemapEntry[]
}

/** For a site with more articles than one file should list. */
export interface SitemapIndex {
  readonly site: Site
  readonly parts: readonly Omit<SitemapEntry, 'images' | 'translations'>[]
}

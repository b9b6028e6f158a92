import type { FieldPositions } from './document.ts'
import type { OgImageArticle } from './og-image.ts'

/** What networks, chats and search engines get of an article. */
export interface SocialCard {
  readonly title: string
  readonly description: string
  readonly hero?: SocialCardHero
  /** Characters of the title that no font has, where that is known. */
  readonly undrawn?: readonly string[]
}

export type SocialCardHero = HeroFile & { readonly alt: string }

/** `missing`: no such file; `broken`: damaged, or no picture. Neither is in a share image. */
export type HeroFile = { readonly kind: 'remote' | 'missing' | 'broken' } | HeroPicture

/** A file of the content folder. */
export interface HeroPicture {
  readonly kind: 'picture'
  /** Media type. */
  readonly type: string
  /** Bytes. */
  readonly size: number
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** `note`: good to know, nothing to mend. `field`: of the front matter. */
export interface PreviewFinding {
  readonly severity: 'warning' | 'note'
  readonly field: 'title' | 'description' | 'heroImage' | 'heroAlt'
  readonly message: string
}

/** The texts of a card, cut as others cut them. */
export interface ShownCard {
  readonly title: string
  /** What stands in a search page: with the name of the site. */
  readonly searchTitle: string
  readonly description: string
}

/** Development only: an article as others will show it. */
export interface PreviewPage extends OgImageArticle {
  readonly card: SocialCard
}

/** The card of a file, for reports. */
export interface PreviewSource {
  /** Under the content folder. */
  readonly file: string
  readonly slug: string
  readonly card: SocialCard
  /** Where in the file the value of each field begins. */
  readonly positions: FieldPositions
}

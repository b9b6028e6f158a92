// How networks, chats and search pages show an article.
import type { Violation } from './diagnostic.ts'
import type { FieldPositions } from './document.ts'
import type { OgImageArticle } from './og-image.ts'

/** The parts of an article that they take. */
export interface SocialPreview {
  readonly title: string
  readonly description: string
  /** It is made of the first sentences. */
  readonly isDescriptionDerived?: boolean
  readonly hero?: (HeroFile & { readonly alt: string }) | undefined
  /** Characters of the title that no font has, where that is known. */
  readonly undrawn?: readonly string[]
}

/** `missing`: no such file; `broken`: damaged, or not a picture. The share image shows neither. */
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

export interface PreviewViolation extends Violation {
  /** Of the front matter. */
  readonly field: 'title' | 'description' | 'heroImage' | 'heroAlt'
}

/** The texts of an article, truncated. */
export interface TruncatedTexts {
  readonly title: string
  /** Of a search result: with the name of the site. */
  readonly searchTitle: string
  readonly description: string
}

/** Development only: the page that previews an article. */
export interface PreviewPage extends OgImageArticle {
  readonly preview: SocialPreview
}

/** The preview of a file, for reports. */
export interface PreviewSource {
  /** Under the content folder. */
  readonly file: string
  readonly slug: string
  readonly preview: SocialPreview
  /** Where in the file the value of each field begins. */
  readonly positions: FieldPositions
}

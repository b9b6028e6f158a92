import type { ArticleSummary, Site } from './types.ts'

/** What networks, chats and search engines get of an article. */
export interface ShareCard {
  readonly title: string
  readonly description: string
  readonly hero?: ShareHero
}

export interface ShareHero {
  /** As the article names it: a remote address, or a path beside the file. */
  readonly written: string
  readonly alt: string
  /** Media type; absent for a remote picture, as all that follows. */
  readonly type?: string
  /** Bytes. */
  readonly size?: number
  /** Pixels. */
  readonly width?: number
  readonly height?: number
}

/** Development only: an article as others will show it. */
export interface SharePage {
  readonly site: Site
  readonly article: ArticleSummary
  readonly card: ShareCard
}

/** The card of a file, for reports. */
export interface ShareSource {
  /** Under the content folder. */
  readonly file: string
  readonly slug: string
  readonly card: ShareCard
  /** Where in the file the value of each field begins. */
  readonly places: Readonly<
    Record<string, { readonly line: number; readonly column: number }>
  >
}

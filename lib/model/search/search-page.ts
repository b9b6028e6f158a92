// What the search of `npm start` answers.
import type { ArticleLink, Site } from '../article.ts'

/** A piece of a text, which is one of the words that were looked for or is not. */
export interface ExcerptPart {
  readonly text: string
  readonly isMatch: boolean
}

export interface SearchHit extends ArticleLink {
  readonly excerpt: readonly ExcerptPart[]
}

/** A part of what was found, the best first. */
export interface SearchPage {
  readonly site: Site
  readonly query: string
  /** Of all pages. */
  readonly total: number
  readonly hits: readonly SearchHit[]
  /** From 1. */
  readonly number: number
  readonly hasMore: boolean
}

// What the search index is made of, and what its document in the API says.
import type { IsoInstant, Site } from '../article.ts'

/** An article of the index, without its text. */
export interface SearchEntry {
  /** Of its file, under the content folder. */
  readonly path: string
  /** Of everything that is indexed of it. */
  readonly key: string
  /** Primary subtag of its language (RFC 5646 §2.2.1). */
  readonly language: string
  /** Length of its text. */
  readonly bytes: number
}

/** What is indexed of an article. */
export interface IndexedPage {
  /** Site path with the base path. */
  readonly url: string
  readonly title: string
  readonly subtitle?: string | undefined
  readonly html: string
  /** BCP 47 tag. */
  readonly language: string
  readonly publishDate: IsoInstant
  /** In the zone of the site. */
  readonly year: string
  readonly topics: readonly string[]
  readonly authors: readonly string[]
}

/** A bundle as readers are given it. */
export interface SearchBundle {
  /** Such as `en/1`. */
  readonly name: string
  /** Of everything that it was made from. */
  readonly key: string
  /** Of articles. */
  readonly count: number
  /** Fragments that are there no more: what they are of has changed, or is gone. */
  readonly hidden: readonly string[]
}

/** All bundles that are published. */
export interface SearchIndex {
  readonly site: Site
  readonly bundles: readonly SearchBundle[]
}

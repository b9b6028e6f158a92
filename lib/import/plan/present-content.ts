// What the content folder has before an import: nothing of it is ever touched.

export interface PresentDocument {
  readonly path: string
  readonly slug: string
}

export interface PresentContent {
  /** Articles by id. */
  readonly articles: ReadonlyMap<string, PresentDocument>
  /** Pages by each of their aliases, as they are compared, and by their path. */
  readonly pages: ReadonlyMap<string, PresentDocument>
  /** Slugs of articles and of pages, lower case. */
  readonly articleSlugs: ReadonlySet<string>
  readonly pageSlugs: ReadonlySet<string>
  /** Every path under the content folder, lower case and NFC. */
  readonly paths: ReadonlySet<string>
}

// An article or a page of any source: it says nothing of the engine that it comes from.

/** An article or a page. */
export interface Item {
  readonly type: 'item'
  readonly kind: 'article' | 'page'
  /** Unique in the source, and the same in its next export: the number of a post, a path. */
  readonly key: string
  /** For people: where it stands, such as `export.xml:120` or `posts/a.html`. */
  readonly place: string
  /** Path of its file in the source, which relative addresses in it start from. */
  readonly file?: string
  /** Plain text: entities decoded, no tags. Empty where the source has none. */
  readonly title: string
  readonly subtitle?: string
  /** Written by the author as such: excerpt, meta description. Never made from the text. */
  readonly description?: string
  /** As the source has it: percent-encoded, with capitals, or empty. */
  readonly slug?: string
  /** The guid of the live feed, character for character; absent where nobody can know. */
  readonly guid?: string
  /** Where readers find it today, the present address first; with `?p=7` and the like. */
  readonly addresses: readonly string[]
  readonly published?: SourceDate
  readonly created?: SourceDate
  /** Only where the source knows a real change. */
  readonly updated?: SourceDate
  /** From when on nobody may read it. */
  readonly expires?: SourceDate
  readonly status: Status
  /** Keys of people, or names where the source has no more. */
  readonly authors: readonly string[]
  /** Tags and categories as they are printed, without `Uncategorized` and internal ones. */
  readonly topics: readonly string[]
  readonly series?: string
  /** Where the text is in another language than the site: a BCP 47 tag. */
  readonly language?: string
  readonly hero?: Hero
  readonly canonicalUrl?: string
  /** A line at the end that asks readers for something. */
  readonly callToAction?: string
  /** As the author wrote it, such as `8 mins`: numbers alone are computed anew. */
  readonly readTime?: string
  readonly body: ItemBody
  readonly notes: readonly ImportNote[]
}

/**
 * `2019-05-01T09:30:00+02:00`, `2019-05-01T07:30:00Z`, a time without a zone
 * `2019-05-01T09:30:00`, or a day `2019-05-01`: as much as the source says, and real.
 */
export type SourceDate = string

/**
 * `public`: for everybody, now or from its date on. `unlisted`: for who knows the address.
 * `draft`, `pending`, `private`, `password`, `members` (paid ones too): all become drafts, and
 * the report says which they were. What is in the trash is a `LeftOut`.
 */
export type Status =
  | 'public'
  | 'unlisted'
  | 'draft'
  | 'pending'
  | 'private'
  | 'password'
  | 'members'

export interface Hero {
  readonly url: string
  readonly alt?: string
  readonly caption?: string
}

export type ItemBody =
  /** Paragraphs are marked: a reader has made them from line ends where they were not. */
  | { readonly form: 'html'; readonly text: string }
  /** Markdown as Imprint reads it: a reader has turned shortcodes and the like into it. */
  | { readonly form: 'markdown'; readonly text: string }

/** Something to look at in an item: a guess, or what did not come through. */
export interface ImportNote {
  readonly kind: 'guess' | 'loss'
  /** Stable, such as `title-guessed` or `frame-to-link`. */
  readonly rule: string
  readonly message: string
  /** In the text of the source, where it is known; counted from 1. */
  readonly line?: number
}

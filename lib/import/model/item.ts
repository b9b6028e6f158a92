// What every source becomes: records that say nothing of the engine they come from.

/**
 * Addresses in texts and fields of records are those of the source: full, from its root, or
 * relative to `Item.file`. Two schemes name what has no address of its own: `import:KEY#heading`
 * is the item with this key, `import-file:PATH` a file of the source; both percent-encoded
 * with `encodeURIComponent`. `lib/import/model/address.ts` writes them.
 */
export type SourceRecord =
  | Item
  | Person
  | Topic
  | Medium
  | ContentFile
  | SiteFacts
  | Comment
  | LeftOut
  | Repair

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

/** Somebody who writes. E-mail, login, address and password are never read. */
export interface Person {
  readonly type: 'person'
  readonly key: string
  readonly name: string
  readonly bio?: string
  readonly picture?: string
  readonly links?: readonly { readonly label: string; readonly href: string }[]
  readonly addresses: readonly string[]
}

export interface Topic {
  readonly type: 'topic'
  /** As items name it. */
  readonly name: string
  readonly title?: string
  readonly description?: string
  readonly addresses: readonly string[]
}

/** A picture or file that the source knows by itself, such as an attachment of WordPress. */
export interface Medium {
  readonly type: 'medium'
  readonly key: string
  readonly place: string
  readonly title: string
  readonly url: string
  /** Further addresses of the same file: other sizes, the page of an attachment. */
  readonly addresses?: readonly string[]
  readonly alt?: string
  readonly caption?: string
}

/** A file of a content folder of Imprint, from its own export: written as it is. */
export interface ContentFile {
  readonly type: 'content-file'
  readonly key: string
  readonly place: string
  /** Under the content folder, such as `articles/hello.md` or `site.yaml`. */
  readonly path: string
  /** For the report: the title of an article, else the path. */
  readonly title: string
  /** Whether it is a draft, for the report. */
  readonly isDraft: boolean
  /** The text itself, or the path of a file of the source. */
  readonly from: { readonly text: string } | { readonly file: string }
}

/** What the source says of the blog; each may come in several records, the first counts. */
export interface SiteFacts {
  readonly type: 'site'
  readonly title?: string
  readonly tagline?: string
  readonly url?: string
  readonly language?: string
  readonly timeZone?: string
  readonly menu?: readonly { readonly label: string; readonly href: string }[]
  /** Shape of addresses as `site.yaml` has it, such as `/:year/:month/:slug`. */
  readonly shape?: string
  readonly trailingSlash?: boolean
  /** Folders of the source that its site has at `/`, such as `static`. */
  readonly roots?: readonly string[]
  /** Addresses of lists and feeds, with what they are. */
  readonly others?: readonly string[]
}

/** Approved, by a reader, never a pingback. Without e-mail, without IP address. */
export interface Comment {
  readonly type: 'comment'
  readonly key: string
  /** Key of the item it belongs to. */
  readonly item: string
  /** Key of the comment that it answers. */
  readonly parent?: string
  readonly name: string
  readonly date?: SourceDate
  /** HTML. */
  readonly text: string
}

/** What the source has and nobody gets: each with why. */
export interface LeftOut {
  readonly type: 'left-out'
  readonly key: string
  readonly place: string
  readonly title: string
  /** One word for the count: `menu`, `revision`, `trash`, `reply`, `spam comment`, `setting`. */
  readonly what: string
  readonly reason: string
}

/** A fault of the source that was repaired so that the rest could be read. */
export interface Repair {
  readonly type: 'repair'
  /** `file:line:column`. */
  readonly place: string
  readonly rule: string
  readonly message: string
}

/** Something to look at in an item: a guess, or what did not come through. */
export interface ImportNote {
  readonly kind: 'guess' | 'loss'
  /** Stable, such as `title-guessed` or `frame-to-link`. */
  readonly rule: string
  readonly message: string
  /** In the text of the source, where it is known; counted from 1. */
  readonly line?: number
}

// What every source becomes: records that say nothing of the engine they come from.
import type { Item, SourceDate } from './item.ts'

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

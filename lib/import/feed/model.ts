// What feeds of every format say of a blog and its entries.
import type { SourceDate } from '../model/item.ts'

export type FeedFormat = 'rss' | 'atom' | 'json'

/** What stands above the entries. */
export interface FeedFacts {
  readonly format: FeedFormat
  readonly title?: string
  readonly tagline?: string
  /** Of the site, as the feed writes it. */
  readonly url?: string
  readonly language?: string
  /** The engine, as it calls itself. */
  readonly generator?: string
  /**
   * Where older entries are: `rel="next"` or `prev-archive` (RFC 5005 §3 and §4), `next_url`
   * of JSON Feed.
   */
  readonly next?: string
}

export interface FeedEntry {
  /** `file:line`, or the number of an item in a JSON Feed. */
  readonly place: string
  /** As it stands there, character for character, without white space around it. */
  readonly guid?: string
  /** Addresses of the entry, the one that readers follow first. */
  readonly links: readonly string[]
  /** The page elsewhere that an entry of a link blog is about. */
  readonly about?: string
  readonly title: string
  readonly subtitle?: string
  /** HTML: the text that the feed says to be whole. */
  readonly content?: string
  /** HTML: a description, which is the text in feeds that have nothing else. */
  readonly summary?: string
  readonly published?: SourceDate
  readonly updated?: SourceDate
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly files: readonly EntryFile[]
  readonly image?: { readonly url: string; readonly alt?: string }
  readonly language?: string
  /** `xml:base` of the text. */
  readonly base?: string
  /** By `app:draft` (RFC 5023 §13.1.1). */
  readonly isDraft: boolean
  /** Answers another entry (RFC 4685): a comment. */
  readonly isComment: boolean
}

/** An enclosure: sound, film, or a file of any other kind. */
export interface EntryFile {
  readonly url: string
  /** A media type, empty where the feed has none. */
  readonly type: string
  readonly title?: string
}

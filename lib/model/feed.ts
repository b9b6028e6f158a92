// Feeds and their entries.
import type { ListKind } from '../site/routes.ts'
import type {
  ArticleLink,
  AuthorRef,
  IsoInstant,
  Picture,
  Site,
  TagRef,
} from './article.ts'

/** What a feed is about: the whole site, or one list of it. */
export type FeedKind = 'site' | ListKind

/** A recording that goes with an entry. */
export interface Enclosure {
  /** Absolute. */
  readonly url: string
  /** Media type. */
  readonly type: string
  /** Absent where nobody knows it. */
  readonly bytes?: number
}

/** An article as a feed carries it. */
export interface FeedEntry extends ArticleLink {
  readonly summary: string
  /** Every address in it is absolute. Absent where the entry is a summary. */
  readonly html?: string | undefined
  /** At least one. */
  readonly authors: readonly AuthorRef[]
  readonly tags: readonly TagRef[]
  /** Never before `publishDate`. */
  readonly updatedDate?: IsoInstant | undefined
  /** Its address is absolute. */
  readonly hero?: Picture | undefined
  readonly enclosure?: Enclosure | undefined
}

/** A feed that readers can subscribe to, without its entries. */
export interface FeedRef {
  readonly kind: FeedKind
  /** The site path before the file's name: empty for the site, or `/tags/rust`. */
  readonly front: string
  /** Of the site, or the tag, author or series. */
  readonly title: string
  /** The page that shows the same articles, with the base path. */
  readonly path: string
}

/** The current feed of a list, or one of its archives (RFC 5005 §4). */
export interface FeedPage extends FeedRef {
  readonly site: Site
  readonly description: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
  /** Of an archive; they count from the oldest. */
  readonly number?: number | undefined
  /** The archive with the entries before these. */
  readonly olderNumber?: number | undefined
  /** The archive with the entries after these. */
  readonly newerNumber?: number | undefined
  /** True where older entries are in the archives of the site alone. */
  readonly isCut?: boolean | undefined
}

/** All feeds, by kind. */
export interface FeedsPage {
  readonly site: Site
  readonly feeds: readonly FeedRef[]
}

export interface SubscribePage extends FeedsPage {
  readonly newest: readonly ArticleLink[]
}

/** Readers give up on entries of this size, and every poll would carry it. */
const MAX_FEED_BODY_BYTES = 512 * 1024

/**
 * True for a body that feeds do not carry: its entry is a summary. `feedHtml` as it is
 * stored, so that the length of the site's address decides nothing.
 */
export function isTooLargeForFeeds(feedHtml: string): boolean {
  // UTF-8 has at most three bytes for each UTF-16 unit: most bodies need no count.
  if (feedHtml.length * 3 <= MAX_FEED_BODY_BYTES) return false
  return Buffer.byteLength(feedHtml) > MAX_FEED_BODY_BYTES
}

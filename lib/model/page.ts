// What each page of the site is rendered from.
import type { Slug } from '../site/slug.ts'
import type { FeedRef } from './feed.ts'
import type {
  Article,
  ArticleLink,
  ArticleSummary,
  Author,
  AuthorCount,
  IsoInstant,
  SeriesRef,
  Site,
  Tag,
  TagCount,
  TagRef,
  TocEntry,
} from './article.ts'

/**
 * One page of a list, newest first. Numbered pages count from the oldest article and are
 * always full; the front page (no number) holds whatever is newer than the last of them.
 */
export interface ListPage {
  readonly articles: readonly ArticleSummary[]
  readonly number?: number | undefined
  /** Path of the page with newer articles: absent on the front page. */
  readonly newerPath?: string | undefined
  /** Path of the page with older articles: absent on the oldest. */
  readonly olderPath?: string | undefined
}

export interface HomePage {
  readonly site: Site
  /** The newest, or the one that the owner chose. */
  readonly lead?: ArticleSummary | undefined
  readonly isLeadChosen: boolean
  /** Without the lead. */
  readonly newest: readonly ArticleSummary[]
  /** For new readers, in the owner's order. */
  readonly startHere: readonly ArticleSummary[]
  /** Most used first, without counts. */
  readonly tags: readonly TagRef[]
  readonly series: readonly SeriesRef[]
}

/** Where an article stands in its series. */
export interface SeriesPosition {
  readonly series: SeriesRef
  /** From 1, in order of publication. */
  readonly position: number
  /** Every part, or of a long series those beside this one. */
  readonly articles: readonly ArticleLink[]
  /** Position of the first of them. */
  readonly first: number
  /** Of every part; absent for a long series, whose pages would all change with it. */
  readonly count?: number
}

export interface ArticlePage {
  readonly site: Site
  readonly article: Article
  readonly authors: readonly Author[]
  readonly series?: SeriesPosition | undefined
  readonly previous?: ArticleLink | undefined
  readonly next?: ArticleLink | undefined
  /** At most three, older than this one. */
  readonly related: readonly ArticleSummary[]
  /** With the article itself, the original first; empty for one that stands alone. */
  readonly translations: readonly ArticleLink[]
}

export interface ArchiveMonth {
  /** `2025-03`: also the id of the month's heading on the list page that `path` names. */
  readonly month: string
  readonly count: number
  readonly path: string
}

export interface ArchiveYear {
  readonly year: string
  readonly count: number
  readonly months: readonly ArchiveMonth[]
}

/** Articles of one month on a list page, newest first. */
export interface MonthGroup {
  readonly month: string
  readonly articles: readonly ArticleSummary[]
}

export interface ArchivePage {
  readonly site: Site
  /** Newest first; only on the front page, empty on numbered ones. */
  readonly years: readonly ArchiveYear[]
  readonly months: readonly MonthGroup[]
  readonly list: ListPage
}

export interface TagsPage {
  readonly site: Site
  readonly tags: readonly TagCount[]
}

export interface TagPage {
  readonly site: Site
  readonly tag: Tag
  readonly list: ListPage
  /** Of all its articles; absent without articles. */
  readonly feed?: FeedRef | undefined
}

export interface AuthorsPage {
  readonly site: Site
  readonly authors: readonly AuthorCount[]
}

export interface AuthorPage {
  readonly site: Site
  readonly author: Author
  readonly list: ListPage
  /** Of all its articles; absent without articles. */
  readonly feed?: FeedRef | undefined
}

export interface SeriesPage {
  readonly site: Site
  readonly series: SeriesRef
  /** Oldest first: a series is read from its beginning. */
  readonly articles: readonly ArticleSummary[]
  readonly feed?: FeedRef | undefined
}

export interface StandalonePage {
  readonly site: Site
  readonly slug: Slug
  readonly path: string
  readonly title: string
  readonly description?: string | undefined
  /** Of the text; absent where it is that of the site. */
  readonly language?: string | undefined
  readonly updatedDate?: IsoInstant | undefined
  readonly html: string
  readonly toc: readonly TocEntry[]
  readonly draft: boolean
}

/** Development only: what the public cannot see yet. */
export interface DraftsPage {
  readonly site: Site
  readonly drafts: readonly ArticleSummary[]
  /** Soonest first. */
  readonly scheduled: readonly ArticleSummary[]
}

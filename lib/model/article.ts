import type { Slug } from '../site/slug.ts'

/** An ISO 8601 instant in UTC, such as `2025-03-05T00:00:00.000Z`; sorts as plain text. */
export type IsoInstant = string

export interface Link {
  readonly label: string
  /** Absolute, or ready for an `href` with the base path in it. */
  readonly href: string
}

export interface Site {
  readonly title: string
  readonly tagline?: string
  readonly description: string
  /** Absolute, without a trailing slash: `https://imprint.example` or `https://x.example/blog`. */
  readonly url: string
  /** The path of `url`: empty, or such as `/blog`. */
  readonly basePath: string
  readonly language: string
  readonly timeZone: string
  readonly navigation: readonly Link[]
  readonly social: readonly Link[]
  readonly rights?: string
  /** The address of a WebSub hub, as it is written in `site.yaml`. */
  readonly hub?: string
  /** What feeds hold of an article. */
  readonly feed: 'full' | 'summary'
}

/** `path` fields everywhere are site paths with the base path, ready for an `href`. */
export interface Picture {
  readonly src: string
  readonly alt: string
  /** Pixels; absent for remote pictures. */
  readonly width?: number
  readonly height?: number
}

export interface AuthorRef {
  readonly slug: Slug
  readonly name: string
  readonly path: string
}

export interface TagRef {
  readonly slug: Slug
  readonly title: string
  readonly path: string
}

export interface SeriesRef {
  readonly slug: Slug
  readonly title: string
  readonly path: string
}

export interface ArticleLink {
  readonly id: string
  readonly slug: Slug
  readonly path: string
  readonly title: string
  readonly publishDate: IsoInstant
}

/** Who may see an article; `release` alone decides it. */
export type Visibility = 'public' | 'unlisted' | 'hidden'

export interface ArticleSummary extends ArticleLink {
  readonly subtitle?: string
  readonly description: string
  readonly excerpt: string
  /** At least one. */
  readonly authors: readonly AuthorRef[]
  readonly updatedDate?: IsoInstant
  /** For people, such as `8 mins` or `5 min read`. */
  readonly readTime: string
  readonly hero?: Picture
  readonly tags: readonly TagRef[]
  readonly series?: SeriesRef
  /** `hidden` reaches a page only in development. */
  readonly visibility: Visibility
  readonly draft: boolean
}

export interface TocEntry {
  readonly id: string
  readonly text: string
  readonly depth: 2 | 3
}

export interface Article extends ArticleSummary {
  readonly html: string
  readonly toc: readonly TocEntry[]
  readonly wordCount: number
  /** At least one: what `readTime` says where it says it in minutes. */
  readonly readMinutes: number
  readonly cta?: string
  readonly canonicalUrl?: string
  readonly createdDate?: IsoInstant
}

export interface Author extends AuthorRef {
  readonly bio?: string
  readonly avatar?: Picture
  readonly links: readonly Link[]
  readonly fediverse?: string
  /** The body of the author's file; empty when there is none. */
  readonly html: string
}

export interface Tag extends TagRef {
  readonly description?: string
  readonly html: string
}

/** A tag, author or series in an overview, with the number of its public articles. */
export interface TagCount extends TagRef {
  readonly count: number
}

export interface AuthorCount extends Author {
  readonly count: number
}

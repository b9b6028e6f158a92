// Articles, authors, tags and the site as pages show them.
import type { FeedArchives } from '../site/paging.ts'
import type { Icons } from './icons.ts'
import type { Slug } from '../site/slug.ts'
import type { Theme } from '../theme/theme.ts'
import type { PictureSources } from './pictures/sources.ts'
import type { Words } from '../words/en.ts'

/** An ISO 8601 instant in UTC, such as `2025-03-05T00:00:00.000Z`; sorts as plain text. */
export type IsoInstant = string

export interface Link {
  readonly label: string
  /** Absolute, or ready for an `href` with the base path in it. */
  readonly href: string
}

/** `src`: with the base path, or of another host. Sizes in pixels, where they are known. */
export type Logo = Pick<Picture, 'src' | 'width' | 'height'>

export interface Site {
  readonly title: string
  readonly tagline?: string | undefined
  readonly description: string
  /** Absolute, without a trailing slash: `https://imprint.example` or `https://x.example/blog`. */
  readonly url: string
  /** The path of `url`: empty, or such as `/blog`. */
  readonly basePath: string
  readonly language: string
  /** Of the interface, in the language of the site or as its owner words them. */
  readonly words: Words
  readonly timeZone: string
  /** How it looks. */
  readonly theme: Theme
  /** Stands in the place of the name. */
  readonly logo?: Logo | undefined
  /** In the dark theme. */
  readonly darkLogo?: Logo | undefined
  readonly icons: Icons
  /** Path of the theme's style sheet, where it has one. */
  readonly styleSheet?: string | undefined
  readonly navigation: readonly Link[]
  readonly social: readonly Link[]
  readonly rights?: string | undefined
  /** The address of a WebSub hub, as `site.yaml` has it, its host in ASCII. */
  readonly hub?: string | undefined
  /** What feeds hold of an article. */
  readonly feed: 'full' | 'summary'
  readonly feedArchives: FeedArchives
  /** Whether readers can search it. */
  readonly search: boolean
  /** A worker keeps what a reader read last for when there is no network. */
  readonly offline?: true | undefined
}

/** `path` fields everywhere are site paths with the base path, ready for an `href`. */
export interface Picture {
  readonly src: string
  readonly alt: string
  /** Media type; absent where a remote address does not tell it. */
  readonly type?: string | undefined
  /** Absent for remote pictures. */
  readonly bytes?: number | undefined
  /** Pixels; absent for remote pictures. */
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** On pages that show it, where it was encoded. */
  readonly sources?: PictureSources | undefined
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
  /** Of the text; absent where it is that of the site. */
  readonly language?: string | undefined
}

/** Who may see a document, decided in `lib/content/visibility`. */
export type Visibility = 'public' | 'unlisted' | 'hidden'

export interface ArticleSummary extends ArticleLink {
  readonly subtitle?: string | undefined
  readonly description: string
  readonly excerpt: string
  /** At least one. */
  readonly authors: readonly AuthorRef[]
  readonly updatedDate?: IsoInstant | undefined
  /** For people, such as `8 mins` or `5 min read`. */
  readonly readTime: string
  readonly hero?: Picture | undefined
  readonly tags: readonly TagRef[]
  readonly series?: SeriesRef | undefined
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
  readonly cta?: string | undefined
  readonly canonicalUrl?: string | undefined
  readonly createdDate?: IsoInstant | undefined
}

export interface Author extends AuthorRef {
  readonly bio?: string | undefined
  readonly avatar?: Picture | undefined
  readonly links: readonly Link[]
  readonly fediverse?: string | undefined
  /** The body of the author's file; empty without a file. */
  readonly html: string
}

export interface Tag extends TagRef {
  readonly description?: string | undefined
  readonly html: string
}

/** A tag, author or series in an overview, with the number of its public articles. */
export interface TagCount extends TagRef {
  readonly count: number
}

export interface AuthorCount extends Author {
  readonly count: number
}

// Documents as the workers send them and the store keeps them.
import type { FeedArchives } from '../site/paging.ts'
import type { PageType } from '../site/routes.ts'
import type { Slug } from '../site/slug.ts'
import type { ThemeFields } from '../theme/fields.ts'
import type { OwnWords } from '../words/find-words.ts'
import type { Link, Site } from './article.ts'
import type { TocHeading } from './body.ts'
import type { ContentDate } from './date.ts'
import type { Position } from './diagnostic.ts'
import type { Host } from '../http/host-profile.ts'

/** A picture that a field names, as far as its own file tells. */
export type PictureReference =
  | { readonly kind: 'remote'; readonly url: string }
  /**
   * `path`: under the content folder; the file may be missing. `address`: as written, where it
   * is one from the root of the host.
   */
  | { readonly kind: 'file'; readonly path: string; readonly address?: string }

/**
 * The front matter of an article, typed, with what lists show of its body. What depends on
 * the site or on other documents is open: the start of a day, addresses, names of authors.
 */
export interface ArticleRecord {
  readonly type: 'article'
  readonly slug: Slug
  readonly id?: string | undefined
  readonly title: string
  readonly subtitle?: string | undefined
  readonly description: string
  /** It is made of the first sentences of the body. */
  readonly isDescriptionDerived?: true
  /** Names or author ids as written; may be empty. */
  readonly authors: readonly string[]
  readonly publishDate: ContentDate
  readonly createdDate?: ContentDate | undefined
  readonly updatedDate?: ContentDate | undefined
  /** Hidden from then on. */
  readonly expiryDate?: ContentDate | undefined
  /** Free text such as `8 mins`, where the author wrote one. */
  readonly readTime?: string | undefined
  /** As `readTime` says, else as counted; at least one. */
  readonly readMinutes: number
  readonly excerpt: string
  readonly heroImage?: PictureReference | undefined
  readonly heroAlt: string
  readonly cta?: string | undefined
  /** As written: two spellings may be one tag. */
  readonly tags: readonly string[]
  readonly series?: string | undefined
  readonly language?: string | undefined
  /** Slug or id of the original, as written. */
  readonly translationOf?: string | undefined
  readonly draft: boolean
  readonly unlisted: boolean
  /** Slugs or paths as written. */
  readonly aliases: readonly string[]
  readonly canonicalUrl?: string | undefined
}

export interface AuthorRecord {
  readonly type: 'author'
  readonly slug: Slug
  readonly name: string
  readonly bio?: string | undefined
  readonly avatar?: PictureReference | undefined
  /** As written, without the base path. */
  readonly links: readonly Link[]
  readonly fediverse?: string | undefined
  /** Names, slugs or paths as written. */
  readonly aliases: readonly string[]
}

/** A page that is no article: of `pages/`, and of any other folder with the same fields. */
export interface PageRecord {
  readonly type: Exclude<PageType, 'article'>
  readonly slug: Slug
  readonly title: string
  readonly description?: string | undefined
  readonly updatedDate?: ContentDate | undefined
  readonly language?: string | undefined
  /** Hidden before. */
  readonly publishDate?: ContentDate | undefined
  /** Hidden from then on. */
  readonly expiryDate?: ContentDate | undefined
  readonly draft: boolean
  /** Slugs or paths as written. */
  readonly aliases: readonly string[]
}

export interface TagRecord {
  readonly type: 'tag'
  readonly slug: Slug
  readonly title?: string | undefined
  readonly description?: string | undefined
  /** Names, slugs or paths as written. */
  readonly aliases: readonly string[]
}

/** Of the light theme, and of the dark one where that has its own. */
export interface LogoReferences {
  readonly light: PictureReference
  readonly dark?: PictureReference | undefined
}

/** `site.yaml` without defaults. */
export interface SiteRecord {
  readonly type: 'site'
  readonly title?: string | undefined
  readonly tagline?: string | undefined
  readonly description?: string | undefined
  readonly url?: string | undefined
  readonly language?: string | undefined
  readonly timeZone?: string | undefined
  /** As written, without the base path. */
  readonly navigation: readonly Link[]
  readonly social: readonly Link[]
  /** Slugs of articles, as written. */
  readonly featured?: string | undefined
  readonly startHere?: readonly string[] | undefined
  readonly rights?: string | undefined
  readonly hub?: string | undefined
  /** Absolute addresses of receivers. */
  readonly webhooks?: readonly string[] | undefined
  /** A key of IndexNow. */
  readonly indexNow?: string | undefined
  /** Addresses of other front ends, of which the origin counts. */
  readonly previewOrigins?: readonly string[] | undefined
  readonly feed?: Site['feed'] | undefined
  readonly feedArchives?: FeedArchives | undefined
  readonly search?: boolean | undefined
  /** Where the site is exported to. */
  readonly host?: Host | undefined
  readonly words?: OwnWords | undefined
  readonly letter?: LetterFields | undefined
  readonly theme?: ThemeFields | undefined
  /** Of the theme. */
  readonly logo?: LogoReferences | undefined
  /** Readers keep what they read last. */
  readonly offline?: true | undefined
  /** Patterns of paths of the host that others serve. */
  readonly outside?: readonly string[] | undefined
  /** Old addresses and paths of the site, as written. */
  readonly redirects: readonly Redirect[]
}

/** `letter` of `site.yaml`, as written: mailboxes and addresses. */
export interface LetterFields {
  readonly from: string
  readonly reply_to?: string | undefined
  readonly unsubscribe?: string | undefined
  /** Takes a POST that unsubscribes at once (RFC 8058). */
  readonly one_click?: string | undefined
}

/** A file of words: `words.yaml`, or one of another language such as `words.fr.yaml`. */
export interface WordsRecord {
  readonly type: 'words'
  /** As the name of the file says; absent for that of the site. */
  readonly language?: string | undefined
  readonly words: OwnWords
}

export interface Redirect {
  readonly from: string
  readonly to: string
}

export type DocumentRecord =
  | ArticleRecord
  | AuthorRecord
  | PageRecord
  | TagRecord
  | SiteRecord
  | WordsRecord

export type DocumentType = DocumentRecord['type']

/** A file of the owner that has fields alone: no page, no body, no visibility. */
export type SettingsType = 'site' | 'words'

export function isSettingsType(type: DocumentType): type is SettingsType {
  return type === 'site' || type === 'words'
}

/** The record of one type. */
export type RecordOf<Type extends DocumentType> = RecordWith<DocumentRecord, Type>

type RecordWith<Record extends DocumentRecord, Type> = Record extends DocumentRecord
  ? Type extends Record['type']
    ? Record
    : never
  : never

/** Where in its file the value of each field begins, by the name in the front matter. */
export type FieldPositions = Readonly<Record<string, Position>>

/**
 * An address in a document that leads into the site, or to a file under the content folder;
 * in a field also one of this machine.
 */
export interface DocumentReference {
  /** `candidate`: a file that may be meant by an address from the root of the host. */
  readonly use: 'link' | 'image' | 'media' | 'candidate'
  readonly kind: 'document' | 'file' | 'site' | 'outside' | 'loopback'
  /**
   * A path under the content folder; for `site` a decoded site path such as `/about`, for
   * `loopback` the address.
   */
  readonly target: string
  /** The id of an element, decoded; empty for the top. */
  readonly fragment: string
  readonly line: number
  readonly column: number
}

/** One good file, parsed: what a worker sends and the store keeps. `site.yaml` has no body. */
export interface CompiledDocument {
  readonly path: string
  readonly record: DocumentRecord
  readonly positions: FieldPositions
  readonly html: string
  readonly feedHtml: string
  readonly markdown: string
  readonly text: string
  readonly toc: readonly TocHeading[]
  readonly wordCount: number
  /** Every id in `html`, for links from elsewhere. */
  readonly ids: readonly string[]
  readonly references: readonly DocumentReference[]
}

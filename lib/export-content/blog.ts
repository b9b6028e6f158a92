// A blog as other engines take it: texts with full addresses, and the files as they are.
import type { CarriedFile } from '../import/values/carried-files.ts'
import type { Link, Site } from '../model/article.ts'

export interface Blog {
  readonly site: Site
  readonly articles: readonly ExportedText[]
  readonly pages: readonly ExportedText[]
  readonly authors: readonly ExportedAuthor[]
  readonly topics: readonly ExportedTopic[]
  /** Text files of the content folder, by path. */
  readonly files: readonly CarriedFile[]
  /** Files with an error: carried, but no text of the blog. */
  readonly broken: readonly string[]
}

export interface ExportedText {
  readonly path: string
  readonly slug: string
  readonly url: string
  /** The guid that subscribers know: without a written `id`, the address. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly html: string
  /** `draft` also for what a date has hidden. */
  readonly status: 'public' | 'unlisted' | 'draft'
  /** Instants in UTC; absent for a page. */
  readonly published?: string
  readonly updated?: string
  /** Slugs of authors. */
  readonly authors: readonly string[]
  /** Slugs of topics. */
  readonly topics: readonly string[]
  readonly language?: string
  readonly hero?: { readonly url: string; readonly alt: string }
  readonly aliases: readonly string[]
  readonly canonicalUrl?: string
}

/** Without a mail address: none is known. */
export interface ExportedAuthor {
  readonly slug: string
  readonly name: string
  readonly bio: string
  readonly picture?: string
  readonly links: readonly Link[]
}

export interface ExportedTopic {
  readonly slug: string
  readonly name: string
  readonly description: string
}

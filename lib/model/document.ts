import type { TocHeading } from './body.ts'
import type { Position } from './diagnostic.ts'

export type DocumentType = 'article' | 'author' | 'page' | 'tag' | 'site'

/** Where in its file the value of each field begins. */
export type Places = Readonly<Record<string, Position>>

/** What is known of a document besides its fields; bodies have none in `site.yaml`. */
export interface DocumentFacts {
  readonly places: Places
  readonly excerpt: string
  readonly wordCount: number
  readonly minutes: number
  readonly toc: readonly TocHeading[]
  readonly ids: readonly string[]
}

/**
 * An address in a document that leads into the site, or to a file under the content folder;
 * in a field also one of this machine.
 */
export interface DocumentReference {
  readonly use: 'link' | 'image' | 'media'
  readonly kind: 'document' | 'file' | 'site' | 'outside' | 'loopback'
  /**
   * A path under the content folder; for `site` a decoded site path such as `/about`, for
   * `loopback` the address.
   */
  readonly target: string
  /** Without `#`; empty for none. */
  readonly fragment: string
  readonly line: number
  readonly column: number
}

/** One good file, parsed: what a worker sends and the store keeps. */
export interface CompiledDocument {
  readonly path: string
  readonly type: DocumentType
  /** Front matter under its own names, as Contentlayer typed it. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly facts: DocumentFacts
  readonly html: string
  readonly feedHtml: string
  readonly text: string
  readonly references: readonly DocumentReference[]
}

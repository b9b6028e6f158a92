// What one parse of a body gives.
import type { Diagnostic, Position } from './diagnostic.ts'

/** What is wrong in a body, which does not know its file's name. */
export type BodyDiagnostic = Omit<Diagnostic, 'file'>

/**
 * An address in a body that only the store can resolve, since it alone knows all documents:
 * `site` (`/articles/x#part`) or `file` (`./other.md`, `picture.svg`, never resolved here).
 */
export interface Reference extends Position {
  readonly use: 'link' | 'image' | 'media'
  readonly kind: 'site' | 'file'
  /** As written, percent-encoding and fragment included. */
  readonly target: string
}

export interface TocHeading {
  readonly id: string
  readonly text: string
  readonly depth: 2 | 3
}

/** All forms of one body, from one parse. `html` is what the processor itself returns. */
export interface BodyFacts {
  /** For feed readers: plain code, no anchors, no classes. Has the same placeholders as `html`. */
  readonly feedHtml: string
  /** For other programs: with the placeholders of `markdown-placeholder.ts`. */
  readonly markdown: string
  /** Plain text of the body, for search and counting. */
  readonly text: string
  /** The beginning of the prose, cut at a word: for lists where no description fits. */
  readonly excerpt: string
  readonly toc: readonly TocHeading[]
  readonly wordCount: number
  readonly minutes: number
  /** Every id in `html`, for links from elsewhere. */
  readonly ids: readonly string[]
  readonly references: readonly Reference[]
  readonly diagnostics: readonly BodyDiagnostic[]
}

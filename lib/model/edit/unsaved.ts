// What a text that is not saved would become: what is wrong in it, and how it would be shown.
import type { Diagnostic, Position, TextEdit, Violation } from '../diagnostic.ts'
import type { PreviewViolation, TruncatedTexts } from '../social-preview.ts'

/** Whatever readers meet an article as. */
export const UNSAVED_VIEWS = ['page', 'list', 'card', 'feed'] as const

export type UnsavedView = (typeof UNSAVED_VIEWS)[number]

/** A document as its author has it now. */
export interface UnsavedText {
  /** Relative to the content folder; there may be no such file yet. */
  readonly path: string
  readonly text: string
}

/** A diagnostic of an unsaved text. Offsets count in that text, in UTF-16 units. */
export interface Finding extends Violation, Position {
  readonly start: number
  readonly end: number
  /** The field of the front matter that it is about, where one is. */
  readonly field?: string | undefined
  /** Whether the last good version would stay in place of this one. */
  readonly isHeldBack: boolean
  readonly fix?: TextEdit | undefined
}

export interface CheckAnswer {
  /** By place. */
  readonly findings: readonly Finding[]
  /** Where the body begins in the text. */
  readonly bodyStart: number
  /** What would be wrong in other files, and is not yet: a link to what is no more. */
  readonly elsewhere?: readonly Diagnostic[]
}

/** A page of the site. `scrollTo`: the address of the link to show first, as the page has it. */
interface ShownPage {
  readonly view: 'page' | 'list'
  readonly html: string
  readonly scrollTo?: string | undefined
}

interface ShownCard {
  readonly view: 'card'
  /** The share image as a `data:` address. */
  readonly image: string
  readonly alt: string
  readonly host: string
  readonly siteTitle: string
  readonly texts: TruncatedTexts
  readonly violations: readonly PreviewViolation[]
}

interface ShownEntry {
  readonly view: 'feed'
  readonly title: string
  readonly guid: string
  /** Absolute. */
  readonly url: string
  /** As the site writes it. */
  readonly date: string
  readonly summary: string
  /** Absent where feeds have the summary alone. */
  readonly html?: string | undefined
}

/** Why readers would be shown nothing: the findings say more. */
interface NothingShown {
  readonly view: 'nothing'
  readonly reason: 'held-back' | 'conflict' | 'no-view'
}

export type PreviewAnswer = ShownPage | ShownCard | ShownEntry | NothingShown

// What came of an import: every item of the source once.
import type { ImportNote } from './item.ts'
import type { Repair } from './record.ts'

/**
 * `imported` and `draft` were written, or would be; `unchanged` was there as it would be
 * written, `kept` is there and differs: it was never touched. `left-out` was not wanted, and
 * `failed` could not be written.
 */
export type Fate = 'imported' | 'draft' | 'unchanged' | 'kept' | 'left-out' | 'failed'

export interface ItemOutcome {
  readonly key: string
  readonly place: string
  readonly title: string
  /** `article`, `page`, `author`, `topic`, `attachment`, `menu` ... */
  readonly what: string
  readonly fate: Fate
  /** Of what is a draft, left out, kept or failed. */
  readonly reason?: string
  /** Under the content folder. */
  readonly path?: string
  /** The address in the source, for a look side by side. */
  readonly source?: string
  readonly notes: readonly ImportNote[]
  /** Pictures and files that stay where they were, each with why. */
  readonly failedFiles: readonly FailedFile[]
  /** Links to the old site that lead to nothing here. */
  readonly deadLinks: readonly string[]
  /** For a look side by side: how the source begins, and what became of it; as text. */
  readonly sides?: { readonly source: string; readonly result: string }
}

export interface FailedFile {
  readonly url: string
  readonly reason: string
}

/** An old address that an alias can not say, and the path it leads to now. */
export interface LostAddress {
  readonly from: string
  readonly to: string
}

export interface ImportReport {
  readonly source: string
  /** The label of the reader. */
  readonly kind: string
  readonly isDryRun: boolean
  readonly outcomes: readonly ItemOutcome[]
  readonly repairs: readonly Repair[]
  readonly redirects: readonly LostAddress[]
  readonly comments: { readonly kept: number; readonly leftOut: number }
  /** Lines of `site.yaml` that the source knows, by field. */
  readonly site: Readonly<Record<string, unknown>>
  /** Pictures and files, each once. */
  readonly files?: {
    readonly local: number
    readonly loaded: number
    readonly there: number
    readonly failed: number
  }
}

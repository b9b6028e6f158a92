// What a publish has changed, as receivers hear of it.

import type { ChangeRecord } from '../../model/api.ts'

/** A record of the log, with the absolute URL of what there is to read. */
export interface Change extends ChangeRecord {
  readonly api?: string | undefined
}

/** What one publish made public. */
export interface Edition {
  readonly epoch: string
  readonly edition: number
  /** Of the last change. */
  readonly seq: number
  /** Absolute URL of `index.json`. */
  readonly index: string
  /** Absolute URLs of lists that are not as they were. */
  readonly lists: readonly string[]
  /** All of them, by `seq`. */
  readonly changes: readonly Change[]
}

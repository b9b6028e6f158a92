// What a publish has changed, as receivers hear of it.

/** One change of the content API. */
export interface Change {
  readonly seq: number
  readonly edition: number
  /** ISO instant. */
  readonly at: string
  readonly op: 'put' | 'delete'
  readonly type: string
  readonly id: string
  readonly slug: string
  /** The slug before a move. */
  readonly was?: string | undefined
  readonly hash?: string | undefined
  /** Absolute URL, with `put`. */
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

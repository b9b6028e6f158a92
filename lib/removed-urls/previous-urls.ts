// What is known of an earlier publish.

/** URLs of an earlier publish. */
export type PreviousUrls = ReadonlyMap<string, PreviousUrl>

export interface PreviousUrl {
  /** Of a redirect. */
  readonly target?: string | undefined
  /** Where it is listed: a file or a URL, and the line in it. */
  readonly place?: string | undefined
  readonly line?: number | undefined
}

/** An article as the feeds of the earlier publish list it. */
export interface PreviousEntry {
  readonly id: string
  readonly title: string
}

// What is known of an earlier publish.

/** URLs of an earlier publish. `target` is set on redirects. */
export type PreviousUrls = ReadonlyMap<string, { readonly target?: string | undefined }>

/** An article as the feeds of the earlier publish list it. */
export interface PreviousEntry {
  readonly id: string
  readonly title: string
}

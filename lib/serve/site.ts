// What is served, as the build manifest has it.
import type { Lengths } from '../http/encodings.ts'

/** A published file: all that its answers say of it. */
export interface ServedFile {
  /** Media type with charset. */
  readonly type: string
  /** SHA-256 of the bytes, in hex. Empty while the publisher is at it: no ETag, no caching. */
  readonly hash: string
  readonly lengths: Lengths
  /** ISO instant. */
  readonly lastModified: string
  /** The owner's own file: its address is its path, and a page of it may run its scripts. */
  readonly verbatim?: true | undefined
  /** Chosen by `Accept` from two forms of one article. */
  readonly isNegotiated?: true | undefined
  /** The address of the form that was chosen, where it is not the one asked for. */
  readonly contentLocation?: string | undefined
  /** `Link` of a feed that a hub is notified of (WebSub §4, RFC 8288), or of a twin to its page. */
  readonly link?: string | undefined
  /** Hashes (`sha256-…`) of inline scripts beyond the site's: a page that keeps React. */
  readonly scriptHashes?: readonly string[] | undefined
}

/** Everything is looked up on every request, and may change between two. */
export interface ServedSite {
  /** Absolute; nothing outside of it is ever read. */
  readonly outDir: string
  /** Empty, or such as `/blog`: begins every address, but no path under `outDir`. */
  readonly basePath: string
  /** Whether the site's own address is https. */
  readonly isHttps: boolean
  /** Hashes of the inline scripts that every page has: `sha256-…`. */
  readonly scriptHashes: readonly string[]
  /**
   * Finds a file by its path under `outDir`, such as `articles/x.html`; undefined when not
   * published. A file is replaced on disk only while its hash is empty here.
   */
  findFile(file: string): ServedFile | undefined
  /** The new site path, with base path, of an old one, decoded and without base path. */
  findRedirect(path: string): string | undefined
  /** For `/healthz`. */
  status(): { readonly snapshot: number; readonly instant: string }
}

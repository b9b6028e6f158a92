import type { Encoding } from '../http/encodings.ts'

export interface ServedFile {
  /** Media type with charset. */
  readonly type: string
  /** Compressed forms that lie beside the file. */
  readonly encodings: readonly Encoding[]
  /** When its content last changed, an ISO instant; else the file's own time counts. */
  readonly modified?: string
  /** Of a feed that a hub is told of: `Link`, as WebSub §4 wants it (RFC 8288). */
  readonly link?: string
  /** Hashes (`sha256-…`) of inline scripts beyond the site's: a page that keeps React. */
  readonly scriptHashes?: readonly string[]
}

/**
 * What is served. `basePath`, `isHttps` and `scriptHashes` are read on every request, and may
 * change; what the functions say about a file holds until `forget` names that file.
 */
export interface ServedSite {
  /** Absolute; nothing outside of it is ever read. */
  readonly outDir: string
  /** Empty, or such as `/blog`: begins every address, but no path under `outDir`. */
  readonly basePath: string
  /** Whether the site's own address is https. */
  readonly isHttps: boolean
  /** Hashes of the inline scripts that every page has: `sha256-…`. */
  readonly scriptHashes: readonly string[]
  /** By path under `outDir`, such as `articles/x.html`; undefined when not published. */
  findFile(file: string): ServedFile | undefined
  /** The new site path, with base path, of an old one, decoded and without base path. */
  findRedirect(path: string): string | undefined
  /** For `/healthz`. */
  status(): { readonly snapshot: number; readonly instant: string }
}

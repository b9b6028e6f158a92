// What parts of the editor may ask of the world around them.
import type { ArticleMatch } from './body/services.ts'

/** An answer that is a refusal, with what to do about it. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly status: number
  readonly remedy: string | undefined
  /** Of a conflict: the text that is on disk. */
  readonly theirs: string | undefined
  /** SHA-256 of its bytes. */
  readonly theirHash: string | undefined

  constructor(
    status: number,
    message: string,
    remedy?: string,
    theirs?: string,
    theirHash?: string,
  ) {
    super(remedy === undefined ? message : `${message} ${remedy}`)
    this.status = status
    this.remedy = remedy
    this.theirs = theirs
    this.theirHash = theirHash
  }
}

export interface EditServices {
  /** `remote` has no server: it talks to a git host alone. */
  readonly mode: 'local' | 'private' | 'remote'
  /** IANA name of the zone in which the site counts days. */
  readonly timeZone: string
  /** Address of the site, with the base path and without a slash at the end. */
  readonly siteAddress: string
  /** Who saves. */
  readonly userName: string
  /** Address of the editor's page, with a slash at the end. */
  readonly editAddress: string
  /** Asks an operation of the server. Rejects with a `RefusedError`. */
  call(operation: string, body: unknown, signal?: AbortSignal): Promise<unknown>
  /** Writes a file beside the document at `beside`; answers its path. Rejects with a `RefusedError`. */
  upload(file: File, beside: string): Promise<string>
  /** Takes a file away. Rejects with a `RefusedError`, such as for a picture that is in use. */
  remove(path: string): Promise<void>
  /** A file as it was read or saved last: SHA-256 of its bytes, and the text of a document. */
  findFile(path: string): KnownText | undefined
  /** Articles whose title has these words, the best first. */
  searchArticles(query: string, signal: AbortSignal): Promise<readonly ArticleMatch[]>
}

export interface KnownText {
  readonly hash?: string | undefined
  readonly text?: string | undefined
}

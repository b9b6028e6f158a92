// What parts of the editor may ask of the world around them.

/** An answer that is a refusal, with what to do about it. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly status: number
  readonly remedy: string | undefined
  /** Of a conflict: the text that is on disk. */
  readonly theirs: string | undefined

  constructor(status: number, message: string, remedy?: string, theirs?: string) {
    super(remedy === undefined ? message : `${message} ${remedy}`)
    this.status = status
    this.remedy = remedy
    this.theirs = theirs
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
  /** Asks an operation of the server. Rejects with a `RefusedError`. */
  call(operation: string, body: unknown, signal?: AbortSignal): Promise<unknown>
  /** Writes a file beside the document at `beside`; answers its path. Rejects with a `RefusedError`. */
  upload(file: File, beside: string): Promise<string>
}

// What the editor in the browser may ask of its server: JSON in, JSON out.

export interface EditUser {
  /** Shown, and the author of commits. */
  readonly name: string
  readonly email?: string | undefined
  /** What a page of this session sends with every request; another site cannot read it. */
  readonly csrf: string
}

/** A JSON request of the editor. */
export interface EditRequest {
  readonly user: EditUser
  /** Whatever was sent: each operation parses its own. */
  readonly body: unknown
}

export interface EditAnswer {
  readonly status: number
  /** A refusal is a `Refusal`. */
  readonly json: unknown
}

export interface Refusal {
  readonly message: string
  readonly remedy?: string | undefined
}

export type EditOperation = (request: EditRequest) => Promise<EditAnswer>

/** A file that arrives. */
export interface EditUpload {
  readonly user: EditUser
  /** Relative to the content folder. */
  readonly path: string
  /** Hash of the bytes that it replaces; undefined for a file that must be new. */
  readonly base: string | undefined
  readonly bytes: Uint8Array
}

export function refusal(status: number, message: string, remedy?: string): EditAnswer {
  return { status, json: { message, remedy } satisfies Refusal }
}

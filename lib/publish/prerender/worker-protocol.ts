/** The field behind an answer's body: the keys that were read for it, JSON, URI-encoded. */
export const DEPENDENCIES_TRAILER = 'Imprint-Reads'

/** What a renderer says to the process that started it, once, when it answers. */
export interface ListeningMessage {
  readonly port: number
}

// A file of the content folder, as it was read or saved last.

export interface KnownFile {
  /** Bytes. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
  /** SHA-256 of the bytes on disk; of pictures it is taken when they are read. */
  readonly hash?: string | undefined
  /** Of a document. */
  readonly text?: string | undefined
}

/** SHA-256, in hex. */
export async function hashOf(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

/** What the server lists. */
export function parseFiles(answer: unknown): (KnownFile & { readonly path: string })[] {
  const { files }: { files?: unknown } = typeof answer === 'object' ? { ...answer } : {}
  // The server of this very page made it.
  return Array.isArray(files) ? files : []
}

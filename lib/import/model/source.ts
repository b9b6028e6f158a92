// What is imported from: one file, an archive or a folder, as a list of files.

/** A file of a source, read only when somebody asks for it. */
export interface SourceFile {
  /** Within the source, with `/`, in NFC; the bare name where the source is one file. */
  readonly path: string
  /** Of the bytes, before they are decoded. */
  readonly size: number
  /** The first bytes, at most 64 KB: enough to tell formats apart. */
  head(): Promise<Uint8Array>
  /** All bytes. Rejects with a `SourceError` if there are more than `maxBytes`. */
  bytes(maxBytes?: number): Promise<Uint8Array>
  /** Decoded by byte order mark, declaration, strict UTF-8 or a guess, without the mark. */
  text(maxBytes?: number): Promise<string>
  /** The bytes in chunks, for what may be larger than memory. */
  stream(): AsyncIterable<Uint8Array>
}

export interface Source {
  readonly kind: 'file' | 'archive' | 'folder'
  /** As it was named on the command line. */
  readonly name: string
  /** In order of their paths. Links, and files that no blog needs (`.git`), are left out. */
  readonly files: readonly SourceFile[]
  /** What was left out, and why: entries of an archive that lead outside, links, bombs. */
  readonly refused: readonly RefusedFile[]
  close(): Promise<void>
}

export interface RefusedFile {
  readonly path: string
  readonly reason: string
}

/** A source that can not be read: a message with its place and a remedy, for people. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}

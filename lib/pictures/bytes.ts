// Pieces of binary files.

/** The bytes of all parts in one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Four letters, such as the name of a chunk. */
export function readName(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}

/** True where the bytes begin with these letters. */
export function startsWith(bytes: Uint8Array, letters: string): boolean {
  if (bytes.length < letters.length) return false
  for (let at = 0; at < letters.length; at += 1) {
    if (bytes[at] !== letters.charCodeAt(at)) return false
  }
  return true
}

/** A view that reads numbers of these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Nobody can say what a file tells, or take it out: it must not be published. */
export class UncleanError extends Error {
  override readonly name = 'UncleanError'
  /** Of a drawing, counted from 1. */
  readonly line: number | undefined

  constructor(message: string, line?: number) {
    super(message)
    this.line = line
  }
}

/** Whether the bytes begin as a drawing does, behind a byte order mark too. */
export function isMarkup(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*</.test(
    Buffer.from(bytes.subarray(0, 99)).toString('latin1'),
  )
}

/** What browsers draw, but drawings, which are text. */
const PICTURE_KINDS = [
  { extension: 'jpg', magic: /^\xff\xd8\xff/ },
  { extension: 'png', magic: /^\x89PNG\r\n\x1a\n/ },
  { extension: 'gif', magic: /^GIF8[79]a/ },
  { extension: 'webp', magic: /^RIFF[\s\S]{4}WEBP/ },
  { extension: 'avif', magic: /^[\s\S]{4}ftyp(?:avi[fs]|mif1|miaf)/ },
] as const

/**
 * The extension of a picture's kind by its first bytes: what a name or a host says is no proof.
 * Undefined for what is none of these.
 */
export function findPictureKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  return PICTURE_KINDS.find(({ magic }) => magic.test(head))?.extension
}

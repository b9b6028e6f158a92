import { createHash, timingSafeEqual } from 'node:crypto'

/** SHA-256 of the parts, in hex. Parts are framed, so that `ab`,`c` and `a`,`bc` differ. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(
      `${typeof part === 'string' ? Buffer.byteLength(part) : part.byteLength}:`,
    )
    hash.update(part)
  }
  return hash.digest('hex')
}

/** SHA-256 of bytes alone, in hex. */
export function hashBytes(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Compares secrets, in a time that tells neither the first difference nor the length. */
export function isSame(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

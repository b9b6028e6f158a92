// The one recipe for an ETag.
import type { Coding } from './encodings.ts'

/**
 * Makes the strong ETag of a file in a content coding. `hash`: SHA-256 of the file in hex, as
 * the build manifest has it. Each coding has a tag of its own (RFC 9110 §8.8.3.3).
 */
export function etagOf(hash: string, coding: Coding = 'identity'): string {
  const suffix = coding === 'identity' ? '' : `-${coding}`
  return `"${hash.slice(0, 32)}${suffix}"`
}

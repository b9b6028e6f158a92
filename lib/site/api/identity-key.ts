// The name by which the API finds an article of an id.
import { hashBytes } from '../../text/hash.ts'

const PLAIN = /^[a-z0-9-]{1,64}$/

/**
 * An id is free text, and files are named by few letters: of any other id than a plain one it is
 * `x-` and 16 digits of its SHA-256, in hex. An id that looks like that is not plain.
 */
export function toIdentityKey(id: string): string {
  const isPlain = PLAIN.test(id) && !/^x-[0-9a-f]{16}$/.test(id)
  return isPlain ? id : `x-${hashBytes(id).slice(0, 16)}`
}

// What follows from an address, and from the bytes that are stored for it.
import type { Encoding, Lengths } from '../../http/encodings.ts'
import { parseFeedPath } from '../../site/feed-url.ts'
import { fileOf, redirectFileOf } from '../../site/output-file.ts'
import { isBuilt } from '../prerender/app-routes.ts'
import { type Compressed, compress, type Effort } from './compress.ts'

/**
 * Undefined for what is stored without compressed forms: archives of feeds, which are most of
 * the bytes of a large blog, and are read once, if ever.
 */
export function effortOf(address: string): Effort | undefined {
  if (isBuilt(address)) return 'best'
  return parseFeedPath(address)?.number === undefined ? 'quick' : undefined
}

/** The compressed forms that are stored for an address. */
export function formsOf(address: string, bytes: Uint8Array, type: string): Compressed[] {
  const effort = effortOf(address)
  return effort === undefined ? [] : compress(bytes, type, effort)
}

/** A file's hash, bytes and compressed forms. */
export interface Sizes {
  readonly hash: string
  readonly size: number
  readonly forms: readonly Compressed[]
}

/** Bytes of a file and of its forms. */
export function lengthsOf(size: number, forms: readonly Compressed[]): Lengths {
  const lengthOf = (encoding: Encoding) =>
    forms.find((form) => form.encoding === encoding)?.bytes.length
  return { identity: size, br: lengthOf('br'), gzip: lengthOf('gzip') }
}

/** Whatever an address may have been stored as. */
export function listFiles(address: string): string[] {
  return [fileOf(address, 'text/html'), fileOf(address, ''), redirectFileOf(address)]
}

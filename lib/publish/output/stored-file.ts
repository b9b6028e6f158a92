// What follows from an address, and from the bytes that are stored for it.
import { posix } from 'node:path'

import type { Encoding, Lengths } from '../../http/encodings.ts'
import { parseApiPath } from '../../site/api/address.ts'
import { parseFeedPath } from '../../site/feed-url.ts'
import { isLlmsPath, parseMarkdownPath } from '../../site/api/markdown-url.ts'
import { fileOf, redirectFileOf } from '../../site/output-file.ts'
import { parseRoutePath } from '../../site/routes.ts'
import { isSearchFile } from '../../site/api/search-url.ts'
import { isBuilt } from '../prerender/app-routes.ts'
import type { PublishedFile } from './build-manifest.ts'
import { type Compressed, compress, isCompressible } from './compress.ts'

/** What decides on the compressed forms of a file. */
export interface Source
  extends Pick<PublishedFile, 'file' | 'type' | 'target' | 'verbatim'> {
  readonly address: string
  readonly size: number
}

/** Larger ones of the owner are not read into memory. */
const MAX_VERBATIM_BYTES = 4 * 1024 * 1024

/** The compressed forms of a file, of those that the host answers from. */
export function listForms(
  source: Source,
  encodings: readonly Encoding[],
  read: () => Uint8Array,
): Compressed[] {
  if (encodings.length === 0 || isStoredOnce(source)) return []
  const isCode = isBuilt(source.address) || isSearchFile(source.address)
  const effort = isCode ? 'best' : 'quick'
  return compress(read(), source.type, effort, encodings)
}

/**
 * True for a file without compressed forms. Archives of feeds are most of the bytes of a large
 * blog, numbered pages of lists a tenth of its files, documents of the API more than all of
 * its pages, Markdown as much, and few read them. Hosts that compress redirect as well: so are redirect pages.
 */
export function isStoredOnce(source: Source): boolean {
  const { address, file, type, target, verbatim, size } = source
  const isArchive =
    parseFeedPath(address)?.number !== undefined ||
    parseRoutePath(address)?.number !== undefined ||
    parseApiPath(address) !== undefined ||
    parseMarkdownPath(address) !== undefined ||
    isLlmsPath(address)
  const isTooLarge = verbatim === true && size > MAX_VERBATIM_BYTES
  const isAlone = target !== undefined || isArchive || isTooLarge || hasFullName(file)
  return isAlone || !isCompressible(type, size)
}

/** True for a name that leaves no room for `.gz` in the 255 bytes of a name. */
function hasFullName(file: string): boolean {
  return Buffer.byteLength(posix.basename(file)) > 255 - '.gz'.length
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

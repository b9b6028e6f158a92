// The size of a picture that documents refer to, measured once.
import { isPicture } from '../../../http/media-type.ts'
import type { Violation } from '../../../model/diagnostic.ts'
import type { DocumentCache } from '../cache/document-cache.ts'
import { findPictureSize } from './picture.ts'

interface SizeTools {
  readonly cache: DocumentCache
  /** Hears what is wrong with the file. */
  readonly note: (violation: Violation) => void
}

/** Undefined for a picture that is refused. `key`: of the bytes and of how they are measured. */
export async function findKnownSize(
  path: string,
  bytes: Uint8Array,
  key: string,
  { cache, note }: SizeTools,
): Promise<{ width: number | null; height: number | null } | undefined> {
  const known = cache.findSize(key)
  if (known || !isPicture(path)) return known ?? NO_SIZE
  const found = await findPictureSize(path, bytes)
  if ('width' in found) {
    cache.keepSize(key, found)
    return found
  }
  note(found.violation)
  return found.isRefused ? undefined : NO_SIZE
}

const NO_SIZE = { width: null, height: null }

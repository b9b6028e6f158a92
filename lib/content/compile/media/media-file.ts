// Reads one file that documents refer to: what its row says.
import { findFile } from '../../../files/find-file.ts'
import { lookAt } from '../../../files/look.ts'
import { codeOf } from '../../../files/system-error.ts'
import { mediaTypeOf } from '../../../http/media-type.ts'
import { isEncodable, RECIPE_HASH, toEncodingKey } from '../../../images/recipe.ts'
import type { Violation } from '../../../model/diagnostic.ts'
import { hashOf } from '../../../text/hash.ts'
import type { DocumentCache } from '../cache/document-cache.ts'
import { toSignature } from '../scan/scanned-file.ts'
import { findKnownSize } from './known-size.ts'
import { toMediaName } from './media-name.ts'
import { readMediaBytes } from './read-media.ts'

export interface MediaFile {
  readonly signature: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
  readonly width: number | null
  readonly height: number | null
  /** Of a picture that can be encoded. */
  readonly encodingKey: string | null
}

export interface MediaTools {
  readonly cache: DocumentCache
  /** Says which version of `sharp` there is, as all of the lock file. */
  readonly pipeline: string
  readonly signal?: AbortSignal
}

/** Raise it when other facts are read from a file: rows of before are made anew. */
const READING_VERSION = 10
const READING = `${READING_VERSION}.${RECIPE_HASH}`

/** What can not be looked at is not known to be gone, and stays as it is known. */
export function signatureOf(
  root: string,
  path: string,
  known: string | null,
): string | null {
  const stats = lookAt(findFile(root, path))
  if (stats instanceof Error) return codeOf(stats) === 'EACCES' ? known : null
  return stats.isFile() ? `${READING}:${toSignature(stats)}` : null
}

interface ReadingTools extends MediaTools {
  /** Hears what is wrong with the file. */
  readonly note: (violation: Violation) => void
}

/** Undefined for a file without an address. */
export async function readMedia(
  root: string,
  path: string,
  signature: string | null,
  tools: ReadingTools,
): Promise<MediaFile | undefined> {
  const type = mediaTypeOf(path)
  if (type === undefined || signature === null) return undefined
  try {
    const bytes = await readMediaBytes(root, path, type, tools.note)
    if (!bytes) return undefined
    const hash = hashOf(bytes)
    const name = toMediaName(hash, path)
    const key = hashOf(tools.pipeline, String(READING_VERSION), type, hash)
    const shown = await findKnownSize(path, bytes, key, tools)
    if (!shown) return undefined
    const encodingKey =
      isEncodable(type) && shown.width !== null ? toEncodingKey(hash) : null
    return { signature, name, type, size: bytes.length, ...shown, encodingKey }
  } catch {
    // Gone or locked since the look at it, which the next event or scan finds again; or in a
    // state in which nobody can say what it tells.
    return undefined
  }
}

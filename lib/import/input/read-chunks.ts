// Bytes of a file on disk, in chunks.
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

import { codeOf } from '../../files/system-error.ts'
import { SourceError } from '../model/source.ts'

/**
 * `place` has no links. It may have become one since it was looked at: it is not followed then.
 * `path` is what messages name.
 */
export async function* readChunks(
  place: string,
  path: string,
): AsyncIterable<Uint8Array> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)
  try {
    const file = await open(place, flags)
    yield* file.createReadStream()
  } catch (error) {
    if (codeOf(error) === '') throw error
    throw toUnreadable(path, error)
  }
}

/** Of an error of the file system. */
export function toUnreadable(path: string, error: unknown): SourceError {
  const code = codeOf(error) || String(error)
  const message = `${path}: can not be read (${code}). Check its permissions and the disk.`
  return new SourceError(message, { cause: error })
}

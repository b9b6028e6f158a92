// Packed bytes to unpacked ones, within limits.
import { pipeline } from 'node:stream'
import type { Gunzip, InflateRaw } from 'node:zlib'

import { SourceError } from '../model/source.ts'

const MEGABYTE = 1024 * 1024
/** Of all files of an archive together. */
export const MAX_TOTAL_BYTES = 2048 * MEGABYTE
const HARMLESS_BYTES = 10 * MEGABYTE
const MAX_RATIO = 200

/** True where so little becomes so much that it was made to fill a disk. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > HARMLESS_BYTES && unpacked > packed * MAX_RATIO
}

/**
 * Gives all that can be had, and throws a `SourceError` at the end if it was not all: of a file
 * that was cut, the rest is read.
 */
export async function* unpack(
  path: string,
  packed: AsyncIterable<Uint8Array>,
  unpacker: Gunzip | InflateRaw,
): AsyncIterable<Uint8Array> {
  const unpacked: AsyncIterable<Uint8Array> = pipeline(packed, unpacker, () => {})
  let length = 0
  try {
    for await (const chunk of unpacked) {
      length += chunk.length
      refuseBomb(path, unpacker.bytesWritten, length)
      yield chunk
    }
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(
      `${path}: is damaged: it can not be unpacked behind byte ${length}. Download or export it again.`,
      { cause: error },
    )
  }
}

function refuseBomb(path: string, packed: number, unpacked: number): void {
  if (unpacked > MAX_TOTAL_BYTES)
    throw new SourceError(
      `${path}: holds more than 2 GB. Unpack it, and import the folder if it is what you expect.`,
    )
  if (isBomb(packed, unpacked))
    throw new SourceError(
      `${path}: is packed more than ${MAX_RATIO} to 1, as archives are that were made to fill a disk. Unpack it, and import the folder if it is what you expect.`,
    )
}

// A file packed by gzip, such as `export.xml.gz`, as the file that is in it.
import { open } from 'node:fs/promises'
import { constants, createGunzip } from 'node:zlib'

import { SourceError, type SourceFile } from '../model/source.ts'
import { toSourceFile } from './source-file.ts'
import { unpack } from './unpack.ts'

/** `place` is where the packed file lies. Rejects with a `SourceError` if a tar is in it. */
export async function toGunzipped(
  packed: SourceFile,
  place: string,
): Promise<SourceFile> {
  const path = packed.path.replace(/\.(gz|gzip)$/i, '').replace(/\.tgz$/i, '.tar')
  const size = await readUnpackedSize(place, packed.size)
  const file = toSourceFile(path, size, () => gunzip(packed, size))
  const head = Buffer.from(await file.head())
  if (head.toString('latin1', 257, 262) === 'ustar')
    throw new SourceError(
      `${packed.path}: is a tar archive. Unpack it, then import the folder.`,
    )
  return file
}

async function* gunzip(packed: SourceFile, size: number): AsyncIterable<Uint8Array> {
  let length = 0
  // A file that was cut ends early, and is no error of zlib.
  const unpacker = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
  for await (const chunk of unpack(packed.path, packed.stream(), unpacker)) {
    length += chunk.length
    yield chunk
  }
  if (length % 2 ** 32 !== size)
    throw new SourceError(`${packed.path}: is cut. Download or export it again.`)
}

/** The last four bytes (RFC 1952 §2.3.1), of which a cut file has others. */
async function readUnpackedSize(place: string, size: number): Promise<number> {
  const file = await open(place)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4))
    return buffer.readUInt32LE()
  } finally {
    await file.close()
  }
}

// Opens what is imported from: a file, a folder or an archive, told apart by bytes.
import { open, realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import { codeOf } from '../../files/system-error.ts'
import { type Source, SourceError, type SourceFile } from '../model/source.ts'
import { openFolder } from './folder.ts'
import { toGunzipped } from './gzip.ts'
import { readChunks, toUnreadable } from './read-chunks.ts'
import { toSourceFile } from './source-file.ts'
import { openZip } from './zip/open-zip.ts'

/** First bytes of archives that are named, so that nobody looks for a blog in them. */
const OTHER_ARCHIVES: readonly (readonly [name: string, start: string])[] = [
  ['7z', '377abcaf271c'],
  ['RAR', '526172211a07'],
  ['xz', 'fd377a585a00'],
  ['bzip2', '425a68'],
  ['zstd', '28b52ffd'],
]
/** First entries of documents that are zips inside: each is one file. */
const DOCUMENT = /^PK\x03\x04.{26}(\[Content_Types\]\.xml|mimetype)/s

/** A path of a file, an archive or a folder. Rejects with a `SourceError`. */
export async function openSource(path: string): Promise<Source> {
  const real = await findPlace(path)
  const stats = await stat(real)
  if (stats.isDirectory()) return openFolder(path, real)
  if (!stats.isFile())
    throw new SourceError(
      `${path}: is neither a file nor a folder. Name the export itself.`,
    )
  if (stats.size === 0)
    throw new SourceError(`${path}: is empty. Export or download it again.`)
  const start = await readStart(path, real)
  if (/^PK(\x03\x04|\x05\x06)/.test(start) && !DOCUMENT.test(start))
    return openZip(path, real)
  refuseOther(path, start)
  const file = toSourceFile(basename(path).normalize('NFC'), stats.size, () =>
    readChunks(real, path),
  )
  return toSource(
    path,
    start.startsWith('\x1f\x8b') ? await toGunzipped(file, real) : file,
  )
}

function toSource(name: string, file: SourceFile): Source {
  return { kind: 'file', name, files: [file], refused: [], close: async () => {} }
}

async function findPlace(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new SourceError(
        `${path}: does not exist. Check the path; relative ones start at the current folder.`,
      )
    throw toUnreadable(path, error)
  }
}

async function readStart(path: string, real: string): Promise<string> {
  try {
    const file = await open(real)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
      return buffer.toString('latin1', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw toUnreadable(path, error)
  }
}

function refuseOther(path: string, start: string): void {
  const hex = Buffer.from(start, 'latin1').toString('hex')
  const found = OTHER_ARCHIVES.find(([, bytes]) => hex.startsWith(bytes))
  if (found !== undefined)
    throw new SourceError(
      `${path}: is a ${found[0]} archive. Unpack it, then import the folder.`,
    )
}

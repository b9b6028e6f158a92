// A zip as a list of its files, each unpacked when it is read; nothing is written to disk.
import { constants, createInflateRaw } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'

import {
  type RefusedFile,
  type Source,
  SourceError,
  type SourceFile,
} from '../../model/source.ts'
import { byPath, MAX_FILES } from '../paths.ts'
import { toSourceFile } from '../source-file.ts'
import { withoutTopFolder } from '../top-folder.ts'
import { unpack } from '../unpack.ts'
import { EntryRules } from './entry-rules.ts'

/** `place` is the path on disk, `name` what messages call it. */
export async function openZip(name: string, place: string): Promise<Source> {
  const zip = await openDirectory(name, place)
  const { files, refused } = await listEntries(name, zip)
  return {
    kind: 'archive',
    name,
    files: withoutTopFolder(files.toSorted(byPath)),
    refused: refused.toSorted(byPath),
    close: async () => zip.close(),
  }
}

async function listEntries(
  name: string,
  zip: ZipFile,
): Promise<{ files: SourceFile[]; refused: RefusedFile[] }> {
  const files: SourceFile[] = []
  const refused: RefusedFile[] = []
  const rules = new EntryRules()
  try {
    for await (const entry of zip.eachEntry()) {
      const { path, reason } = rules.judge(entry)
      if (reason !== undefined) refused.push({ path, reason })
      else if (path !== '') files.push(toFile(zip, entry, path))
      if (files.length > MAX_FILES) throw new SourceError(formatTooMany(name))
    }
  } catch (error) {
    if (error instanceof SourceError) throw error
    const reason = formatBroken(files.length + refused.length, error)
    refused.push({ path: name, reason })
  }
  return { files, refused }
}

async function openDirectory(name: string, place: string): Promise<ZipFile> {
  try {
    // Names and sizes are judged one by one: yauzl would stop at the first that is wrong.
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false }
    return await openPromise(place, options)
  } catch (error) {
    throw new SourceError(
      `${name}: is a zip without its list of files, as it is when a download was cut. Download or export it again.`,
      { cause: error },
    )
  }
}

function toFile(zip: ZipFile, entry: Entry, path: string): SourceFile {
  return toSourceFile(path, entry.uncompressedSize, () => readEntry(zip, entry, path))
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry,
  path: string,
): AsyncIterable<Uint8Array> {
  let left = entry.uncompressedSize
  for await (const chunk of entry.compressionMethod === 0
    ? readRaw(zip, entry, path)
    : inflate(zip, entry, path)) {
    left -= chunk.length
    if (left < 0)
      throw new SourceError(
        `${path}: holds more than the archive says of it. It was left out; pack the archive again.`,
      )
    yield chunk
  }
  if (left > 0)
    throw new SourceError(
      `${path}: is cut: ${left} bytes of it are missing in the archive. Download or export it again.`,
    )
}

function inflate(zip: ZipFile, entry: Entry, path: string): AsyncIterable<Uint8Array> {
  const unpacker = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH })
  return unpack(path, readRaw(zip, entry, path), unpacker)
}

async function* readRaw(
  zip: ZipFile,
  entry: Entry,
  path: string,
): AsyncIterable<Uint8Array> {
  try {
    yield* await zip.openReadStreamPromise(entry, { decodeFileData: false })
  } catch (error) {
    throw new SourceError(
      `${path}: can not be read in the archive. Download or export it again.`,
      {
        cause: error,
      },
    )
  }
}

function formatTooMany(name: string): string {
  return `${name}: holds more than ${MAX_FILES.toLocaleString('en')} files. Unpack it, and import the folder that has the posts.`
}

function formatBroken(count: number, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error)
  return `the list of files is damaged behind entry ${count} (${why}); what follows is missing`
}

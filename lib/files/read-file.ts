// Reads regular files piece by piece: a pipe, a socket or a device in their place is refused.
import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** Something that is neither a file nor a folder: reading it might never end. */
export class SpecialFileError extends Error {
  override readonly name = 'SpecialFileError'
  readonly code = 'ESPECIAL'
}

export interface FileDigest {
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string
  /** Bytes. */
  readonly size: number
  /** The first bytes, at most `PIECE_BYTES`. */
  readonly head: Buffer
}

/** What is in memory of a file at once. */
export const PIECE_BYTES = 256 * 1024

// Without it, opening a pipe waits for a writer for ever.
const READ = constants.O_RDONLY | constants.O_NONBLOCK

/** Reads a whole file. Rejects with a system error, or `SpecialFileError`. */
export async function readRegularFile(file: string): Promise<Buffer> {
  return withFile(file, (handle) => handle.readFile())
}

/** The same at once, for small files that a command needs first. Throws. */
export function readRegularFileSync(file: string): Buffer {
  const handle = openSync(file, READ)
  try {
    const stats = fstatSync(handle)
    if (stats.isFile() || stats.isDirectory()) return readFileSync(handle)
    throw new SpecialFileError(`${file} is no regular file`)
  } finally {
    closeSync(handle)
  }
}

/** Hashes a file of any size. Rejects as `readRegularFile` does. */
export async function digestFile(
  file: string,
  onPiece: (piece: Buffer) => unknown = () => {},
): Promise<FileDigest> {
  return withFile(file, async (handle) => {
    const hash = createHash('sha256')
    let size = 0
    let head = Buffer.alloc(0)
    for (;;) {
      const buffer = Buffer.allocUnsafe(PIECE_BYTES)
      const { bytesRead } = await handle.read(buffer, 0, PIECE_BYTES, size)
      if (bytesRead === 0) return { hash: hash.digest('hex'), size, head }
      const piece = buffer.subarray(0, bytesRead)
      if (size === 0) head = piece
      size += bytesRead
      hash.update(piece)
      await onPiece(piece)
    }
  })
}

/** Copies a file of any size to a path where there is none, and hashes what it copied. */
export async function copyFile(from: string, to: string): Promise<FileDigest> {
  const target = await open(to, 'wx')
  try {
    return await digestFile(from, (piece) => target.writeFile(piece))
  } finally {
    await target.close()
  }
}

async function withFile<Result>(
  file: string,
  work: (handle: FileHandle) => Promise<Result>,
): Promise<Result> {
  const handle = await open(file, READ)
  try {
    const stats = await handle.stat()
    if (stats.isFile() || stats.isDirectory()) return await work(handle)
    throw new SpecialFileError(`${file} is no regular file`)
  } finally {
    await handle.close()
  }
}

// Atomic replacement of files: write beside, then rename.
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

import { codeOf } from './system-error.ts'

/** What a file is to have: whole, or in pieces, where together they are too much for memory. */
export type Bytes = string | Uint8Array | Iterable<string>

export type Replacement = {
  /** Absolute. A link is replaced, not followed. */
  readonly file: string
  /** Of a new file, before the umask. */
  readonly mode?: number
  /** Names the file that is renamed; one of its own without it. */
  readonly temporary?: string
} & (
  | { readonly bytes: Bytes }
  /** A file that lies in the staging folder already. */
  | { readonly staged: string }
)

/**
 * Replaces files: a reader meets the old or the new one, whole. Writes all of them into
 * `staging`, which may fail, before it renames the first, which hardly can. Makes missing
 * folders. `staging` has to be on the file system of the files: a rename is atomic only there.
 */
export function replaceFiles(files: readonly Replacement[], staging: string): void {
  const moves = files.map(({ mode, temporary = randomUUID(), ...source }) => ({
    // Scans of the content and servers ignore a leading dot.
    staged: join(staging, `.${temporary}.tmp`),
    ...{ bytes: undefined, mode, ...source },
  }))
  try {
    for (const { staged, bytes, mode } of moves) {
      if (bytes === undefined) continue
      retryWithFolder(staged, () => writeBytes(staged, bytes, mode))
    }
    for (const { staged, file } of moves) {
      retryWithFolder(file, () => renameSync(staged, file))
    }
  } catch (error) {
    // A full disk has no room for what will never be read.
    for (const { staged } of moves) unlinkIfPossible(staged)
    throw error
  }
}

/**
 * Replaces one file, staged beside it. Keeps its mode, and a link to it. What a kill leaves of a
 * `temporary` name is taken over by the next write of that name in the folder: for a writer who
 * is alone, and begins again.
 */
export function replaceFile(
  named: string,
  bytes: Bytes,
  temporary: string = randomUUID(),
): void {
  const isThere = existsSync(named)
  const file = isThere ? realpathSync(named) : named
  const mode = isThere && { mode: statSync(file).mode }
  replaceFiles([{ file, bytes, temporary, ...mode }], dirname(file))
}

function writeBytes(file: string, bytes: Bytes, mode: number | undefined): void {
  // Fails for a missing folder before the first piece is asked for.
  const descriptor = openSync(file, 'w', mode)
  try {
    const isWhole = typeof bytes === 'string' || bytes instanceof Uint8Array
    for (const piece of isWhole ? [bytes] : bytes) writeFileSync(descriptor, piece)
  } finally {
    closeSync(descriptor)
  }
}

// The folder may never have been there, or may have been removed concurrently.
function retryWithFolder(file: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    mkdirSync(dirname(file), { recursive: true })
    work()
  }
}

function unlinkIfPossible(file: string): void {
  try {
    unlinkSync(file)
  } catch {
    // The fault that led here is the one to report.
  }
}

import { randomUUID } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

import { ENDINGS } from '../../http/encodings.ts'
import type { Compressed } from './compress.ts'
import { type Journal, openJournal } from './journal.ts'

/** What a person has to put right in the folder that is published. */
export class OutputDirectoryError extends Error {
  override readonly name = 'OutDirError'
}

export interface OutputDirectory {
  /** Differs for every folder that was ever made: a store knows by it which one it filled. */
  readonly id: string
  readonly journal: Journal
  /**
   * Puts a file and its compressed forms in place; each is whole at every moment. Throws
   * `OutDirError` when something stands in the way of this file.
   */
  replace(file: string, bytes: Uint8Array, forms?: readonly Compressed[]): void
  /** Takes a file and all its forms away, and the folders that are empty then. */
  remove(file: string): void
  /** Bytes; undefined where there is no such file. */
  sizeOf(file: string): number | undefined
  read(file: string): Uint8Array | undefined
  /** Removes what was being written. */
  close(): void
}

/** Its presence says that a folder is ours. */
const MARK = '.imprint'
/** On the same file system as the files: a rename is atomic only there. */
const DRAFTS = '.imprint-drafts'

/**
 * Opens the folder that is published. Throws `OutDirError` for one that holds something that
 * we did not put there.
 */
export function openOutputDirectory(dir: string): OutputDirectory {
  const id = tryClaim(dir)
  const drafts = join(dir, DRAFTS)
  rmSync(drafts, { recursive: true, force: true })
  let count = 0
  const write = (bytes: Uint8Array): string => {
    count += 1
    // Another process, with another store, may publish here too.
    const draft = join(drafts, `${process.pid}-${count}`)
    retryWithFolder(draft, () => writeFileSync(draft, bytes))
    return draft
  }
  const sizeOf = (file: string): number | undefined => {
    if (findObstacle(dir, file) !== undefined) return undefined
    const stats = lstatSync(join(dir, file), { throwIfNoEntry: false })
    return stats?.isFile() ? stats.size : undefined
  }
  return {
    id,
    journal: openJournal(dir),
    replace(file, bytes, forms = []) {
      const target = join(dir, file)
      requireWay(dir, file)
      try {
        // First everything is written, which may fail, then renamed, which hardly can.
        const moves = forms.map((form) => ({
          draft: write(form.bytes),
          target: target + ENDINGS[form.encoding],
        }))
        moves.push({ draft: write(bytes), target })
        for (const move of moves) {
          retryWithFolder(move.target, () => renameSync(move.draft, move.target))
        }
      } catch (error) {
        // A full disk has no room for what will never be read.
        rmSync(drafts, { recursive: true, force: true })
        throw isOfName(error) ? new OutputDirectoryError(error.message) : error
      }
      for (const [encoding, ending] of Object.entries(ENDINGS)) {
        const isKept = forms.some((form) => form.encoding === encoding)
        if (!isKept) rmSync(target + ending, { force: true })
      }
    },
    remove(file) {
      for (const ending of ['', ...Object.values(ENDINGS)]) {
        if (sizeOf(file + ending) !== undefined) rmSync(join(dir, file + ending))
      }
      if (findObstacle(dir, file) === undefined) removeEmptyFolders(dir, dirname(file))
    },
    sizeOf,
    read: (file) =>
      sizeOf(file) === undefined ? undefined : readIfThere(join(dir, file)),
    close: () => rmSync(drafts, { recursive: true, force: true }),
  }
}

function tryClaim(dir: string): string {
  try {
    return claim(dir)
  } catch (error) {
    if (error instanceof OutputDirectoryError || !(error instanceof Error)) throw error
    throw new OutputDirectoryError(
      `Nothing can be published into ${dir}: ${error.message}`,
    )
  }
}

/** Returns the folder's id; gives one to a folder that is new or empty. */
function claim(dir: string): string {
  const mark = join(dir, MARK)
  const known = readIfThere(mark)
  if (known) return new TextDecoder().decode(known).trim()
  mkdirSync(dir, { recursive: true })
  if (readdirSync(dir).length > 0) {
    throw new OutputDirectoryError(
      `${dir} holds files that Imprint did not put there, and publishing could overwrite ` +
        'them. Empty it, or set OUT_DIR to another folder.',
    )
  }
  const id = randomUUID()
  writeFileSync(mark, `${id}\n`)
  return id
}

const LEADS_OUT = /^$|^\/|\0|(?:^|\/)\.\.?(?:\/|$)/

/** A link, or a file, in place of a folder: what lies behind a link is not ours. */
function findObstacle(dir: string, file: string): string | undefined {
  if (LEADS_OUT.test(file)) return file
  let path = dir
  for (const name of file.split('/').slice(0, -1)) {
    path = join(path, name)
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats?.isDirectory()) return stats && path
  }
  return undefined
}

function requireWay(dir: string, file: string): void {
  const obstacle = findObstacle(dir, file)
  if (obstacle === undefined) return
  throw new OutputDirectoryError(
    `${obstacle} is a link or a file, where a folder has to be. Remove it.`,
  )
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Somebody may have removed a folder that was there a moment ago. */
function retryWithFolder(file: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!isMissing(error)) throw error
    mkdirSync(dirname(file), { recursive: true })
    work()
  }
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

/** It fails for this file alone, whatever else there is to write. */
function isOfName(error: unknown): error is Error {
  return ['EISDIR', 'ENAMETOOLONG'].includes(codeOf(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function removeEmptyFolders(dir: string, folder: string): void {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    try {
      rmdirSync(join(dir, path))
    } catch {
      // Not empty, or gone already.
      return
    }
  }
}

import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'

import type { Problem } from '../../problem.ts'
import {
  directoryProblem,
  documentTypeOf,
  ignoredFileProblem,
  isEditorFile,
  MAX_FILE_BYTES,
  tooLargeProblem,
  unreadableProblem,
} from '../check/index.ts'

export interface ScannedFile {
  /** Under the content folder, with `/`. */
  readonly path: string
  /** Size, times and inode: the same as long as nobody wrote to the file. */
  readonly signature: string
  /** A fault that is known without reading: too large, unreadable, a folder named `x.md`. */
  readonly problem?: Problem
}

export interface Scan {
  /** Documents, good or not, by path. */
  readonly files: readonly ScannedFile[]
  /** Every folder, absolute: what a watcher has to watch. */
  readonly directories: readonly string[]
  /** About files that are no documents, but look as if somebody meant them to be. */
  readonly warnings: readonly Problem[]
}

/** Looks at every file under the content folder without reading any. */
export function scan(contentDir: string): Scan {
  const found = {
    files: [] as ScannedFile[],
    directories: [] as string[],
    warnings: [] as Problem[],
  }
  scanFolder(contentDir, '', found, new Set())
  return { ...found, files: found.files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** One path again, after an event. Undefined when there is no document at it now. */
export function scanFile(contentDir: string, path: string): ScannedFile | undefined {
  if (documentTypeOf(path) === undefined) return undefined
  const stats = tryStat(join(contentDir, path))
  const isGone = stats instanceof Error && lstatFails(join(contentDir, path))
  return isGone ? undefined : toFile(path, stats)
}

type Found = { files: ScannedFile[]; directories: string[]; warnings: Problem[] }

function scanFolder(root: string, folder: string, found: Found, seen: Set<string>): void {
  const absolute = join(root, folder)
  // A link to a folder above would lead round for ever.
  const real = realpathSync(absolute)
  if (seen.has(real)) return
  seen.add(real)
  found.directories.push(absolute)
  for (const name of readdirSync(absolute)) {
    if (name.startsWith('.') || isEditorFile(name)) continue
    scanEntry(root, folder === '' ? name : `${folder}/${name}`, found, seen)
  }
}

function scanEntry(root: string, path: string, found: Found, seen: Set<string>): void {
  const isDocument = documentTypeOf(path) !== undefined
  const stats = tryStat(join(root, path))
  if (!(stats instanceof Error) && stats.isDirectory()) {
    if (isDocument) found.files.push(toFile(path, stats))
    scanFolder(root, path, found, seen)
    return
  }
  if (isDocument) {
    found.files.push(toFile(path, stats))
    return
  }
  const warning = ignoredFileProblem(path)
  if (warning) found.warnings.push(warning)
}

function toFile(path: string, stats: Stats | NodeJS.ErrnoException): ScannedFile {
  if (stats instanceof Error) {
    return { path, signature: 'unreadable', problem: unreadableProblem(path, stats) }
  }
  const signature = `${stats.size}-${stats.mtimeMs}-${stats.ctimeMs}-${stats.ino}`
  if (stats.isDirectory())
    return { path, signature: 'folder', problem: directoryProblem(path) }
  if (stats.size > MAX_FILE_BYTES) {
    return { path, signature, problem: tooLargeProblem(path, stats.size) }
  }
  return { path, signature }
}

function tryStat(file: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(file)
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

// A link that leads nowhere is there all the same: the author has to hear of it.
function lstatFails(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) === undefined
}

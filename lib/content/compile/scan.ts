// Lists the files of the content folder.
import { type Dirent, lstatSync, readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

import type { Diagnostic } from '../../model/diagnostic.ts'
import {
  documentTypeOf,
  ignoredFileDiagnostic,
  isEditorFile,
  unreadableDiagnostic,
} from '../check/index.ts'
import { PUBLIC_FOLDER } from '../store/public-files.ts'
import { scanPublic } from './public/scan-public.ts'
import {
  isDirectory,
  isOutside,
  outsideDiagnostic,
  type ScannedFile,
  toScannedFile,
} from './scanned-file.ts'

export interface Scan {
  /** Documents, good or not, by path. */
  readonly files: readonly ScannedFile[]
  /** Every folder but `public/`, absolute. */
  readonly directories: readonly string[]
  /** About files that are ignored, but look like documents. */
  readonly warnings: readonly Diagnostic[]
  /** Folders that could not be listed: what was in them is not known to be gone. */
  readonly unreadable: readonly string[]
}

/** Looks at every file under the content folder without reading any. */
export function scan(contentDir: string): Scan {
  const walk: Walk = {
    root: realpathSync(contentDir),
    files: [],
    directories: [],
    warnings: [],
    unreadable: [],
    seen: new Set(),
  }
  scanFolder(walk, '')
  const { directories, warnings, unreadable } = walk
  const files = walk.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return { files, directories, warnings, unreadable }
}

/** Every folder, absolute: what a watcher has to watch. */
export function listFolders(contentDir: string): string[] {
  const { directories } = scan(contentDir)
  return [...directories, ...scanPublic(realpathSync(contentDir)).directories]
}

/** One path again, after an event. Undefined when there is no document at it now. */
export function scanFile(contentDir: string, path: string): ScannedFile | undefined {
  if (documentTypeOf(path) === undefined) return undefined
  const file = join(contentDir, path)
  // A link that leads nowhere is there all the same: the author has to hear of it.
  const entry = lstatSync(file, { throwIfNoEntry: false })
  return entry && toScannedFile(realpathSync(contentDir), path, entry.isSymbolicLink())
}

interface Walk {
  readonly root: string
  readonly files: ScannedFile[]
  readonly directories: string[]
  readonly warnings: Diagnostic[]
  readonly unreadable: string[]
  /** Real paths of folders: a link to a folder above would lead round for ever. */
  readonly seen: Set<string>
}

function scanFolder(walk: Walk, folder: string): void {
  const absolute = join(walk.root, folder)
  const real = realpathSync(absolute)
  if (walk.seen.has(real)) return
  walk.seen.add(real)
  walk.directories.push(absolute)
  for (const entry of listEntries(walk, folder)) {
    if (entry.name.startsWith('.') || isEditorFile(entry.name)) continue
    scanEntry(walk, folder === '' ? entry.name : `${folder}/${entry.name}`, entry)
  }
}

function listEntries(walk: Walk, folder: string): Dirent[] {
  try {
    return readdirSync(join(walk.root, folder), { withFileTypes: true })
  } catch (error) {
    if (folder === '') throw error
    walk.unreadable.push(folder)
    walk.warnings.push(unreadableDiagnostic(folder, error))
    return []
  }
}

function scanEntry(walk: Walk, path: string, entry: Dirent): void {
  const isLink = entry.isSymbolicLink()
  const isFolder = entry.isDirectory() || (isLink && isDirectory(join(walk.root, path)))
  if (documentTypeOf(path) !== undefined)
    walk.files.push(toScannedFile(walk.root, path, isLink))
  if (isFolder) {
    if (isLink && isOutside(walk.root, path)) walk.warnings.push(outsideDiagnostic(path))
    else if (path !== PUBLIC_FOLDER) scanFolder(walk, path)
    return
  }
  const warning = ignoredFileDiagnostic(path)
  if (warning) walk.warnings.push(warning)
}

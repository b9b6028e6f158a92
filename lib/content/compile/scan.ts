// Lists the files of the content folder.
import { type Dirent, readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

import { attempt, findRealPath, isFolder, lookAtLink } from '../../files/look.ts'
import { codeOf } from '../../files/system-error.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import {
  documentTypeOf,
  ignoredFileDiagnostic,
  isEditorFile,
  NO_UTF_8,
  unreadableDiagnostic,
} from '../check/index.ts'
import { PUBLIC_FOLDER } from '../store/public-files.ts'
import { scanPublic } from './public/scan-public.ts'
import {
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
  const entry = lookAtLink(file)
  if (entry instanceof Error && ABSENCES.has(codeOf(entry))) return undefined
  const isLink = entry instanceof Error || entry.isSymbolicLink()
  return toScannedFile(realpathSync(contentDir), path, isLink)
}

/** A folder that was a part of the path may be a file now. */
const ABSENCES = new Set(['ENOENT', 'ENOTDIR'])

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
  const real = findRealPath(absolute)
  if (real === undefined) {
    refuseFolder(walk, folder, lookAtLink(absolute))
    return
  }
  if (walk.seen.has(real)) return
  walk.seen.add(real)
  walk.directories.push(absolute)
  for (const entry of listEntries(walk, folder)) {
    if (entry.name.startsWith('.') || isEditorFile(entry.name)) continue
    scanEntry(walk, folder === '' ? entry.name : `${folder}/${entry.name}`, entry)
  }
}

function listEntries(walk: Walk, folder: string): Dirent[] {
  const options = { withFileTypes: true } as const
  const entries = attempt(() => readdirSync(join(walk.root, folder), options))
  if (!(entries instanceof Error)) return entries
  if (folder === '') throw entries
  refuseFolder(walk, folder, entries)
  return []
}

/** What is in a folder that can not be listed is not known to be gone. */
function refuseFolder(walk: Walk, folder: string, fault: unknown): void {
  // Removed since its name was read.
  if (codeOf(fault) === 'ENOENT' && !folder.includes(NO_UTF_8)) return
  walk.unreadable.push(folder)
  walk.warnings.push(unreadableDiagnostic(folder, fault))
}

function scanEntry(walk: Walk, path: string, entry: Dirent): void {
  const isLink = entry.isSymbolicLink()
  const leadsOn = entry.isDirectory() || (isLink && isFolder(join(walk.root, path)))
  if (documentTypeOf(path) !== undefined)
    walk.files.push(toScannedFile(walk.root, path, isLink))
  if (leadsOn) {
    if (isLink && isOutside(walk.root, path)) walk.warnings.push(outsideDiagnostic(path))
    else if (path !== PUBLIC_FOLDER) scanFolder(walk, path)
    return
  }
  const warning = ignoredFileDiagnostic(path)
  if (warning) walk.warnings.push(warning)
}

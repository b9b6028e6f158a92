// Walks through the content folder.
import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { attempt, findRealPath, isFolder, lookAtLink } from '../../../files/look.ts'
import { codeOf } from '../../../files/system-error.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import {
  documentTypeOf,
  ignoredFileDiagnostic,
  isEditorFile,
  isText,
  NO_UTF_8,
  unreadableDiagnostic,
} from '../../check/index.ts'
import { isTooDeep } from './depth.ts'
import { PUBLIC_FOLDER } from '../../store/public-files.ts'
import { findHiddenAt, type Hidden } from './hidden.ts'
import { findHidingData } from './hiding-data.ts'
import {
  isOutside,
  outsideDiagnostic,
  type ScannedFile,
  toScannedFile,
  toStub,
  toStubbed,
} from './scanned-file.ts'
import { Unread } from './unread.ts'

/** What is found on the way. */
export interface Walk {
  readonly root: string
  readonly files: ScannedFile[]
  readonly directories: string[]
  readonly warnings: Diagnostic[]
  readonly unreadable: string[]
  readonly unread: Unread
  /** Real paths of folders: a link to a folder above would lead round for ever. */
  readonly seen: Set<string>
}

/** Looks at every file under `root`, without links, but those of `public/`. */
export function walkContent(root: string): Walk {
  const walk: Walk = {
    root,
    files: [],
    directories: [],
    warnings: [],
    unreadable: [],
    unread: new Unread(),
    seen: new Set(),
  }
  scanFolder(walk, '')
  return walk
}

/** A folder that is not published: it is told of at the first text in it. */
interface HiddenFolder extends Hidden {
  isTold: boolean
}

function scanFolder(walk: Walk, folder: string, hidden?: HiddenFolder): void {
  const absolute = join(walk.root, folder)
  const real = findRealPath(absolute)
  if (real === undefined) {
    refuseFolder(walk, folder, lookAtLink(absolute))
    return
  }
  if (walk.seen.has(real) || isTooDeep(walk.warnings, folder)) return
  walk.seen.add(real)
  walk.directories.push(absolute)
  const entries = listEntries(walk, folder)
  const names = new Set(entries.map(({ name }) => name))
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.name.startsWith('.')) scanStub(walk, path, names)
    else if (!isEditorFile(entry.name)) scanEntry(walk, path, entry, { names, hidden })
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

/** iCloud takes a file away and leaves a stub: the document is not gone. */
function scanStub(walk: Walk, path: string, names: ReadonlySet<string>): void {
  const document = toStubbed(path)
  const name = document?.slice(document.lastIndexOf('/') + 1) ?? ''
  if (document === undefined || names.has(name)) return
  if (documentTypeOf(document) !== undefined) walk.files.push(toStub(document))
}

interface Surroundings {
  readonly names: ReadonlySet<string>
  /** The folder that it lies in is hidden. */
  readonly hidden: HiddenFolder | undefined
}

function scanEntry(walk: Walk, path: string, entry: Dirent, around: Surroundings): void {
  const isLink = entry.isSymbolicLink()
  const leadsOn = entry.isDirectory() || (isLink && isFolder(join(walk.root, path)))
  const isOpen = around.hidden?.index === path
  const hidden = isOpen
    ? undefined
    : (around.hidden ?? toHidden(walk, path, around.names))
  if (!hidden && documentTypeOf(path) !== undefined)
    walk.files.push(toScannedFile(walk.root, path, isLink))
  if (leadsOn && path === PUBLIC_FOLDER) return
  if (leadsOn) {
    if (isLink && isOutside(walk.root, path)) {
      walk.unreadable.push(path)
      walk.warnings.push(outsideDiagnostic(path))
    } else scanFolder(walk, path, hidden)
    return
  }
  walk.unread.note(path)
  const warning = hidden ? undefined : ignoredFileDiagnostic(path)
  if (warning) walk.warnings.push(warning)
  if (!hidden || hidden.isTold || !isText(path)) return
  hidden.isTold = true
  walk.warnings.push(hidden.diagnostic)
}

function toHidden(
  { root }: Walk,
  path: string,
  names: ReadonlySet<string>,
): HiddenFolder | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const hidden = findHiddenAt(path, (other) => {
    const name = other.slice(folder.length)
    return name.includes('/')
      ? !(lookAtLink(join(root, other)) instanceof Error)
      : names.has(name)
  })
  if (hidden) return { ...hidden, isTold: false }
  const diagnostic = findHidingData(root, path, names)
  return diagnostic && { diagnostic, isTold: false }
}

// Lists the files of the content folder.
import { realpathSync } from 'node:fs'
import { join } from 'node:path'

import { lookAtLink } from '../../../files/look.ts'
import { codeOf } from '../../../files/system-error.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { documentTypeOf } from '../../check/index.ts'
import { scanPublic } from '../public/scan-public.ts'
import { findHidden } from './hidden.ts'
import { type ScannedFile, toScannedFile, toStub, toStubName } from './scanned-file.ts'
import type { UnreadPart } from './unread.ts'
import { walkContent } from './walk.ts'

export interface Scan {
  /** Documents, good or not, by path. */
  readonly files: readonly ScannedFile[]
  /** Every folder but `public/`, absolute. */
  readonly directories: readonly string[]
  /** About files that are ignored, but look like documents. */
  readonly warnings: readonly Diagnostic[]
  /** Folders that could not be listed: what was in them is not known to be gone. */
  readonly unreadable: readonly string[]
  /** Of files beside the folders of documents, unless a document refers to them. */
  readonly unread: readonly UnreadPart[]
}

/** Looks at every file under the content folder without reading any. */
export function scan(contentDir: string): Scan {
  const walk = walkContent(realpathSync(contentDir))
  const { directories, warnings, unreadable, unread } = walk
  const files = walk.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return { files, directories, warnings, unreadable, unread: unread.list() }
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
  if (entry instanceof Error && ABSENCES.has(codeOf(entry))) {
    const isStubbed = !(lookAtLink(join(contentDir, toStubName(path))) instanceof Error)
    return isStubbed ? toStub(path) : undefined
  }
  const root = realpathSync(contentDir)
  if (findHidden(root, path)) return undefined
  const isLink = entry instanceof Error || entry.isSymbolicLink()
  return toScannedFile(root, path, isLink)
}

/** A folder that was a part of the path may be a file now. */
const ABSENCES = new Set(['ENOENT', 'ENOTDIR'])

// Folders of documents that are in no state to be listed: what was in them is not known to be gone.
import { realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { codeOf } from '../../../files/system-error.ts'
import { isFolder, lookAtLink } from '../../../files/look.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { listRoutesWith } from '../../../site/routes.ts'
import type { Database } from '../../store/database.ts'
import { readMeta } from '../../store/meta.ts'
import type { SourceRow } from '../../store/sources.ts'
import { toFileDiagnostic } from '../messages.ts'
import { isOutside, outsideDiagnostic } from './scanned-file.ts'

const FOLDERS = new Set(listRoutesWith('content').map(({ content }) => content ?? ''))

/** `rows`: the documents that are stored. One for each folder, whose path is its file. */
export function listLostFolders(
  db: Database,
  contentDir: string,
  rows: readonly SourceRow[],
): Diagnostic[] {
  const root = realpathSync(contentDir)
  // Another content folder has other folders: what was in the last one says nothing of it.
  const isSame = readMeta(db, 'content_dir') === resolve(contentDir)
  const known = new Set(isSame ? rows.map(({ path }) => topOf(path)) : [])
  return [...FOLDERS].flatMap((folder) => {
    const lost = findLost(root, folder)
    const isNews = lost && (lost.rule !== 'folder-missing' || known.has(folder))
    return isNews ? [lost] : []
  })
}

/** Whether a path lies in one of them. */
export function isInLostFolder(root: string, path: string): boolean {
  const folder = topOf(path)
  return FOLDERS.has(folder) && findLost(root, folder) !== undefined
}

function topOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
}

function findLost(root: string, path: string): Diagnostic | undefined {
  const entry = lookAtLink(join(root, path))
  if (codeOf(entry) === 'ENOENT')
    return toFileDiagnostic(path, 'folder-missing', { path })
  if (!isFolder(join(root, path)))
    return toFileDiagnostic(path, 'folder-special', { path })
  return isOutside(root, path) ? outsideDiagnostic(path) : undefined
}

// Folders of the content that are in no state to be listed: what was in them is not known to be gone.
import { realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { codeOf } from '../../../files/system-error.ts'
import { isFolder, lookAtLink } from '../../../files/look.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { listRoutesWith, ROUTES } from '../../../site/routes.ts'
import type { Database } from '../../store/database.ts'
import { readMeta } from '../../store/meta.ts'
import { toFileDiagnostic } from '../messages.ts'
import { isOutside, outsideDiagnostic } from './scanned-file.ts'

/** Pictures that several documents use. */
const MEDIA_FOLDER = 'media'
const ARTICLES = ROUTES.article.content

const FOLDERS = new Set([
  ...listRoutesWith('content').map(({ content }) => content ?? ''),
  MEDIA_FOLDER,
])

/** One for each folder of documents or of pictures, whose path is its file. */
export function listLostFolders(db: Database, contentDir: string): Diagnostic[] {
  return [...FOLDERS].flatMap((folder) => findLostFolder(db, contentDir, folder) ?? [])
}

/**
 * The fault of a folder right in the content folder, whose files are not known to be gone.
 * Versioning takes a folder away with its last file, so one that held a single file is no
 * fault; a site without any article is a mistake whatever their number was.
 */
export function findLostFolder(
  db: Database,
  contentDir: string,
  folder: string,
): Diagnostic | undefined {
  const lost = findLost(realpathSync(contentDir), folder)
  if (lost?.rule !== 'folder-missing') return lost
  // Another content folder has other folders: what was in the last one says nothing of it.
  if (readMeta(db, 'content_dir') !== resolve(contentDir)) return undefined
  const [row] = db.all<{ count: number }>(KNOWN, `${folder}/`)
  return (row?.count ?? 0) > (folder === ARTICLES ? 0 : 1) ? lost : undefined
}

const KNOWN = `select count(*) as count from
  (select path from source union all select path from public_file
    union all select path from media where path like '${MEDIA_FOLDER}/%')
  where substr(path, 1, length(?1)) = ?1`

/** Tells of paths whether they lie in such a folder; looks at each folder once. */
export function makeIsLost(db: Database, contentDir: string): (path: string) => boolean {
  const lost = new Map<string, boolean>()
  return (path) => {
    const folder = topOf(path)
    if (!FOLDERS.has(folder)) return false
    const known = lost.get(folder) ?? findLostFolder(db, contentDir, folder) !== undefined
    lost.set(folder, known)
    return known
  }
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

// Brings the rows of the files of `public/` up to date.
import { realpathSync } from 'node:fs'

import { digestFile, readRegularFile } from '../../../files/read-file.ts'
import { verbatimTypeOf } from '../../../http/verbatim-type.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { listTells } from '../../../pictures/tells.ts'
import { unreadableDiagnostic } from '../../check/index.ts'
import type { Database } from '../../store/database.ts'
import {
  listPublicFiles,
  PUBLIC_FOLDER,
  type PublicFile,
  removePublicFile,
  savePublicFile,
  toPublicAddress,
} from '../../store/public-files.ts'
import { findLostFolder } from '../scan/lost.ts'
import { scanPublic } from './scan-public.ts'

export interface PublicChanges {
  /** Paths of files that came, changed or went. */
  readonly changed: readonly string[]
  /** About files that are not published. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Looks at every file, and reads those that changed, piece by piece. After an abort the next
 * call does what is left.
 */
export async function refreshPublicFiles(
  db: Database,
  contentDir: string,
  signal?: AbortSignal,
): Promise<PublicChanges> {
  const { files, unreadable, ...found } = scanPublic(realpathSync(contentDir))
  const known = new Map(listPublicFiles(db).map((file) => [file.path, file]))
  const lost = findLostFolder(db, contentDir, PUBLIC_FOLDER)
  const diagnostics = lost ? [lost] : [...found.diagnostics]
  const changed: PublicFile[] = []
  const kept = new Set(lost ? [PUBLIC_FOLDER] : unreadable)
  for (const { path, file, signature } of files) {
    kept.add(path)
    if (signal?.aborted || known.get(path)?.signature === signature) continue
    try {
      changed.push({ path, signature, ...(await readFacts(path, file)) })
    } catch (error) {
      diagnostics.push(unreadableDiagnostic(path, error))
    }
  }
  const gone = [...known.keys()].filter((path) => !isKept(path, kept))
  db.transaction(() => {
    for (const path of gone) removePublicFile(db, path)
    for (const file of changed) savePublicFile(db, file)
  })
  return { changed: [...gone, ...changed.map(({ path }) => path)], diagnostics }
}

async function readFacts(path: string, file: string) {
  const { hash, size, head } = await digestFile(file)
  const type = verbatimTypeOf(path, head)
  const isRead = isTelling(type, head) && size <= MAX_PICTURE_BYTES
  const tells = isRead ? listTells(await readRegularFile(file)) : []
  return { address: toPublicAddress(path), type, hash, size, tells: tells.join(', ') }
}

/** TIFF and HEIC have no media type that browsers know. */
function isTelling(type: string, head: Buffer): boolean {
  const isBoxed = /^(?:[\s\S]{4}ftyp|II\*\0|MM\0\*)/.test(head.toString('latin1', 0, 8))
  return /^(?:image|video)\//.test(type) || isBoxed
}

/** Photographs are smaller. */
const MAX_PICTURE_BYTES = 32 * 1024 * 1024

/** True for a path of `kept`, and for what lies in a folder of it. */
function isKept(path: string, kept: ReadonlySet<string>): boolean {
  if (kept.has(path)) return true
  const folder = path.slice(0, path.lastIndexOf('/'))
  return folder.includes('/') ? isKept(folder, kept) : kept.has(folder)
}

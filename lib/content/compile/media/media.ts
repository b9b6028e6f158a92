// The files that documents refer to: pictures, sound, film.
import { realpathSync } from 'node:fs'

import type { Violation } from '../../../model/diagnostic.ts'
import { saveMediaFault } from '../../references/media-faults.ts'
import type { Database } from '../../store/database.ts'
import { markDirty } from '../../store/documents.ts'
import { makeIsLost } from '../scan/lost.ts'
import { type MediaFile, type MediaTools, readMedia, signatureOf } from './media-file.ts'

/** Paths that were compiled; undefined for all. */
export type MediaScope = readonly string[] | undefined

/**
 * Brings the rows of the files that documents refer to up to date. Returns the paths that
 * changed. A file that is missing, of no known type, or outside the content folder after all
 * links, has no row, and so no address. After an abort the next call does what is left.
 */
export async function refreshMedia(
  db: Database,
  contentDir: string,
  scope: MediaScope,
  tools: MediaTools,
): Promise<string[]> {
  const changed = await readChangedMedia(db, contentDir, listWanted(db, scope), tools)
  return db.transaction(() => saveChangedMedia(db, changed))
}

/** What a file is now: without `media` it has no address. */
export interface ChangedMedia {
  readonly path: string
  readonly media: MediaFile | undefined
  readonly fault: Violation | undefined
}

/** Reads those of the wanted files that are not as they are known. */
export async function readChangedMedia(
  db: Database,
  contentDir: string,
  wanted: readonly WantedFile[],
  tools: MediaTools,
): Promise<ChangedMedia[]> {
  const root = realpathSync(contentDir)
  const changed = new Map<string, ChangedMedia>()
  const isLost = makeIsLost(db, contentDir)
  for (const { path, signature: known } of wanted) {
    if (tools.signal?.aborted) break
    const signature = isLost(path) ? known : signatureOf(root, path, known)
    if (signature === known || changed.has(path)) continue
    let fault: Violation | undefined
    const note = (violation: Violation) => {
      fault = violation
    }
    const media = await readMedia(root, path, signature, { ...tools, note })
    changed.set(path, { path, media, fault })
  }
  return [...changed.values()]
}

/** Returns the paths of rows that changed. */
export function saveChangedMedia(
  db: Database,
  changed: readonly ChangedMedia[],
): string[] {
  return changed.flatMap(({ path, media, fault }) => {
    saveMediaFault(db, path, fault)
    return saveMedia(db, path, media) ? [path] : []
  })
}

export interface WantedFile {
  readonly path: string
  readonly signature: string | null
}

const WANTED = `select distinct reference.target as path, media.signature from reference
  left join media on media.path = reference.target where reference.kind = 'file'`

/** The same of files that are named by whoever asks. */
export function listKnownMedia(db: Database, paths: readonly string[]): WantedFile[] {
  const sql = 'select signature from media where path = ?'
  return paths.map((path) => {
    const row = db.find<{ signature: string }>(sql, path)
    return { path, signature: row?.signature ?? null }
  })
}

/** Of each path: the file itself where a document refers to it, and the files it refers to. */
function listWanted(db: Database, scope: MediaScope): WantedFile[] {
  if (!scope) return db.all<WantedFile>(WANTED)
  const sql = `${WANTED} and (reference.target = ?1 or reference.source = ?1)`
  return scope.flatMap((path) => db.all<WantedFile>(sql, path))
}

/** True when the row changed. */
function saveMedia(db: Database, path: string, media: MediaFile | undefined): boolean {
  if (!media && db.run('delete from media where path = ?', path) === 0) return false
  if (media) {
    const { signature, name, type, size, width, height, encodingKey } = media
    const sql = 'insert or replace into media values (?, ?, ?, ?, ?, ?, ?, ?, null)'
    db.run(sql, path, signature, name, type, size, width, height, encodingKey)
  }
  markDirty(db, path)
  return true
}

/** Until the next look at them, pages show the pictures themselves. */
export function forgetEncodings(db: Database, paths: readonly string[]): void {
  for (const path of paths)
    db.run('update media set encoding = null where path = ?', path)
}

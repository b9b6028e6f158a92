import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'

import { hashOf } from '../../text/hash.ts'
import { isPicture, mediaTypeOf } from '../../http/media-type.ts'
import type { Database } from '../store/database.ts'
import { markDirty } from '../store/documents.ts'
import { findPictureSize } from './picture.ts'
import { toSignature } from './scan.ts'

interface MediaFile {
  readonly signature: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
  readonly width: number | null
  readonly height: number | null
}

/** Paths that a sync looked at; undefined for all. */
export type MediaScope = readonly string[] | undefined

/**
 * Brings the rows of the files that documents refer to up to date. Returns the paths that
 * changed. A file that is missing, of no known type, or outside the content folder after all
 * links, has no row, and so no address.
 */
export function refreshMedia(
  db: Database,
  contentDir: string,
  scope: MediaScope,
): string[] {
  const root = realpathSync(contentDir)
  const wanted = scope ? scope.flatMap((path) => listWanted(db, path)) : listAllWanted(db)
  // A picture and the article that shows it may both have changed.
  const distinct = new Map(wanted.map(({ path, signature }) => [path, signature]))
  const changed = [...distinct].flatMap(([path, signature]) =>
    refreshFile(db, root, path, signature) ? [path] : [],
  )
  for (const path of changed) markDirty(db, path)
  return changed
}

interface WantedFile {
  readonly path: string
  readonly signature: string | null
}

const WANTED = `select distinct reference.target as path, media.signature from reference
  left join media on media.path = reference.target where reference.kind = 'file'`

function listAllWanted(db: Database): WantedFile[] {
  return db.all<WantedFile>(WANTED)
}

/** The file itself when somebody refers to it, and the files that a document refers to. */
function listWanted(db: Database, path: string): WantedFile[] {
  const own = db.all<WantedFile>(`${WANTED} and reference.target = ?`, path)
  return [...own, ...db.all<WantedFile>(`${WANTED} and reference.source = ?`, path)]
}

/** True when the row changed. */
function refreshFile(
  db: Database,
  root: string,
  path: string,
  known: string | null,
): boolean {
  const signature = signatureOf(root, path)
  if (signature === known) return false
  const media = signature === null ? undefined : readMedia(root, path, signature)
  if (!media) return db.run('delete from media where path = ?', path) > 0
  const { name, type, size, width, height } = media
  const sql = 'insert or replace into media values (?, ?, ?, ?, ?, ?, ?)'
  db.run(sql, path, media.signature, name, type, size, width, height)
  return true
}

/** Raise it when other facts are read from a file: rows of before are made anew. */
const READING_VERSION = 2

function signatureOf(root: string, path: string): string | null {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  return stats?.isFile() ? `${READING_VERSION}:${toSignature(stats)}` : null
}

function readMedia(root: string, path: string, signature: string): MediaFile | undefined {
  const type = mediaTypeOf(path)
  if (type === undefined) return undefined
  try {
    const file = realpathSync(join(root, path))
    if (!file.startsWith(root + sep)) return undefined
    const bytes = readFileSync(file)
    const name = `${hashOf(bytes).slice(0, 8)}-${basename(path)}`
    return { signature, name, type, size: bytes.length, ...measure(path, bytes) }
  } catch {
    // Gone or locked since the look at it: the next event or scan finds it again.
    return undefined
  }
}

function measure(path: string, bytes: Uint8Array): Pick<MediaFile, 'width' | 'height'> {
  const size = isPicture(path) ? findPictureSize(path, bytes) : undefined
  return size ?? { width: null, height: null }
}

// The files that documents refer to: pictures, sound, film.
import { realpathSync } from 'node:fs'

import { findFile } from '../../../files/find-file.ts'
import { lookAt } from '../../../files/look.ts'
import { codeOf } from '../../../files/system-error.ts'
import { isEncodable, RECIPE_HASH, toEncodingKey } from '../../../images/recipe.ts'
import { hashOf } from '../../../text/hash.ts'
import { mediaTypeOf } from '../../../http/media-type.ts'
import type { Violation } from '../../../model/diagnostic.ts'
import type { Database } from '../../store/database.ts'
import { markDirty } from '../../store/documents.ts'
import { saveMediaFault } from '../../references/media-faults.ts'
import type { DocumentCache } from '../cache/document-cache.ts'
import { toMediaName } from './media-name.ts'
import { findKnownSize } from './known-size.ts'
import { readMediaBytes } from './read-media.ts'
import { makeIsLost } from '../scan/lost.ts'
import { toSignature } from '../scan/scanned-file.ts'

interface MediaFile {
  readonly signature: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
  readonly width: number | null
  readonly height: number | null
  /** Of a picture that can be encoded. */
  readonly encodingKey: string | null
}

/** Paths that were compiled; undefined for all. */
export type MediaScope = readonly string[] | undefined

export interface MediaTools {
  readonly cache: DocumentCache
  /** Says which version of `sharp` there is, as all of the lock file. */
  readonly pipeline: string
  readonly signal?: AbortSignal
}

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
  const root = realpathSync(contentDir)
  const changed = new Map<string, MediaFile | undefined>()
  const faults = new Map<string, Violation>()
  const isLost = makeIsLost(db, contentDir)
  for (const { path, signature: known } of listWanted(db, scope)) {
    if (tools.signal?.aborted) break
    const signature = isLost(path) ? known : signatureOf(root, path, known)
    if (signature !== known && !changed.has(path))
      changed.set(
        path,
        await readMedia(root, path, signature, {
          ...tools,
          note: (violation) => faults.set(path, violation),
        }),
      )
  }
  return db.transaction(() =>
    [...changed].flatMap(([path, media]) => {
      saveMediaFault(db, path, faults.get(path))
      return saveMedia(db, path, media) ? [path] : []
    }),
  )
}

interface WantedFile {
  readonly path: string
  readonly signature: string | null
}

const WANTED = `select distinct reference.target as path, media.signature from reference
  left join media on media.path = reference.target where reference.kind = 'file'`

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

/** Raise it when other facts are read from a file: rows of before are made anew. */
const READING_VERSION = 10
const READING = `${READING_VERSION}.${RECIPE_HASH}`

/** What can not be looked at is not known to be gone, and stays as it is known. */
function signatureOf(root: string, path: string, known: string | null): string | null {
  const stats = lookAt(findFile(root, path))
  if (stats instanceof Error) return codeOf(stats) === 'EACCES' ? known : null
  return stats.isFile() ? `${READING}:${toSignature(stats)}` : null
}

interface ReadingTools extends MediaTools {
  /** Hears what is wrong with the file. */
  readonly note: (violation: Violation) => void
}

async function readMedia(
  root: string,
  path: string,
  signature: string | null,
  tools: ReadingTools,
): Promise<MediaFile | undefined> {
  const type = mediaTypeOf(path)
  if (type === undefined || signature === null) return undefined
  try {
    const bytes = await readMediaBytes(root, path, type, tools.note)
    if (!bytes) return undefined
    const hash = hashOf(bytes)
    const name = toMediaName(hash, path)
    const key = hashOf(tools.pipeline, String(READING_VERSION), type, hash)
    const shown = await findKnownSize(path, bytes, key, tools)
    if (!shown) return undefined
    const encodingKey =
      isEncodable(type) && shown.width !== null ? toEncodingKey(hash) : null
    return { signature, name, type, size: bytes.length, ...shown, encodingKey }
  } catch {
    // Gone or locked since the look at it, which the next event or scan finds again; or in a
    // state in which nobody can say what it tells.
    return undefined
  }
}

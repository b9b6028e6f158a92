// Files of the content folder: their public addresses, pictures and bytes.
import { readFileSync, realpathSync } from 'node:fs'
import { sep } from 'node:path'

import { findFile } from '../../files/find-file.ts'
import { findRegularFile } from '../../files/look.ts'
import { toImageFile } from '../../images/image-file.ts'
import { stripMetadata } from '../../pictures/strip-metadata.ts'
import {
  parseVariantName,
  toVariantName,
  type Variant,
} from '../../model/pictures/encoding.ts'
import { hashOf } from '../../text/hash.ts'
import { trackDependency, mediaTag } from '../invalidation/cache-tags.ts'
import { toRoutePath } from '../../site/routes.ts'
import { toPath } from '../../site/url.ts'
import type { Reader } from './reader.ts'

export interface MediaRow {
  readonly path: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
  readonly width: number | null
  readonly height: number | null
  readonly key: string | null
  /** As JSON. */
  readonly encoding: string | null
}

export interface Media {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** As HTTP writes it. */
  readonly lastModified: string
}

const SELECT_MEDIA = `select path, name, type, size, width, height, encoding_key as key,
  encoding from media`

/** `path`: under the content folder. A preview names no file that is not published. */
export function findMediaRow(reader: Reader, path: string): MediaRow | undefined {
  trackDependency(mediaTag(path))
  if (reader.isPreview && !isReferredTo(reader, path)) return undefined
  return reader.db.find<MediaRow>(`${SELECT_MEDIA} where path = ?`, path)
}

/** With the base path; it changes with the bytes of the file. */
export function toMediaPath({ site }: Reader, { name }: MediaRow): string {
  return toPath(site.basePath, toRoutePath('media', { file: name }))
}

/**
 * A file by its public name, which begins with a hash of its bytes. Only one that a document
 * which may be seen refers to, and only while its bytes are those that the name promises.
 */
export function findMedia(reader: Reader, name: string): Media | undefined {
  // One name for every copy of a picture: that of a draft does not speak for the others.
  const rows = reader.db.all<MediaRow>(
    `${SELECT_MEDIA} where name = ? order by path`,
    name,
  )
  for (const row of rows) {
    const media = isReferredTo(reader, row.path) ? readMedia(reader, row) : undefined
    if (media) return media
  }
  return findVariant(reader, name)
}

/** The same of what a picture was encoded to: who may see the one may see the other. */
function findVariant(reader: Reader, name: string): Media | undefined {
  const parsed = parseVariantName(name)
  if (!parsed) return undefined
  const { hash, variant } = parsed
  const sql = `${SELECT_MEDIA} where encoding_key between ? and ? order by path`
  const rows = reader.db.all<MediaRow>(sql, hash, `${hash}g`)
  const row = rows.find(({ path, key, name: original, encoding }) => {
    if (key === null || encoding === null || !isReferredTo(reader, path)) return false
    return toVariantName(key, original, variant) === name
  })
  if (!row?.key) return undefined
  return readVariant(toImageFile(reader.stateDir, row.key, variant), variant)
}

/** Undefined for one that is not there: what was no smaller than the original, too. */
function readVariant(file: string, { format }: Variant): Media | undefined {
  const stats = findRegularFile(file)
  if (!stats) return undefined
  const bytes = new Uint8Array(readFileSync(file))
  return { bytes, type: `image/${format}`, lastModified: stats.mtime.toUTCString() }
}

function readMedia(
  { contentDir }: Reader,
  { path, name, type }: MediaRow,
): Media | undefined {
  const file = findFile(contentDir, path)
  try {
    const root = realpathSync(contentDir)
    if (!realpathSync(file).startsWith(root + sep)) return undefined
    const stats = findRegularFile(file)
    if (!stats) return undefined
    const bytes = stripMetadata(readFileSync(file), type)
    if (!name.startsWith(hashOf(bytes).slice(0, 8))) return undefined
    const lastModified = stats.mtime.toUTCString()
    return { bytes: new Uint8Array(bytes), type, lastModified }
  } catch {
    // Removed or renamed a moment ago: the next snapshot knows.
    return undefined
  }
}

function isReferredTo({ db, reachable }: Reader, path: string): boolean {
  const sql = `
    select 1 from reference
    join document on document.path = reference.source
    left join document_page on document_page.path = reference.source
    where reference.kind = 'file' and reference.target = ?
      and (document.type in ('author', 'tag', 'site')
        or document_page.visibility in ${reachable})
    limit 1`
  return db.find(sql, path) !== undefined
}

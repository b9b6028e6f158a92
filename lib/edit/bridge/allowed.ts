// What may be written into the content folder through the editor.
import { mediaTypeOf } from '../../http/media-type.ts'
import { type EditAnswer, refusal } from '../../model/edit/operation.ts'
import { findPictureKind, UncleanError } from '../../pictures/bytes.ts'
import { MAX_PICTURE_BYTES } from '../../pictures/limits.ts'
import { stripMetadata } from '../../pictures/strip-metadata.ts'
import { MESSAGES, REMEDIES } from './messages.ts'

const DOCUMENT_FOLDERS = ['articles', 'authors', 'pages', 'tags']
const FILE_FOLDERS = [...DOCUMENT_FOLDERS, 'media', 'theme']
const ROOT_FILES = ['site.yaml', 'overrides.css']
const WORDS = /^words(?:\.[\w-]+)?\.yaml$/
const RASTER = /^image\/(?:avif|gif|jpeg|png|webp)$/

/** Of Markdown and YAML: a book has 2 MB. */
const MAX_TEXT_BYTES = 10_000_000

/** What any upload may have at most. */
export const MAX_UPLOAD_BYTES = MAX_PICTURE_BYTES

/** Why a path can not be written; undefined where it can. */
export function refusePath(path: string): EditAnswer | undefined {
  const [folder = '', ...rest] = path.split('/')
  if (rest.length === 0) {
    if (ROOT_FILES.includes(path) || WORDS.test(path)) return undefined
    return refusal(403, MESSAGES.badFolder(path), REMEDIES.folders)
  }
  if (!FILE_FOLDERS.includes(folder)) {
    return refusal(403, MESSAGES.badFolder(path), REMEDIES.folders)
  }
  if (isDocument(path) && DOCUMENT_FOLDERS.includes(folder)) return undefined
  if (mediaTypeOf(path) !== undefined) return undefined
  return refusal(415, MESSAGES.badType(path), REMEDIES.rename)
}

/** Markdown and YAML: what the editor opens. */
export function isDocument(path: string): boolean {
  return path.endsWith('.md') || path.endsWith('.yaml')
}

/** Why these bytes can not be written there; undefined where they can. */
export function refuseBytes(path: string, bytes: Uint8Array): EditAnswer | undefined {
  if (isDocument(path)) return refuseText(path, bytes)
  if (bytes.length > MAX_UPLOAD_BYTES) return tooLarge(path, MAX_UPLOAD_BYTES)
  const type = mediaTypeOf(path) ?? ''
  if (RASTER.test(type) && findPictureKind(bytes) === undefined) {
    return refusal(415, MESSAGES.wrongKind(path), REMEDIES.resave)
  }
  return refuseDrawing(path, bytes, type)
}

function refuseText(path: string, bytes: Uint8Array): EditAnswer | undefined {
  if (bytes.length > MAX_TEXT_BYTES) return tooLarge(path, MAX_TEXT_BYTES)
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return undefined
  } catch {
    return refusal(415, MESSAGES.notUtf8(path))
  }
}

/** A drawing with script is not cleaned in silence: who sends one should know. */
function refuseDrawing(
  path: string,
  bytes: Uint8Array,
  type: string,
): EditAnswer | undefined {
  const lost: string[] = []
  try {
    stripMetadata(bytes, type, ({ names }) => lost.push(...names))
  } catch (error) {
    if (!(error instanceof UncleanError)) throw error
    return refusal(415, MESSAGES.damaged(path), REMEDIES.resave)
  }
  if (lost.length === 0) return undefined
  return refusal(415, MESSAGES.hasScript(path, lost), REMEDIES.redraw)
}

function tooLarge(path: string, limit: number): EditAnswer {
  return refusal(413, MESSAGES.tooLarge(path, limit / 1_000_000), REMEDIES.shrink)
}

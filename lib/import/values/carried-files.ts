// Files of a content folder that an export of Imprint's carries, whatever its format.
import { listFields, textOf } from './json-fields.ts'

/** A text file as it is, byte for byte. */
export interface CarriedFile {
  /** Under the content folder, with `/`. */
  readonly path: string
  readonly text: string
}

/** The key in JSON Feed and in Ghost's JSON; custom keys begin with `_` (JSON Feed 1.1). */
export const CARRIED_KEY = '_imprint'
/** The namespace and element of WXR: other readers of XML pass over it. */
export const CARRIED_NAMESPACE = 'urn:imprint:content'
export const CARRIED_ELEMENT = 'imprint:file'

/** Without those whose path would lead out of a content folder, or to a hidden file. */
export function parseCarriedFiles(written: unknown): CarriedFile[] {
  return listFields(written).flatMap((fields) => {
    const path = textOf(fields, 'path')
    return isContentPath(path) && typeof fields.text === 'string'
      ? [{ path, text: fields.text }]
      : []
  })
}

const FOLDERS = /^(?:articles|pages|authors|tags|media|public)\//

/** A relative path without steps up, in a folder that is read or right in the content folder. */
export function isContentPath(path: string): boolean {
  if (/[\\\u0000-\u001f\u007f]|^\/|^[a-z]:/i.test(path) || path.length > 1000)
    return false
  const names = path.split('/')
  if (names.some((name) => name === '' || /^\.{1,2}$/.test(name))) return false
  return FOLDERS.test(path) || (names.length === 1 && /^[\w.-]+\.ya?ml$/.test(path))
}

// What the name of a file says: a document of which type, a document by mistake, or neither.
import type { DocumentType } from '../../../model/document.ts'
import { folderTypeOf } from '../../../site/document-slug.ts'
import { parseWordsName } from '../../../text/language/file-name.ts'

/**
 * The type of a path under `CONTENT_DIR`. Undefined for pictures, other files, and paths with
 * a hidden part, which Contentlayer's patterns skip too.
 */
export function documentTypeOf(path: string): DocumentType | undefined {
  if (path === 'site.yaml') return 'site'
  if (parseWordsName(path)) return 'words'
  if (!path.endsWith('.md') || isHidden(path) || isEditorFile(path)) return undefined
  return folderTypeOf(path)
}

function isHidden(path: string): boolean {
  return /(?:^|\/)\./.test(path)
}

const EDITOR_FILES: readonly RegExp[] = [
  /~$/,
  /^\.#/,
  /^#.*#$/,
  /\.(?:swp|swo|swx|swn|tmp|temp|bak|orig|crdownload|part)$/i,
  // Vim writes and removes a file of this name to see whether it may.
  /^4913$/,
  /^\.(?:DS_Store$|_|~lock\.|goutputstream-|fuse_hidden)/,
  /^(?:Thumbs\.db|desktop\.ini)$/i,
  /^~\$/,
  /___jb_(?:tmp|old)___$/,
  /^sed[A-Za-z0-9]{6}$/,
]

/** Whether an editor, a file manager or an archive left the file: never content, never news. */
export function isEditorFile(path: string): boolean {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  return parts.includes('__MACOSX') || EDITOR_FILES.some((file) => file.test(name))
}

const TEXT_EXTENSION = /(?:\.(?:md|mdx|markdown|mdown|mkd|txt))+$/i

/** Whether a file may be an article by its extension. */
export function isText(path: string): boolean {
  return TEXT_EXTENSION.test(path)
}

/**
 * The name of a document for a file that looks like one: for an article as `.mdx`, or
 * `site.yml`. Undefined for documents, pictures, hidden files and what editors leave.
 */
export function rightNameOf(path: string): string | undefined {
  if (documentTypeOf(path) || isEditorFile(path) || isHidden(path)) return undefined
  if (/^site\.(?:yml|yaml|json|toml)$/i.test(path)) return 'site.yaml'
  if (/^words\.(?:yml|yaml|json|toml)$/i.test(path)) return 'words.yaml'
  const isDocument = isText(path) && folderTypeOf(path) !== undefined
  return isDocument ? path.replace(TEXT_EXTENSION, '.md') : undefined
}

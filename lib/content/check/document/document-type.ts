import type { DocumentType } from '../../../model/document.ts'
import { isEditorFile } from '../file/editor-file.ts'

const TYPE_OF_FOLDER: ReadonlyMap<string, DocumentType> = new Map([
  ['articles', 'article'],
  ['authors', 'author'],
  ['pages', 'page'],
  ['tags', 'tag'],
])

/**
 * The type of a path under `CONTENT_DIR`; undefined for what is no document: pictures,
 * other files, and whatever has a hidden part, which Contentlayer's patterns skip too.
 */
export function documentTypeOf(path: string): DocumentType | undefined {
  if (path === 'site.yaml') return 'site'
  if (!path.endsWith('.md') || isHidden(path) || isEditorFile(path)) return undefined
  return folderTypeOf(path)
}

/** The type that documents in the path's top folder have. */
export function folderTypeOf(path: string): DocumentType | undefined {
  const [folder = '', ...rest] = path.split('/')
  return rest.length > 0 ? TYPE_OF_FOLDER.get(folder) : undefined
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'))
}

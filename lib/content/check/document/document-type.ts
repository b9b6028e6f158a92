import type { DocumentType } from '../../../model/document.ts'
import { folderTypeOf } from '../../../site/document-slug.ts'
import { isEditorFile } from '../file/editor-file.ts'

/**
 * The type of a path under `CONTENT_DIR`; undefined for what is no document: pictures,
 * other files, and whatever has a hidden part, which Contentlayer's patterns skip too.
 */
export function documentTypeOf(path: string): DocumentType | undefined {
  if (path === 'site.yaml') return 'site'
  if (!path.endsWith('.md') || isHidden(path) || isEditorFile(path)) return undefined
  return folderTypeOf(path)
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'))
}

import type { Diagnostic } from '../../../model/diagnostic.ts'
import { folderTypeOf } from '../../../site/document-slug.ts'
import { documentTypeOf } from '../document/document-type.ts'
import { isEditorFile } from './editor-file.ts'

const TEXT_EXTENSION = /\.(?:md|mdx|markdown|mdown|mkd|txt)$/i

/**
 * A warning for a file that looks like a document and is none: an article as `.mdx`, or
 * `site.yml`. Undefined for documents, pictures, hidden files and editors' leavings.
 */
export function ignoredFileDiagnostic(path: string): Diagnostic | undefined {
  if (documentTypeOf(path) || isEditorFile(path) || /(?:^|\/)\./.test(path)) {
    return undefined
  }
  if (/^site\.(?:yml|yaml|json|toml)$/i.test(path)) return toWarning(path, 'site.yaml')
  const isText = TEXT_EXTENSION.test(path) && folderTypeOf(path) !== undefined
  return isText ? toWarning(path, path.replace(TEXT_EXTENSION, '.md')) : undefined
}

function toWarning(file: string, rightName: string): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'warning',
    message: `This file is ignored because of its name: rename it to \`${rightName}\``,
  }
}

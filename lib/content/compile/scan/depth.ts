// How deep folders may lie in each other.
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { toFileDiagnostic } from '../messages.ts'

/** Deeper folders cost a look at all that they lie in, again and again. */
const MAX_DEPTH = 64

/** Whether a folder is too deep to be read; the first one is named among `warnings`. */
export function isTooDeep(warnings: Diagnostic[], folder: string): boolean {
  if (folder.split('/').length <= MAX_DEPTH) return false
  const isTold = warnings.some(({ rule }) => rule === 'folder-too-deep')
  const values = { path: `${folder.slice(0, 60)}…`, limit: MAX_DEPTH }
  if (!isTold) warnings.push(toFileDiagnostic(folder, 'folder-too-deep', values))
  return true
}

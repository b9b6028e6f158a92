// Files in the folders of documents that are no documents by their names: private, or copies.
import { join } from 'node:path'

import { lookAtLink } from '../../../files/look.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { folderTypeOf } from '../../../site/document-slug.ts'
import { parseCopyName, privateSignOf } from '../../check/index.ts'
import { toFileDiagnostic } from '../messages.ts'
import { findHidingData } from './hiding-data.ts'

/** Whether there is something at a path under the content folder. */
export type IsThere = (path: string) => boolean

/** What is not published by its own name. */
export interface Hidden {
  readonly diagnostic: Diagnostic
  /** The one document in a hidden folder that is published: an article about such things. */
  readonly index?: string
}

/** Looks at the last name of a path; undefined for a file or folder that readers may see. */
export function findHiddenAt(path: string, isThere: IsThere): Hidden | undefined {
  const slash = path.lastIndexOf('/')
  if (slash === -1 || folderTypeOf(path) === undefined) return undefined
  const [folder, name] = [path.slice(0, slash + 1), path.slice(slash + 1)]
  if (/^[^/]+\/index\.md$/.test(path))
    return { diagnostic: toFileDiagnostic(path, 'file-private:list', { path }) }
  const sign = privateSignOf(name)
  if (sign === 'repository')
    return { diagnostic: toFileDiagnostic(path, 'file-for-repository', { path }) }
  if (sign === 'folder') {
    const index = `${path}/index.md`
    const id = isThere(index) ? 'file-private:beside' : 'file-private:folder'
    return { diagnostic: toFileDiagnostic(path, id, { path }), index }
  }
  if (sign)
    return { diagnostic: toFileDiagnostic(path, `file-private:${sign}`, { path }) }
  const diagnostic = findCopy(path, folder, isThere)
  return diagnostic && { diagnostic }
}

function findCopy(
  path: string,
  folder: string,
  isThere: IsThere,
): Diagnostic | undefined {
  const copy = parseCopyName(path.slice(folder.length))
  if (!copy) return undefined
  const original = folder + copy.original
  if (isThere(original)) return toFileDiagnostic(path, 'file-copy', { path, original })
  return copy.isCertain ? toFileDiagnostic(path, 'file-copy:alone', { path }) : undefined
}

/** The same of a path and of every folder that it lies in. */
export function findHidden(root: string, path: string): Diagnostic | undefined {
  const isThere: IsThere = (other) => !(lookAtLink(join(root, other)) instanceof Error)
  const parts = path.split('/')
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  for (const part of paths) {
    const hidden = findHiddenAt(part, isThere)
    if (hidden) return hidden.index === path ? undefined : hidden.diagnostic
    const data = findHidingData(root, part)
    if (data) return data
  }
  return undefined
}

// The files of a content folder that an export holds.
import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { isPrivateInPublic } from '../content/compile/public/private-file.ts'
import { isEditorFile, privateSignOf } from '../content/check/index.ts'

export interface ContentFiles {
  /** Paths under the content folder, sorted by their code units. */
  readonly paths: readonly string[]
  /** Links, hidden files and those whose name says that nobody shall see them; folders whole. */
  readonly leftOut: readonly string[]
}

/** Looks at names alone. Links are not followed: what they lead to may be anybody's. */
export function listContentFiles(contentDir: string): ContentFiles {
  const paths: string[] = []
  const leftOut: string[] = []
  const folders = ['']
  for (const folder of folders) {
    for (const entry of readdirSync(join(contentDir, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (isLeftOut(entry, path)) leftOut.push(path)
      else if (entry.isDirectory()) folders.push(path)
      else paths.push(path)
    }
  }
  return { paths: paths.toSorted(byUnits), leftOut: leftOut.toSorted(byUnits) }
}

function isLeftOut(entry: Dirent, path: string): boolean {
  if (!entry.isDirectory() && !entry.isFile()) return true
  if (path.startsWith('public/')) return isPrivateInPublic(entry.name)
  if (entry.name.startsWith('.') || isEditorFile(entry.name)) return true
  return privateSignOf(entry.name) !== undefined
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

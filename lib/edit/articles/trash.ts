// Keeps what was deleted: git has only what was committed.
import { constants, copyFileSync, mkdirSync, readdirSync, unlinkSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

import { attempt } from '../../files/look.ts'

const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/

/** Names the folder of one deletion by its instant. */
export function toTrashName(now: Date): string {
  return now.toISOString().replaceAll(':', '-')
}

/** Moves a file, with the folders that it needs, to where none is. */
export function moveFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  // The state folder may lie on another disk, where a rename fails.
  copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  unlinkSync(from)
}

/** What a deletion took away, as paths of the content folder; empty for one that never was. */
export function listTrash(trashDir: string, name: string): string[] {
  const folder = join(trashDir, name)
  const found = NAME.test(name)
    ? attempt(() => readdirSync(folder, { recursive: true, withFileTypes: true }))
    : []
  if (found instanceof Error) return []
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((path) => path.split(sep).join('/'))
}

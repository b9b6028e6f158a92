// Keeps what was deleted: git has only what was committed.
import { constants, copyFileSync, mkdirSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of one deletion, named by its instant. */
export function toTrashFolder(trashDir: string, now: Date): string {
  return join(trashDir, now.toISOString().replaceAll(':', '-'))
}

/** Takes a file of the content folder away, into the folder of its deletion. */
export function moveToTrash(contentDir: string, path: string, folder: string): void {
  const [from, to] = [join(contentDir, path), join(folder, path)]
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  // The state folder may lie on another disk, where a rename fails.
  copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  unlinkSync(from)
}

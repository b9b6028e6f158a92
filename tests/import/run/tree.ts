// Folders of a test: what lies in them, and their end.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Paths of all files, in order; with what is in them if asked for. */
export function listTree(folder: string, withTexts = false): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const path = relative(folder, file)
      return withTexts ? `${path}\n${readFileSync(file, 'base64')}` : path
    })
    .toSorted()
}

export function removeFolders(folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

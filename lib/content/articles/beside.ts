// The files that an article has beside it, in a folder of its own.
import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Whether an article lies in a folder that has its name. */
export function isFolderIndex(path: string): boolean {
  return /^[^/]+\/.+\/index\.md$/.test(path)
}

/** Whether all that is in the folder is the article's: no other one is in it. */
export function ownsFolder(contentDir: string, path: string): boolean {
  if (!isFolderIndex(path)) return false
  return listBeside(contentDir, path).every((name) => !name.endsWith('.md'))
}

/** Names from its folder on, of files in it and below; hidden ones are nobody's content. */
export function listBeside(contentDir: string, path: string): string[] {
  const folder = join(contentDir, dirname(path))
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => name !== 'index.md')
}

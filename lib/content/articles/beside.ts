// The files that an article has beside it, in a folder of its own.
import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Names from its folder on, of files in it and below; hidden ones are nobody's content. */
export function listBeside(contentDir: string, path: string): string[] {
  const folder = join(contentDir, dirname(path))
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => name !== 'index.md')
}

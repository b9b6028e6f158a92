// Finds a file whose name another system wrote in another form.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where the file at `path` lies under `root`: macOS decomposes accents, so that a name and a link
 * to it can differ in their letters alone (UAX #15). `path` is NFC. The path itself where nothing
 * is there.
 */
export function findFile(root: string, path: string): string {
  const plain = join(root, path)
  if (isAscii(path) || existsSync(plain)) return plain
  return path
    .split('/')
    .reduce(
      (folder, name) => join(/* turbopackIgnore: true */ folder, findName(folder, name)),
      root,
    )
}

function findName(folder: string, name: string): string {
  if (isAscii(name) || existsSync(join(folder, name))) return name
  try {
    return readdirSync(folder).find((other) => other.normalize('NFC') === name) ?? name
  } catch {
    return name
  }
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

// The folder of `edit:build`: what it may overwrite there, and what it removes.
import { mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

import { readIfThere, removeIfThere } from '../../../files/optional-file.ts'
import { replaceFile } from '../../../files/replace-file.ts'
import { CommandError } from '../../../model/command-error.ts'
import { REFUSALS } from './messages.ts'

/** Lists the files of the folder, a line a file: its presence says whose folder it is. */
const MARKER = '.imprint-edit'

export type OwnFiles = ReadonlyMap<string, string | Uint8Array>

/** Throws `CommandError` for a folder of others, and for one inside of a published folder. */
export function requireOwnFolder(out: string, published: readonly string[]): void {
  const around = published.find((folder) => isInside(out, folder))
  if (around !== undefined) throw new CommandError(REFUSALS.inside(out, around))
  mkdirSync(out, { recursive: true })
  const isOwn = readIfThere(join(out, MARKER)) !== undefined
  if (!isOwn && readdirSync(out).length > 0) throw new CommandError(REFUSALS.foreign(out))
}

/** Writes what differs. Removes what an earlier build has put there, and nothing else. */
export function writeOwnFolder(out: string, files: OwnFiles): void {
  const before = readIfThere(join(out, MARKER))?.toString().split('\n') ?? []
  // A build that is killed leaves no file that the next one does not know.
  const all = [...new Set([...before, ...files.keys()])].filter(Boolean)
  replaceFile(join(out, MARKER), toLines(all))
  for (const [path, content] of files) {
    const file = join(out, path)
    if (readIfThere(file)?.equals(Buffer.from(content))) continue
    mkdirSync(dirname(file), { recursive: true })
    replaceFile(file, content)
  }
  for (const path of all) {
    if (!files.has(path) && isInside(join(out, path), out)) removeIfThere(join(out, path))
  }
  replaceFile(join(out, MARKER), toLines([...files.keys()]))
}

function toLines(paths: readonly string[]): string {
  return paths
    .toSorted()
    .map((path) => `${path}\n`)
    .join('')
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way)
}

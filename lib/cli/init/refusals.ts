// What `init` does not touch.
import { existsSync } from 'node:fs'
import { relative } from 'node:path'

import { CommandError } from '../../model/command-error.ts'
import { isRepository, listChanged } from './repository.ts'

/** What was never committed would be gone, or be taken for a file of the demo. */
export function requireUnchanged(root: string, files: readonly string[]): void {
  const changed = isRepository(root)
    ? listChanged(
        root,
        files.map((file) => relative(root, file)),
      )
    : []
  if (changed.length === 0) return
  throw new CommandError(
    `These files of the demo are changed and not committed: commit them, or \`git restore\` them.\n${listLines(changed)}`,
  )
}

export function requireRepository(root: string, files: readonly string[]): void {
  if (files.length === 0 || isRepository(root)) return
  throw new CommandError(
    'Nothing would bring the demo back, for this is no git repository: choose `--demo move`.',
  )
}

export function requireFree(root: string, files: readonly string[]): void {
  const taken = files.filter((file) => existsSync(file))
  if (taken.length === 0) return
  const names = taken.map((file) => relative(root, file))
  throw new CommandError(
    `The demo would overwrite these files: move them.\n${listLines(names)}`,
  )
}

function listLines(names: readonly string[]): string {
  return names.map((name) => `  ${name}`).join('\n')
}

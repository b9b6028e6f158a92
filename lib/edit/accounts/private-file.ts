// Files that only their owner may read.
import { lstatSync, statSync } from 'node:fs'

import { codeOf } from '../../files/system-error.ts'
import { CommandError } from '../../model/command-error.ts'

/** Of a new file. */
export const PRIVATE = 0o600

/** A group may read: a service reads what `root` owns. */
const FORBIDDEN = 0o037

/**
 * Throws `CommandError` for a file that others can read or change. Windows has no such modes, and
 * a file that is not there no reader.
 */
export function requirePrivate(file: string): void {
  if (process.platform === 'win32') return
  const mode = findMode(file)
  if (mode === undefined || (mode & FORBIDDEN) === 0) return
  const shown = (mode & 0o777).toString(8).padStart(3, '0')
  throw new CommandError(
    `${file} is open to other users of this machine (mode ${shown}). Close it: chmod 600 ${file}`,
  )
}

function findMode(file: string): number | undefined {
  try {
    return statSync(file).mode
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !isLink(file)) return undefined
    throw new CommandError(`${file} cannot be read: ${codeOf(error)}.`)
  }
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

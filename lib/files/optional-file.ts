// Files that may not be there.
import { readFileSync, unlinkSync } from 'node:fs'

import { codeOf } from './system-error.ts'

/** Reads a file; undefined where there is none. */
export function readIfThere(file: string): Buffer | undefined {
  return unlessAbsent(() => readFileSync(file))
}

/** Removes a file or a link, if it is there. Not by `rmSync`: its errors may have no code. */
export function removeIfThere(file: string): void {
  unlessAbsent(() => unlinkSync(file))
}

function unlessAbsent<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch (error) {
    // What has too long a name is nowhere.
    if (['ENOENT', 'ENAMETOOLONG'].includes(codeOf(error))) return undefined
    throw error
  }
}

import { unlinkSync } from 'node:fs'

import { codeOf } from './system-error.ts'

/** Removes a file or a link, if it is there. Not `rmSync`, whose errors may have no code. */
export function removeFile(file: string): void {
  try {
    unlinkSync(file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

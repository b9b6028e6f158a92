// Whose folder it is: Imprint changes only one that it has marked.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { readIfThere } from '../../files/optional-file.ts'

/** A fault of the folder that a person has to put right. */
export class OutputDirectoryError extends Error {
  override readonly name = 'OutputDirectoryError'
}

/** Its presence says that a folder is ours. */
const MARKER = '.imprint'

/**
 * Returns the id of a folder; gives one to a folder that is new or empty. Throws
 * `OutputDirectoryError` for a folder that holds files of others, or cannot be written.
 */
export function claimFolder(dir: string): string {
  try {
    const known = readIfThere(join(dir, MARKER))
    if (known) return known.toString().trim()
    mkdirSync(dir, { recursive: true })
    if (readdirSync(dir).length === 0) return writeMarker(dir)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new OutputDirectoryError(
      `Nothing can be published into ${dir}: ${error.message}`,
    )
  }
  throw new OutputDirectoryError(
    `${dir} holds files that Imprint did not put there, and publishing could overwrite ` +
      'them. Empty it, or set OUT_DIR to another folder.',
  )
}

function writeMarker(dir: string): string {
  const id = randomUUID()
  writeFileSync(join(dir, MARKER), `${id}\n`)
  return id
}

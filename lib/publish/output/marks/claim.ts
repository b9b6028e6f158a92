// Whose folder it is: Imprint changes only one that it has marked.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

import { readIfThere, removeIfThere } from '../../../files/optional-file.ts'
import { replaceFile } from '../../../files/replace-file.ts'
import { toApiPath } from '../../../site/api/address.ts'
import { fileOf } from '../../../site/output-file.ts'
import { hashOf } from '../../../text/hash.ts'

/** A fault of the folder that a person has to put right. */
export class OutputDirectoryError extends Error {
  override readonly name = 'OutputDirectoryError'
}

/** Its presence says that a folder is ours: its id, then of which content it was made. */
const MARKER = '.imprint'

/**
 * Returns the id of a folder; gives one to a folder that is new or empty. Notes that it is
 * made of `contentDir` from now on. Throws `OutputDirectoryError` for a folder that holds
 * files of others, or cannot be written.
 */
export function claimFolder(dir: string, contentDir?: string): string {
  const origin = contentDir && toOrigin(dir, contentDir)
  try {
    const known = readMarker(dir)
    if (known && (!origin || origin === known.origin)) return known.id
    mkdirSync(dir, { recursive: true })
    if (known?.origin) forgetLog(dir)
    if (known) return writeMarker(dir, known.id, origin)
    if (readdirSync(dir).length === 0) return writeMarker(dir, randomUUID(), origin)
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

/** Gives a folder of ours another id, and returns it. */
export function renewId(dir: string): string {
  return writeMarker(dir, randomUUID(), readMarker(dir)?.origin)
}

/** Undefined for a folder that is not ours. */
export function readId(dir: string): string | undefined {
  return readMarker(dir)?.id
}

/** True where a folder is known to be made of the content of `contentDir`. */
export function isMadeOf(dir: string, contentDir: string): boolean {
  return readMarker(dir)?.origin === toOrigin(dir, contentDir)
}

/** Says of a folder that was made of `contentDir` that another blog is there from now on. */
export function disownFolder(dir: string, contentDir: string): void {
  const known = readMarker(dir)
  if (known && isMadeOf(dir, contentDir)) writeMarker(dir, known.id, NO_ORIGIN)
}

/** No hash, so it is that of no folder. */
const NO_ORIGIN = 'none'

/** A store that is new goes on with the log of changes it finds: never with that of another blog. */
function forgetLog(dir: string): void {
  removeIfThere(join(dir, fileOf(toApiPath({ kind: 'index' }), '')))
}

// Neither a path of this machine, nor another one when both folders move together.
function toOrigin(dir: string, contentDir: string): string {
  return hashOf(relative(dir, contentDir)).slice(0, 16)
}

function readMarker(dir: string): { id: string; origin?: string } | undefined {
  const text = readIfThere(join(dir, MARKER))?.toString().trim()
  if (!text) return undefined
  const [id = '', origin] = text.split('\n')
  return { id, ...(origin !== undefined && { origin }) }
}

function writeMarker(dir: string, id: string, origin: string | undefined): string {
  replaceFile(join(dir, MARKER), `${[id, origin].filter(Boolean).join('\n')}\n`)
  return id
}

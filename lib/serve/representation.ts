// Forms of a published file: from the manifest, or opened on disk.
import { constants } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

import { codeOf } from '../files/system-error.ts'
import { type Coding, ENDINGS } from '../http/encodings.ts'
import { etagOf } from '../http/etag.ts'
import type { ServedFile } from './site.ts'

/** One form of a file, as it goes over the wire. */
export interface Representation {
  /** Path under `outDir`, whatever the coding. */
  readonly file: string
  readonly served: ServedFile
  readonly coding: Coding
  readonly size: number
  /** Undefined where the bytes may be others than the manifest says. */
  readonly etag: string | undefined
}

/** Describes a form by the manifest alone; `size`: that of the file which was opened. */
export function toRepresentation(
  file: string,
  served: ServedFile,
  coding: Coding,
  size = served.lengths[coding] ?? 0,
): Representation {
  const isKnown = served.hash !== '' && size === served.lengths[coding]
  const etag = isKnown ? etagOf(served.hash, coding) : undefined
  return { file, served, coding, size, etag }
}

/** Opens a form of a file. Undefined when it is absent, no file, or a link out of `outDir`. */
export async function openForm(
  outDir: string,
  file: string,
  coding: Coding,
): Promise<{ readonly handle: FileHandle; readonly size: number } | undefined> {
  const path = coding === 'identity' ? file : file + ENDINGS[coding]
  const handle = await openInside(outDir, path)
  const stats = await handle?.stat()
  if (stats?.isFile()) return handle && { handle, size: stats.size }
  await handle?.close()
  return undefined
}

// A link made after `realpath` is not followed, and a pipe does not block the thread.
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

const ABSENCES = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ENXIO']

async function openInside(outDir: string, path: string): Promise<FileHandle | undefined> {
  try {
    const [root, real] = await Promise.all([
      realpath(outDir),
      realpath(join(outDir, path)),
    ])
    return real.startsWith(root + sep) ? await open(real, FLAGS) : undefined
  } catch (error) {
    if (ABSENCES.includes(codeOf(error))) return undefined
    throw error
  }
}

import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

import { ENDINGS } from '../http/encodings.ts'
import type { Validators } from './preconditions.ts'
import type { Coding } from './encoding.ts'
import type { ServedFile } from './site.ts'

/** One form of a file, as it goes over the wire. */
export interface Representation extends Validators {
  readonly coding: Coding
  /** Under `outDir`, with the `.br` or `.gz` of a compressed one. */
  readonly path: string
  /** Undefined for a large one, which is opened anew for each request. */
  readonly body: Uint8Array<ArrayBuffer> | undefined
}

export interface LoadedFile {
  readonly file: string
  readonly served: ServedFile
  readonly identity: Representation
  readonly encoded: ReadonlyMap<Coding, Representation>
  /** Whether every variant was there; what is not whole is not kept. */
  readonly isComplete: boolean
}

export const MAX_KEPT_BODY_BYTES = 512 * 1024

/** Reads a file and its variants. Undefined when it is absent, or leads out of `outDir`. */
export async function loadFile(
  outDir: string,
  file: string,
  served: ServedFile,
): Promise<LoadedFile | undefined> {
  const { encodings } = served
  const [identity, ...variants] = await Promise.all([
    loadRepresentation(outDir, file, 'identity', served),
    ...encodings.map((name) =>
      loadRepresentation(outDir, file + ENDINGS[name], name, served),
    ),
  ])
  if (identity === undefined) return undefined
  const found = variants.filter((variant) => variant !== undefined)
  const encoded = new Map(found.map((variant) => [variant.coding, variant]))
  return {
    file,
    served,
    identity,
    encoded,
    isComplete: encoded.size === encodings.length,
  }
}

async function loadRepresentation(
  outDir: string,
  path: string,
  coding: Coding,
  served: ServedFile,
): Promise<Representation | undefined> {
  const handle = await openInside(outDir, path)
  if (handle === undefined) return undefined
  try {
    const large = await validatorsOf(handle, served)
    if (large === undefined) return undefined
    if (large.size > MAX_KEPT_BODY_BYTES)
      return { ...large, coding, path, body: undefined }
    const body = new Uint8Array(await handle.readFile())
    return { ...large, etag: etagOf(body), size: body.length, coding, path, body }
  } finally {
    await handle.close()
  }
}

/** Strong, for the bytes as sent, so that each coding has its own. RFC 9110 §8.8.3.3. */
function etagOf(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/**
 * What a file is known by without reading it: each version is a file of its own, renamed
 * into place, so inode, size and nanoseconds differ. Undefined for what is no plain file.
 */
export async function validatorsOf(
  handle: FileHandle,
  { modified }: Pick<ServedFile, 'modified'>,
): Promise<Validators | undefined> {
  const stat = await handle.stat({ bigint: true })
  if (!stat.isFile()) return undefined
  const { ino, size, mtimeNs } = stat
  // RFC 9110 §8.8.2.1: no server may send a date that lies ahead.
  const changedMs = modified === undefined ? Number(stat.mtimeMs) : Date.parse(modified)
  const modifiedMs = Math.min(changedMs, Date.now())
  return {
    etag: `"${[ino, size, mtimeNs].map((part) => part.toString(36)).join('-')}"`,
    modifiedSeconds: Math.floor(modifiedMs / 1000),
    size: Number(size),
  }
}

/** Opens a file of `outDir`. Undefined when it is absent, or a link out of there. */
export async function openInside(
  outDir: string,
  path: string,
): Promise<FileHandle | undefined> {
  try {
    const [root, real] = await Promise.all([
      realpath(outDir),
      realpath(join(outDir, path)),
    ])
    if (!real.startsWith(root + sep)) return undefined
    return await open(real, FLAGS)
  } catch (error) {
    if (isAbsence(error)) return undefined
    throw error
  }
}

// A link made after `realpath` is not followed, and a pipe does not block the thread.
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

const ABSENCES = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ENXIO'])

function isAbsence(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return typeof error.code === 'string' && ABSENCES.has(error.code)
}

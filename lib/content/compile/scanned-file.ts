// Tells what a file of the content folder looks like from outside.
import { realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'

import { type Diagnostic, FILE_START } from '../../model/diagnostic.ts'
import {
  directoryDiagnostic,
  MAX_FILE_BYTES,
  tooLargeDiagnostic,
  unreadableDiagnostic,
} from '../check/index.ts'
import { toViolation } from './messages.ts'

export interface ScannedFile {
  /** Under the content folder, with `/`. */
  readonly path: string
  /** Size, times and inode: the same until the file is written. */
  readonly signature: string
  /** A fault that is known without reading: too large, unreadable, a folder named `x.md`. */
  readonly diagnostic?: Diagnostic
}

/** A file whose name is that of a document, by what is there. */
export function toScannedFile(root: string, path: string, isLink: boolean): ScannedFile {
  const stats = tryStat(join(root, path))
  if (stats instanceof Error) {
    const diagnostic = unreadableDiagnostic(path, stats)
    return { path, signature: 'unreadable', diagnostic }
  }
  if (isLink && isOutside(root, path)) {
    return { path, signature: 'outside', diagnostic: outsideDiagnostic(path) }
  }
  if (stats.isDirectory()) {
    return { path, signature: 'folder', diagnostic: directoryDiagnostic(path) }
  }
  const signature = toSignature(stats)
  if (stats.size <= MAX_FILE_BYTES) return { path, signature }
  return { path, signature, diagnostic: tooLargeDiagnostic(path, stats.size) }
}

/** The same until the file is written. */
export function toSignature({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size}-${mtimeMs}-${ctimeMs}-${ino}`
}

export function outsideDiagnostic(path: string): Diagnostic {
  return { file: path, ...FILE_START, ...toViolation('file-outside', {}) }
}

/** Whether a link leads out of the content folder, `root`. */
export function isOutside(root: string, path: string): boolean {
  const real = realpathSync(join(root, path))
  return real !== root && !real.startsWith(root + sep)
}

export function isDirectory(file: string): boolean {
  const stats = tryStat(file)
  return !(stats instanceof Error) && stats.isDirectory()
}

function tryStat(file: string): Stats | Error {
  try {
    return statSync(file)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

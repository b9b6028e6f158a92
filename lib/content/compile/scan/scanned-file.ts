// Tells what a file of the content folder looks like from outside.
import type { Stats } from 'node:fs'
import { join } from 'node:path'

import { findRealPath, isWithin, lookAt } from '../../../files/look.ts'
import { codeOf } from '../../../files/system-error.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import {
  directoryDiagnostic,
  MAX_FILE_BYTES,
  tooLargeDiagnostic,
  unreadableDiagnostic,
} from '../../check/index.ts'
import { toFileDiagnostic } from '../messages.ts'

export interface ScannedFile {
  /** Under the content folder, with `/`. */
  readonly path: string
  /** Size, times and inode: the same until the file is written. */
  readonly signature: string
  /** A fault that is known without reading: too large, unreadable, a folder or a pipe named `x.md`. */
  readonly diagnostic?: Diagnostic
}

/** A file whose name is that of a document, by what is there. */
export function toScannedFile(root: string, path: string, isLink: boolean): ScannedFile {
  const stats = lookAt(join(root, path))
  if (stats instanceof Error) {
    const isBroken = isLink && path !== 'site.yaml' && isBrokenLink(stats)
    const diagnostic = isBroken
      ? brokenLinkDiagnostic(path)
      : unreadableDiagnostic(path, stats)
    return { path, signature: 'unreadable', diagnostic }
  }
  if (isLink && isOutside(root, path)) {
    return { path, signature: 'outside', diagnostic: outsideDiagnostic(path) }
  }
  if (stats.isDirectory()) {
    return { path, signature: 'folder', diagnostic: directoryDiagnostic(path) }
  }
  const signature = toSignature(stats)
  if (!stats.isFile()) {
    return {
      path,
      signature,
      diagnostic: toFileDiagnostic(path, 'file-special', { path }),
    }
  }
  if (stats.size <= MAX_FILE_BYTES) return { path, signature }
  return { path, signature, diagnostic: tooLargeDiagnostic(path, stats.size) }
}

/** The same until the file is written. */
export function toSignature({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size}-${mtimeMs}-${ctimeMs}-${ino}`
}

/** Whether a look at a link failed because it leads nowhere, or round. */
export function isBrokenLink(fault: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(fault))
}

export function brokenLinkDiagnostic(path: string): Diagnostic {
  return toFileDiagnostic(path, 'file-link-broken', { path })
}

export function outsideDiagnostic(path: string): Diagnostic {
  return toFileDiagnostic(path, 'file-outside', {})
}

/** Whether a link leads out of the content folder, `root`, or nowhere. */
export function isOutside(root: string, path: string): boolean {
  const real = findRealPath(join(root, path))
  return real === undefined || !isWithin(root, real)
}

/** A document that iCloud has taken off this machine: its last version stays. */
export function toStub(path: string): ScannedFile {
  return {
    path,
    signature: 'icloud',
    diagnostic: toFileDiagnostic(path, 'file-unreadable:icloud', {}),
  }
}

/** `articles/x.md` for `articles/.x.md.icloud`. */
export function toStubbed(path: string): string | undefined {
  const match = /^(?<folder>.*\/)?\.(?<name>[^/]+)\.icloud$/.exec(path)?.groups
  return match && `${match.folder ?? ''}${match.name}`
}

/** The reverse. */
export function toStubName(path: string): string {
  return path.replace(/[^/]+$/, '.$&.icloud')
}

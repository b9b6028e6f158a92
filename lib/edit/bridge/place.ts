// Where a path of a request lies on disk: nothing outside of the content folder, nothing hidden.
import { dirname, relative, sep } from 'node:path'

import { findRealPath, isWithin, lookAtLink } from '../../files/look.ts'
import { findFile } from '../../files/find-file.ts'
import { type EditAnswer, refusal } from '../../model/edit/operation.ts'
import { MESSAGES, REMEDIES } from './messages.ts'

/** A path with its place, which may be empty yet. */
export interface Place {
  /** Relative to the content folder, in NFC. */
  readonly path: string
  /** Absolute, as it is on disk. */
  readonly file: string
}

/** Longer names fail on common file systems. */
const MAX_NAME_BYTES = 255
const CONTROL_OR_BACKSLASH = /[\u0000-\u001f\u007f\\]/

/** Returns the place of a path, or why there is none. */
export function findPlace(root: string, path: unknown): Place | EditAnswer {
  if (typeof path !== 'string' || !isPath(path)) {
    return refusal(400, MESSAGES.badPath(String(path)))
  }
  const name = path.normalize('NFC')
  if (isHidden(name)) return refusal(403, MESSAGES.hidden(name))
  const file = findFile(root, name)
  return isInside(root, file)
    ? { path: name, file }
    : refusal(403, MESSAGES.outside(name), REMEDIES.rename)
}

export function isPlace(found: Place | EditAnswer): found is Place {
  return 'file' in found
}

function isPath(path: string): boolean {
  const names = path.split('/')
  return (
    path.isWellFormed() &&
    !CONTROL_OR_BACKSLASH.test(path) &&
    names.every((name) => name !== '' && name !== '.' && name !== '..') &&
    names.every((name) => Buffer.byteLength(name) <= MAX_NAME_BYTES)
  )
}

function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.'))
}

/** Links are followed: where they end counts, also for what is not there yet. */
function isInside(root: string, file: string): boolean {
  const top = findRealPath(root)
  const real = findRealPath(file)
  if (top === undefined) return false
  if (real !== undefined) {
    return isWithin(top, real) && !isHidden(relative(top, real).split(sep).join('/'))
  }
  // A link to nothing would be written through.
  if (!(lookAtLink(file) instanceof Error)) return false
  return file !== root && isInside(root, dirname(file))
}

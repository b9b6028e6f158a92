// What is on disk at a place, and answers when that is not what somebody saw.
import { attempt, lookAt } from '../../files/look.ts'
import { readRegularFileSync } from '../../files/read-file.ts'
import { type EditAnswer, refusal } from '../../model/edit/operation.ts'
import { hashBytes } from '../../text/hash.ts'
import { isDocument } from './allowed.ts'
import { MESSAGES, REMEDIES } from './messages.ts'
import type { Place } from './place.ts'

/** A file as it is now. */
export interface OnDisk {
  readonly bytes: Buffer
  readonly hash: string
}

/** Undefined where nothing is; an answer for a folder, a device, or what can not be read. */
export function readOnDisk({ path, file }: Place): OnDisk | EditAnswer | undefined {
  const stats = lookAt(file)
  if (stats instanceof Error) return undefined
  if (!stats.isFile()) return refusal(409, MESSAGES.notAFile(path), REMEDIES.rename)
  const bytes = attempt(() => readRegularFileSync(file))
  return bytes instanceof Error
    ? toFailure(path, bytes)
    : { bytes, hash: hashBytes(bytes) }
}

export function isAnswer(found: OnDisk | EditAnswer | undefined): found is EditAnswer {
  return found !== undefined && 'status' in found
}

/** Both versions are shown then: the one on disk goes with the answer. */
export function toConflict(
  { path }: Place,
  found: OnDisk | undefined,
  base: string | undefined,
): EditAnswer {
  const message =
    found === undefined
      ? MESSAGES.gone(path)
      : base === undefined
        ? MESSAGES.exists(path)
        : MESSAGES.changed(path)
  const text = found && isDocument(path) ? found.bytes.toString() : undefined
  const json = { message, remedy: REMEDIES.reload, path, hash: found?.hash, text }
  return { status: 409, json }
}

/** Such as a full disk: the text stays in the browser. */
export function toFailure(path: string, error: Error): EditAnswer {
  return refusal(500, MESSAGES.failed(path, error.message), REMEDIES.retry)
}

// Reads a file that documents refer to, as it is published.
import { realpathSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { sep } from 'node:path'

import { findFile } from '../../../files/find-file.ts'
import { readRegularFile } from '../../../files/read-file.ts'
import { isPicture } from '../../../http/media-type.ts'
import type { Violation } from '../../../model/diagnostic.ts'
import { UncleanError } from '../../../pictures/bytes.ts'
import { MAX_PICTURE_BYTES } from '../../../pictures/limits.ts'
import { stripMetadata } from '../../../pictures/strip-metadata.ts'
import { shortenForMessage as shown } from '../../../text/shorten.ts'
import { toViolation } from '../../references/messages.ts'

/**
 * The bytes without what they tell of the author, and without what would run. Undefined for a
 * file outside the content folder after all links, and for a picture of too many bytes. `root`:
 * the real path of the content folder. Rejects for one that can not be read, or of which nobody
 * can say what it tells. `note` hears what is wrong with it.
 */
export async function readMediaBytes(
  root: string,
  path: string,
  type: string,
  note: (violation: Violation) => void = () => {},
): Promise<Uint8Array | undefined> {
  const target = shown(path)
  const file = realpathSync(findFile(root, path))
  if (!file.startsWith(root + sep)) {
    note(toViolation('media-unreadable:outside', { target }))
    return undefined
  }
  if (isPicture(path) && (await stat(file)).size > MAX_PICTURE_BYTES) {
    note(toViolation('image-broken:bytes', { target }))
    return undefined
  }
  const bytes = await readRegularFile(file)
  try {
    return stripMetadata(bytes, type, ({ names, line }) =>
      note(
        toViolation('image-cleaned', {
          target,
          names: names.map(quote).join(', '),
          line,
        }),
      ),
    )
  } catch (error) {
    if (error instanceof UncleanError && isPicture(path))
      note(toUnclean(target, type, error))
    throw error
  }
}

function quote(name: string): string {
  return `\`${shown(name)}\``
}

// What is no drawing, but begins like one, is a page that was saved under the name of a picture.
function toUnclean(
  target: string,
  type: string,
  { message: reason, line }: UncleanError,
): Violation {
  return line === undefined || type !== 'image/svg+xml'
    ? toViolation('image-broken', { target })
    : toViolation('image-broken:drawing', { target, reason, line })
}

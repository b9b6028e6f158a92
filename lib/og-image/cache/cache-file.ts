// Places of kept images. Apart from `cache.ts`: the command line draws nothing.
import { rmSync } from 'node:fs'
import { join } from 'node:path'

import {
  parseOgImagePath,
  type OgImageSubject,
  toOgImagePath,
} from '../../site/og-image-url.ts'
import { hashOf } from '../../text/hash.ts'

/** Beside the store: derived, and never needed. */
const FOLDER = 'og-image'

/** Returns the folder of the image that was drawn last for a subject. */
export function toCacheFolder(stateDir: string, subject: OgImageSubject): string {
  return join(stateDir, FOLDER, hashOf(toOgImagePath(subject)).slice(0, 32))
}

/** Removes images whose addresses are gone. `files`: under OUT_DIR, of any kind. */
export function dropImages(stateDir: string, files: readonly string[]): void {
  for (const file of files) {
    const subject = parseOgImagePath(`/${file}`)
    if (subject) {
      rmSync(toCacheFolder(stateDir, subject), { recursive: true, force: true })
    }
  }
}

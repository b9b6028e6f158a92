import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { hashOf } from '../../text/hash.ts'
import {
  parseOgImagePath,
  type OgImageSubject,
  toOgImagePath,
} from '../../site/og-image-url.ts'

/** Beside the store: derived, and never needed. */
const FOLDER = 'og'

/** Where the image that was drawn last for a subject is kept. */
export function toCacheFile(stateDir: string, subject: OgImageSubject): string {
  return join(stateDir, FOLDER, hashOf(toOgImagePath(subject)).slice(0, 32))
}

/** Forgets images whose addresses are gone. `files`: under OUT_DIR, of any kind. */
export function dropImages(stateDir: string, files: readonly string[]): void {
  for (const file of files) {
    const subject = parseOgImagePath(`/${file}`)
    if (subject) rmSync(toCacheFile(stateDir, subject), { force: true })
  }
}

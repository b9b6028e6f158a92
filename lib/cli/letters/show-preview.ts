// Writes the preview of letters.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { LetterSource } from '../../letters/letter.ts'
import { type Sender, toMessage } from '../../letters/message.ts'
import { renderPreview } from '../../letters/preview.ts'
import { systemClock } from '../process/clock.ts'

/** More would be slow to open, and nobody looks at them. */
const SHOWN = 5

/** Nobody's (RFC 2606 §3). */
const READER = 'reader@example.com'

/** Returns the file. */
export function writePreview(
  folder: string,
  sender: Sender,
  sources: readonly LetterSource[],
  address = READER,
): string {
  const now = systemClock.now()
  const shown = sources
    .slice(0, SHOWN)
    .map((source) => toMessage(sender, source, address, now))
  const file = join(folder, 'letter-preview.html')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, renderPreview(shown, sources.length))
  return file
}

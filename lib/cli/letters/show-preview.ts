// Writes the preview of letters, and opens it in the browser of whoever asked.
import { spawn } from 'node:child_process'
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

const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  // `start` takes what is first in quotation marks for the title of a window.
  win32: ['cmd', '/c', 'start', ''],
}

/** Where no browser can be opened, the path that was printed has to do. */
export function openInBrowser(file: string): void {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, file], { stdio: 'ignore', detached: true })
  child.on('error', () => console.error(`Open ${file} in a browser.`))
  child.unref()
}

import { statSync } from 'node:fs'

import { CommandError } from '../../model/command-error.ts'

/** Throws `CommandError` with the remedy if the folder is missing. */
export function requireContentDir(contentDir: string): void {
  if (statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) return
  throw new CommandError(
    `No content folder at ${contentDir}. Create it, or set CONTENT_DIR.`,
  )
}

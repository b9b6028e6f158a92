import { statSync } from 'node:fs'

import { CommandError } from '../../model/command-error.ts'

/** Throws a message with the remedy when the folder is not there. */
export function requireContentDir(contentDir: string): void {
  if (statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) return
  throw new CommandError(
    `There is no content folder at ${contentDir}. Create it, or name another with CONTENT_DIR.`,
  )
}

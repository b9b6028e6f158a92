// Reads who gets letters from a file of the owner.
import { spawnSync } from 'node:child_process'
import { dirname, resolve } from 'node:path'

import { attempt, findRealPath, isWithin } from '../../files/look.ts'
import { readRegularFileSync } from '../../files/read-file.ts'
import { codeOf } from '../../files/system-error.ts'
import { parseRecipients } from '../../letters/recipients.ts'
import { CommandError } from '../../model/command-error.ts'
import { countOf } from '../terminal/counts.ts'

/** As many lines are named. */
const NAMED = 5

/** Tells of lines that are left out. Throws `CommandError` where nobody is left. */
export function readRecipients(named: string, contentDir: string): readonly string[] {
  const file = resolve(named)
  const bytes = attempt(() => readRegularFileSync(file))
  if (bytes instanceof Error) {
    throw new CommandError(
      `${named} can not be read (${codeOf(bytes) ?? bytes.message}).`,
    )
  }
  if (isWithin(findRealPath(contentDir) ?? contentDir, findRealPath(file) ?? file)) {
    throw new CommandError(`${named} lies in the content folder: put it elsewhere.`)
  }
  if (isCommitted(file)) {
    console.error(
      `${named} is not ignored by git: add it to .gitignore, or everybody who has the repository has the addresses.`,
    )
  }
  const { addresses, bad, gone } = parseRecipients(bytes.toString())
  if (bad.length > 0) {
    const lines = bad.slice(0, NAMED).join(', ')
    const more = bad.length > NAMED ? ' and more' : ''
    console.error(
      `${named} has no address in ${countOf(bad.length, 'line')}: ${lines}${more}.`,
    )
  }
  if (gone > 0)
    console.error(
      `${countOf(gone, 'row')} of ${named} left out: they unsubscribed or bounced.`,
    )
  if (addresses.length === 0) throw new CommandError(`${named} has no address.`)
  return addresses
}

/** Whether git would take it along. Without git, or outside of a repository, nothing does. */
function isCommitted(file: string): boolean {
  const { status } = spawnSync('git', ['check-ignore', '-q', file], {
    cwd: dirname(file),
  })
  return status === 1
}

import { realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Puts a text in place of a file's at once: whoever reads it meets one of the two, whole. */
export function replaceFile(named: string, text: string): void {
  // A link stays a link.
  const file = realpathSync(named)
  // No scan looks at a file with this ending.
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  writeFileSync(beside, text, { mode: statSync(file).mode })
  renameSync(beside, file)
}

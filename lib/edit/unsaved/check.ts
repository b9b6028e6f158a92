// What is wrong in a text that is not saved, by the check itself.
import type { Compiler } from '../../content/compile/compiler.ts'
import { listDiagnostics } from '../../content/compile/diagnostics.ts'
import { publishAndInvalidate } from '../../content/invalidation/invalidate.ts'
import type { CheckAnswer, UnsavedText } from '../../model/edit/unsaved.ts'
import { toFindings } from './findings.ts'

export interface UnsavedSettings {
  readonly compiler: Pick<Compiler, 'supposer'>
  readonly contentDir: string
  /** Of `SITE_URL`. */
  readonly siteUrl: string | undefined
  now(): Date
}

/** Rules of the file itself, and those between files: a dead link, a slug that is taken. */
export function findUnsavedFaults(
  unsaved: UnsavedText,
  { compiler, contentDir, siteUrl, now }: UnsavedSettings,
): Promise<CheckAnswer> {
  return compiler.supposer.suppose(unsaved, ({ db }) => {
    publishAndInvalidate(db, now())
    const input = { siteUrl, contentDir, strict: false, ofScan: [] }
    const found = listDiagnostics(db, input).filter(({ file }) => file === unsaved.path)
    return toFindings(unsaved, found)
  })
}

// Looks at the editor of `EDIT=1 npm start`: who may log in, and what would keep it from starting.
import { requireSafe } from '../edit/accounts/require-safe.ts'
import { readUsers } from '../edit/accounts/users-file.ts'
import { attempt } from '../files/look.ts'
import { CommandError } from '../model/command-error.ts'
import type { Settings } from '../settings.ts'
import { type Finding, toFinding } from './finding.ts'
import type { SiteFacts } from './site.ts'

/** Nothing where the editor is off. */
export function examineEditor(settings: Settings, { url }: SiteFacts): Finding[] {
  const { edit, siteUrl } = settings
  if (!edit.isOn) return []
  const fault = attempt(() => requireSafe(settings, siteUrl ?? url))
  if (fault instanceof CommandError) return [toFinding('editor', 'error', fault.message)]
  if (fault instanceof Error) throw fault
  const { trustHeader, usersFile } = edit
  if (trustHeader !== undefined) {
    const message = `Whom a proxy names in ${trustHeader} may use the editor`
    return [toFinding('editor', 'ok', message)]
  }
  const names = readUsers(usersFile).map(({ name }) => name)
  return [toFinding('editor', 'ok', `May log in to the editor: ${names.join(', ')}`)]
}

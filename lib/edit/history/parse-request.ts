// Reads what a request says of versions.
import { findField, findText } from '../../model/edit/body-fields.ts'
import type { Version } from './past/find-blob.ts'

const PAGE = 30
/** Nobody scrolls further, and each page reads all before it. */
const MAX_SKIP = 3000

export function parsePage(body: unknown): { skip: number; count: number } {
  const skip = findField(body, 'skip')
  const isSkip = typeof skip === 'number' && Number.isInteger(skip) && skip >= 0
  return { skip: isSkip ? Math.min(skip, MAX_SKIP) : 0, count: PAGE }
}

/** `{ commit, path }`, as an entry of the history has them; of anything else, one of no commit. */
export function parseVersion(body: unknown, name: string): Version | undefined {
  const value = findField(body, name)
  if (value === undefined || value === null) return undefined
  return { commit: findText(value, 'commit') ?? '', path: findText(value, 'path') ?? '' }
}

// Shapes of addresses that an earlier publish had, and that nothing leads on from.
import { readMeta } from '../../content/store/meta.ts'
import { openPresentStore } from '../../content/store/open.ts'
import { SITE_FILE } from '../../content/store/site.ts'
import { type Diagnostic, FILE_START } from '../../model/diagnostic.ts'
import { ADDRESSES, type Addresses } from '../../site/shapes/addresses.ts'
import { SHAPED, type Shaped } from '../../site/shapes/shape.ts'
import { type RemovedRule, toViolation } from '../messages.ts'

/** `stateDir`: of the commands that publish. Of all addresses of one shape there is one message. */
export function listShapeDiagnostics(stateDir: string, rule: RemovedRule): Diagnostic[] {
  const shapes = listLeft(readPublishedShapes(stateDir), ADDRESSES)
  if (shapes.length === 0) return []
  const former = shapes.map(({ id, pattern }) => `${id}: ${pattern}`).join(', ')
  const violation = toViolation(`${rule}:shape`, { former })
  return [{ file: SITE_FILE, ...FILE_START, ...violation }]
}

function readPublishedShapes(stateDir: string): Addresses | undefined {
  const db = openPresentStore(stateDir)
  if (!db) return undefined
  try {
    const isPublished = readMeta(db, 'out_dir') !== undefined
    return isPublished ? parseStored(readMeta(db, 'addresses')) : undefined
  } finally {
    db.close()
  }
}

// What a snapshot saved.
function parseStored(text: string | undefined): Addresses | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Addresses)
}

interface OldShape {
  readonly id: Shaped
  readonly pattern: string
}

/** Those of before that are neither the present ones nor among the former. */
export function listLeft(before: Addresses | undefined, now: Addresses): OldShape[] {
  if (!before) return []
  return SHAPED.map((id) => ({ id, pattern: toPattern(before, id) })).filter(
    ({ id, pattern }) =>
      pattern !== toPattern(now, id) && !now.former.some((one) => one[id] === pattern),
  )
}

function toPattern({ patterns, isHtml }: Addresses, id: Shaped): string {
  return id === 'article' && isHtml ? `${patterns[id]}.html` : patterns[id]
}

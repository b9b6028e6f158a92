// The part of another document that a link leads to.
import { findForeignId } from '../../text/fold-id.ts'
import { documentTag, trackDependency } from '../invalidation/cache-tags.ts'
import type { Target } from './resolve.ts'
import { findSiteTarget } from './site-target.ts'
import { findElementIds, findStoredPath } from '../store/documents.ts'
import type { Database } from '../store/database.ts'

/**
 * The query and the fragment for readers: an id of another engine becomes that of the heading,
 * where one alone can be meant.
 */
export function toSuffix(db: Database, target: Target): string {
  const { fragment, suffix } = target
  const path = fragment === '' ? undefined : findTargetDocument(db, target)
  if (path === undefined) return suffix
  trackDependency(documentTag(path))
  const ids = findElementIds(db, path) ?? []
  const id = ids.includes(fragment) ? undefined : findForeignId(fragment, ids)
  if (id === undefined) return suffix
  const [before = '', written = ''] = suffix.split(/#(.*)/s, 2)
  const passage = written.indexOf(':~:')
  return `${before}#${encodeURI(id)}${passage < 0 ? '' : written.slice(passage)}`
}

function findTargetDocument(db: Database, { kind, target }: Target): string | undefined {
  if (kind === 'document') return findStoredPath(db, target)
  const found = kind === 'site' ? findSiteTarget(db, target) : undefined
  return found?.kind === 'document' ? found.path : undefined
}

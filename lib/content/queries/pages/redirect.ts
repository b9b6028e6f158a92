// Where old addresses lead.
import { parseFeedPath } from '../../../site/feed-url.ts'
import { parseListPath } from '../../../site/list-url.ts'
import { findMovedList } from '../../../site/shapes/former.ts'
import { decodePath, encodePath, toPath } from '../../../site/url.ts'
import { targetTag, trackDependency } from '../../invalidation/cache-tags.ts'
import { findDocumentPath, findSitePath, hasMembers } from '../links.ts'
import type { Reader } from '../reader.ts'

/**
 * Where an old address leads now: a path with the base path. `path` is a decoded site path.
 * Undefined when nothing that may be seen has claimed it.
 */
export function findRedirect(
  reader: Reader,
  path: string,
  seen: ReadonlySet<string> = new Set(),
): string | undefined {
  const alias = encodePath(path.normalize('NFC'))
  trackDependency(targetTag(alias))
  const sql = 'select owner, target from alias where path = ? order by owner'
  const rows = reader.db.all<{ owner: string; target: string }>(sql, alias)
  for (const { owner, target } of rows) {
    const found =
      target === ''
        ? findDocumentPath(reader, owner)
        : (findTargetPath(reader, target) ?? follow(reader, target, seen))
    if (found !== undefined) return found
  }
  const moved = findMovedList(alias)
  return moved === undefined ? undefined : findTargetPath(reader, moved)
}

// An old address may lead to another one, but not in a circle.
function follow(reader: Reader, target: string, seen: ReadonlySet<string>) {
  if (seen.has(target)) return undefined
  return findRedirect(reader, decodePath(target), new Set([...seen, target]))
}

/** A page or a feed that readers have; a feed is there when its list has members. */
function findTargetPath(reader: Reader, target: string): string | undefined {
  const feed = parseFeedPath(target)
  if (!feed) {
    return findSitePath(reader, { target: decodePath(target), path: target })
  }
  const list = parseListPath(feed.front)
  const isThere = list === undefined || hasMembers(reader, `${list.kind}:${list.slug}`)
  return isThere ? toPath(reader.site.basePath, target) : undefined
}

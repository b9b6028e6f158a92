// Names of lists and counts of their members, as this reader sees them.
import { type ListKind, toRoutePath } from '../../site/routes.ts'
import { parseSlug, type Slug } from '../../site/slug.ts'
import { toPath } from '../../site/url.ts'
import { countsTag, listTag, trackDependency } from '../invalidation/cache-tags.ts'
import type { Reader } from './reader.ts'

/** A list among others of its kind. */
export interface ListCount {
  readonly slug: Slug
  readonly label: string
  readonly count: number
}

/** The spelling that was picked for a list; undefined for one without members. */
export function findLabel({ db, countColumn }: Reader, list: string): string | undefined {
  trackDependency(listTag(list))
  const sql = `select label from list where name = ? and ${countColumn} > 0`
  return db.find<{ label: string }>(sql, list)?.label
}

/**
 * Zero for a list that is not there. Tracks nothing: the caller depends on a tag that
 * changes with the count.
 */
export function countMembers({ db, countColumn }: Reader, list: string): number {
  const sql = `select ${countColumn} as count from list where name = ?`
  return db.find<{ count: number }>(sql, list)?.count ?? 0
}

/** Lists with members, most used first; a negative limit means all. */
export function listByCount(
  { db, countColumn }: Reader,
  kind: ListKind,
  limit: number,
): ListCount[] {
  trackDependency(countsTag(kind))
  const sql = `select name, label, ${countColumn} as count from list
    where kind = ? and ${countColumn} > 0 order by ${countColumn} desc, name limit ?`
  const rows = db.all<{ name: string; label: string; count: number }>(sql, kind, limit)
  return rows.flatMap(({ name, label, count }) => {
    const slug = parseSlug(name.slice(`${kind}:`.length))
    return slug === undefined ? [] : [{ slug, label, count }]
  })
}

/** A link to a list. */
export function toListRef({ site }: Reader, kind: ListKind, slug: Slug, title: string) {
  return { slug, title, path: toPath(site.basePath, toRoutePath(kind, { slug })) }
}

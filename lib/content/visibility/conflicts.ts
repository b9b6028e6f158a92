// Settles which of two articles keeps a slug or an id that both claim.

import type { Database } from '../store/database.ts'
import type { ChangeLog } from './changes.ts'
import { visibilityAt } from './visibility.ts'

interface Claimant {
  readonly path: string
  readonly slug: string
  readonly id: string
  readonly publish_at: string
  readonly expire_at: string | null
  readonly draft: number
  readonly unlisted: number
  readonly visibility: string
}

/**
 * A second claim is an error that must not take the published article offline: the article
 * that held the slug or id before keeps it, else the oldest that is no draft. The others are set aside.
 */
export function resolveConflicts(db: Database, log: ChangeLog, now: Date): void {
  const groups = listGroups(db, log)
  // All are let in first, then the losers of either claim are set aside.
  for (const row of groups.flat().filter(isAside)) {
    setVisibility(db, row.path, visibilityOf(row, now), log)
  }
  for (const group of groups) {
    const [, ...losers] = group.toSorted(byClaim(log.newClaims))
    for (const { path } of losers) setVisibility(db, path, 'conflict', log)
  }
}

/** The claimants of each slug and id that changed, and of those that an article set aside has. */
function listGroups(db: Database, { slugs, ids }: ChangeLog): Claimant[][] {
  const claims = new Map<string, { column: 'slug' | 'id'; value: string }>()
  const add = (column: 'slug' | 'id', value: string) =>
    claims.set(`${column} ${value}`, { column, value })
  for (const slug of slugs) add('slug', slug)
  for (const id of ids) add('id', id)
  const groups: Claimant[][] = []
  // The map grows while it is walked.
  for (const { column, value } of claims.values()) {
    const group = db.all<Claimant>(`select * from article where ${column} = ?`, value)
    for (const { slug, id } of group.filter(isAside)) {
      add('slug', slug)
      add('id', id)
    }
    groups.push(group)
  }
  return groups
}

function isAside({ visibility }: Claimant): boolean {
  return visibility === 'conflict'
}

function byClaim(newClaims: ReadonlySet<string>) {
  // Of posts of one name the oldest has had the address for longest.
  const keyOf = ({ publish_at, path }: Claimant) => `${publish_at} ${path}`
  const isNew = (row: Claimant) => Number(newClaims.has(row.path) || isAside(row))
  return (a: Claimant, b: Claimant): number =>
    isNew(a) - isNew(b) || a.draft - b.draft || (keyOf(a) < keyOf(b) ? -1 : 1)
}

function visibilityOf({ draft, unlisted, publish_at, expire_at }: Claimant, now: Date) {
  const publication = { draft: draft === 1, unlisted: unlisted === 1 }
  const expiryDate = expire_at ?? undefined
  return visibilityAt(now, { ...publication, publishDate: publish_at, expiryDate })
}

function setVisibility(db: Database, path: string, visibility: string, log: ChangeLog) {
  log.remember(path)
  db.run('update article set visibility = ? where path = ?', visibility, path)
  db.run('update listing set visibility = ? where path = ?', visibility, path)
}

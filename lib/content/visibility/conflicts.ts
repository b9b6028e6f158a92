import type { Database } from '../store/database.ts'
import { rememberBefore, type Changes } from './changes.ts'
import { visibilityAt } from './visibility.ts'

interface Claimant {
  readonly path: string
  readonly slug: string
  readonly id: string
  readonly publish_at: string
  readonly draft: number
  readonly unlisted: number
  readonly visibility: string
}

/**
 * Two articles with one slug, or one id, are an error that must not take the published one
 * offline: who held it before keeps it, else the first by path. The other is put aside.
 */
export function resolveConflicts(db: Database, touched: Changes, now: Date): void {
  const groups = listGroups(db, touched)
  // First everybody is let in, then the losers of either claim are put aside.
  const freed = groups.flat().filter(isAside)
  for (const row of freed) setVisibility(db, row.path, visibilityOf(row, now), touched)
  for (const group of groups) {
    const [, ...losers] = group.toSorted(byClaim(touched.newClaims))
    for (const { path } of losers) setVisibility(db, path, 'conflict', touched)
  }
}

/** Who claims each slug and each id that was touched, or that somebody let in has too. */
function listGroups(db: Database, { slugs, ids }: Changes): Claimant[][] {
  const claims = new Map<string, { column: string; value: string }>()
  const add = (column: string, value: string) =>
    claims.set(`${column} ${value}`, { column, value })
  for (const slug of slugs) add('slug', slug)
  for (const id of ids) add('id', id)
  const groups: Claimant[][] = []
  // The map grows while it is walked.
  for (const { column, value } of claims.values()) {
    const group = listClaimants(db, column, value)
    for (const { slug, id } of group.filter(isAside)) {
      add('slug', slug)
      add('id', id)
    }
    groups.push(group)
  }
  return groups
}

function listClaimants(db: Database, column: string, value: string) {
  return db.all<Claimant>(`select * from article where ${column} = ?`, value)
}

function isAside({ visibility }: Claimant): boolean {
  return visibility === 'conflict'
}

function byClaim(newcomers: ReadonlySet<string>) {
  const isNew = (row: Claimant) => Number(newcomers.has(row.path) || isAside(row))
  return (a: Claimant, b: Claimant): number =>
    isNew(a) - isNew(b) || (a.path < b.path ? -1 : 1)
}

function visibilityOf({ draft, unlisted, publish_at }: Claimant, now: Date) {
  const publication = { draft: draft === 1, unlisted: unlisted === 1 }
  return visibilityAt(now, { ...publication, publishDate: publish_at })
}

function setVisibility(db: Database, path: string, visibility: string, touched: Changes) {
  rememberBefore(db, path, touched)
  db.run('update article set visibility = ? where path = ?', visibility, path)
  db.run('update listing set visibility = ? where path = ?', visibility, path)
}

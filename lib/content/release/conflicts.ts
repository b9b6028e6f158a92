import type { Database } from '../store/database.ts'
import type { Touched } from './rows.ts'
import { visibilityAt } from './visibility.ts'

interface Claimant {
  readonly path: string
  readonly publish_at: string
  readonly draft: number
  readonly unlisted: number
  readonly visibility: string
}

/**
 * Two articles with one slug, or one id, are an error that must not take the published one
 * offline: who held it before keeps it, else the first by path. The other is put aside.
 */
export function settleConflicts(db: Database, touched: Touched, now: Date): void {
  const claims = [
    ...[...touched.slugs].map((slug) => ({ column: 'slug', value: slug })),
    ...[...touched.ids].map((id) => ({ column: 'id', value: id })),
  ]
  const groups = claims.map(({ column, value }) => listClaimants(db, column, value))
  // First everybody is let in, then the losers of either claim are put aside.
  const freed = groups.flat().filter(({ visibility }) => visibility === 'conflict')
  for (const row of freed) setVisibility(db, row.path, visibilityOf(row, now), touched)
  for (const group of groups) {
    const [, ...losers] = group.toSorted(byClaim(touched.newcomers))
    for (const { path } of losers) setVisibility(db, path, 'conflict', touched)
  }
}

function listClaimants(db: Database, column: string, value: string) {
  const sql = `select path, publish_at, draft, unlisted, visibility from article where ${column} = ?`
  return db.all<Claimant>(sql, value)
}

function byClaim(newcomers: ReadonlySet<string>) {
  const isNew = ({ path, visibility }: Claimant) =>
    Number(newcomers.has(path) || visibility === 'conflict')
  return (a: Claimant, b: Claimant): number =>
    isNew(a) - isNew(b) || (a.path < b.path ? -1 : 1)
}

function visibilityOf({ draft, unlisted, publish_at }: Claimant, now: Date) {
  const publication = { draft: draft === 1, unlisted: unlisted === 1 }
  return visibilityAt(now, { ...publication, publishDate: publish_at })
}

function setVisibility(
  db: Database,
  path: string,
  visibility: string,
  { lists }: Touched,
) {
  db.run('update article set visibility = ? where path = ?', visibility, path)
  db.run('update listing set visibility = ? where path = ?', visibility, path)
  const rows = db.all<{ list: string }>('select list from listing where path = ?', path)
  for (const { list } of rows) lists.add(list)
}

import type { Problem } from '../../problem.ts'
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

/** An error for each article that was put aside, with the file that keeps the slug or id. */
export function listConflictProblems(db: Database): Problem[] {
  const rows = db.all<{ path: string; slug: string; id: string }>(
    "select path, slug, id from article where visibility = 'conflict' order by path",
  )
  return rows.map(({ path, slug, id }) => {
    const sql = `select path from article where path <> ?1 and visibility <> 'conflict'`
    const sameSlug = db.find<{ path: string }>(`${sql} and slug = ?2`, path, slug)
    const sameId = db.find<{ path: string }>(`${sql} and id = ?2`, path, id)
    const message = sameSlug
      ? `The slug \`${slug}\` belongs to \`${sameSlug.path}\` already. Rename one of the files, or set \`slug\` in one.`
      : `The id \`${id}\` belongs to \`${sameId?.path ?? 'another article'}\` already. Give this article an id of its own, or remove the line.`
    return { file: path, line: 1, column: 1, severity: 'error' as const, message }
  })
}

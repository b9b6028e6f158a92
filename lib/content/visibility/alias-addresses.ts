// Old addresses that the site can answer.
import { listAliasUrls } from '../../site/alias.ts'
import { parseFeedPath } from '../../site/feed-url.ts'
import { pageBeside } from '../../site/output-file.ts'
import { parseRoutePath } from '../../site/routes.ts'
import type { Database } from '../store/database.ts'

/** Old addresses that lead to something that readers have, and whose file has a place. */
export function listAliasAddresses(db: Database, owner: string): string[] {
  const sql = 'select path, target from alias where owner = ?'
  return db
    .all<{ path: string; target: string }>(sql, owner)
    .filter(({ target }) => target === '' || isThere(db, target))
    .filter(({ path }) => findObstacle(db, path) === undefined)
    .flatMap(({ path }) => listAliasUrls(path))
}

/** True for an address that readers have by itself, not as an old one. */
export function isThere(db: Database, address: string): boolean {
  if (parseFeedPath(address)?.front === '') return true
  const pattern = parseRoutePath(address)?.route.pattern
  if (pattern !== undefined && !pattern.includes(':')) return true
  const sql = `select 1 from address where path = ?1
    and not exists (select 1 from alias where alias.path = ?1)`
  return db.find(sql, address) !== undefined
}

/** The address of a file that stands where this address needs a folder. */
export function findObstacle(db: Database, path: string): string | undefined {
  const parents = [...path.matchAll(/\.\w+(?=\/)/g)].map(({ index, 0: ending }) =>
    path.slice(0, index + ending.length),
  )
  return parents.find((file) => {
    const page = pageBeside(file)
    return isThere(db, file) || (page !== undefined && isThere(db, page))
  })
}

/**
 * Lists documents whose old addresses depend on what others have: a topic with articles, a page
 * of `redirects`, a file where a folder has to be.
 */
export function listDependingOwners(db: Database): string[] {
  return db.listTexts(
    "select distinct owner from alias where target <> '' or path like '%.%/%'",
  )
}

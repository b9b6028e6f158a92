// Old addresses that the site can answer.
import { isOutside } from '../../site/address/outside.ts'
import { listAliasUrls } from '../../site/alias.ts'
import { isFeedRedirect, parseFeedPath } from '../../site/feed-url.ts'
import { pageBeside } from '../../site/output-file.ts'
import { parseRoutePath } from '../../site/routes.ts'
import { decodePath } from '../../site/url.ts'
import type { Database } from '../store/database.ts'
import { findRecord } from '../store/documents.ts'
import { findPublicFile } from '../store/public-files.ts'
import { SITE_FILE } from '../store/site.ts'

/** Old addresses that lead to something that readers have, and whose file has a place. */
export function listAliasAddresses(db: Database, owner: string): string[] {
  const sql = 'select path, target from alias where owner = ?'
  return db
    .all<{ path: string; target: string }>(sql, owner)
    .filter(({ target }) => target === '' || leadsSomewhere(db, target))
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

/** True for what readers reach by this address: at once, or by way of other old addresses. */
export function leadsSomewhere(
  db: Database,
  address: string,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (isThere(db, address) || isFile(db, decodePath(address))) return true
  if (seen.has(address)) return false
  const sql = 'select owner, target from alias where path = ?'
  return db
    .all<{ owner: string; target: string }>(sql, address)
    .some(({ owner, target }) =>
      target === ''
        ? db.find('select 1 from address where owner = ?', owner) !== undefined
        : leadsSomewhere(db, target, new Set([...seen, address])),
    )
}

/** A folder of `public/` with a page of its own, or what others serve on this host. */
function isFile(db: Database, path: string): boolean {
  if (findPublicFile(db, path)) return true
  const { outside = [] } = findRecord(db, SITE_FILE, 'site') ?? {}
  return isOutside(outside, path)
}

/** The address of a file that stands where this address needs a folder. */
export function findObstacle(db: Database, path: string): string | undefined {
  const parents = [...path.matchAll(/\.\w+(?=\/)/g)].map(({ index, 0: ending }) =>
    path.slice(0, index + ending.length),
  )
  return parents.find((file) => {
    const page = pageBeside(file)
    if (isFeedRedirect(file) || hasOwnFile(db, file)) return true
    return isThere(db, file) || (page !== undefined && isThere(db, page))
  })
}

/** Another old address whose file has this name: a page, the index of a folder, or a feed. */
function hasOwnFile(db: Database, path: string): boolean {
  const sql = 'select target from alias where path = ?'
  if (/\.html?$/.test(path)) {
    return [path, path.replace(/\/index\.html$/, '')].some((name) => db.find(sql, name))
  }
  return db.listTexts(sql, path).some((target) => parseFeedPath(target) !== undefined)
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

// Diagnostics of old addresses: taken, without a place, on another host, leading nowhere.
import { type Diagnostic, FILE_START, type Violation } from '../../model/diagnostic.ts'
import { isAlias, parseAlias, parseOldPath } from '../../site/alias.ts'
import { folderTypeOf } from '../../site/document-slug.ts'
import { parseListName } from '../../site/list-url.ts'
import { type ContentRoute, isPageType, parseRoutePath } from '../../site/routes.ts'
import { isFormerArticle } from '../../site/shapes/former.ts'
import type { Database } from '../store/database.ts'
import { findFieldPositions } from '../store/documents.ts'
import { findDocumentPageBySlug } from '../store/pages.ts'
import { readSite, SITE_FILE } from '../store/site.ts'
import { findObstacle, leadsSomewhere } from './alias-addresses.ts'
import { toViolation } from './messages.ts'

/** `siteUrl`: of `SITE_URL`. */
export function listAliasDiagnostics(
  db: Database,
  siteUrl: string | undefined,
): Diagnostic[] {
  const found = [...listTaken(db), ...listDead(db), ...listOfOtherHosts(db, siteUrl)]
  // The feeds of an old list are addresses that nobody wrote down.
  const isFirst = new Map(
    found.toReversed().map((one) => [`${one.file} ${one.rule} ${one.written}`, one]),
  )
  const first = new Set(isFirst.values())
  return found.filter((one) => first.has(one)).map(({ written, ...one }) => one)
}

/** `written`: the old address that it is about, as its author wrote it. */
type Found = Diagnostic & { readonly written: string }

interface Row {
  readonly path: string
  readonly owner: string
  readonly target: string
}

/** Old addresses that are in use, that two documents claim, or whose file has no place. */
function listTaken(db: Database): Found[] {
  const rows = db.all<Row>('select path, owner, target from alias order by path, owner')
  const owners = new Map<string, string>()
  return rows.flatMap(({ path, owner }) => {
    // Nobody wrote it down: of several articles the first has it.
    if (isFormerArticle(path)) return []
    const taken = findOwner(db, path) ?? owners.get(path)
    owners.set(path, owner)
    if (taken !== undefined && taken !== owner) {
      const values = { alias: path, owner: toName(taken) }
      return [toFound(db, owner, path, toViolation('alias-taken', values))]
    }
    const file = findObstacle(db, path)
    if (file === undefined) return []
    const values = { alias: path, owner: file }
    return [toFound(db, owner, path, toViolation('alias-taken:file', values))]
  })
}

/** The document or list whose present address it is. */
function findOwner(db: Database, path: string): string | undefined {
  const match = parseRoutePath(path)
  if (match && isPageType(match.route.id)) {
    const page = findDocumentPageBySlug(db, match.route.id, match.params.slug ?? '')
    if (page) return page.path
  }
  const sql = `select owner from address where path = ?1 and owner not in
    (select owner from alias where alias.path = ?1) order by owner`
  return db.find<{ owner: string }>(sql, path)?.owner
}

/** `the tag rust` for a list, which has no file. */
function toName(owner: string): string {
  if (owner === 'all') return 'the list of all articles'
  const list = parseListName(owner)
  return list ? `the ${list.kind} ${list.slug}` : owner
}

function listDead(db: Database): Found[] {
  const sql = 'select path, owner, target from alias where owner = ? order by path'
  const rows = db.all<Row>(sql, SITE_FILE)
  return rows.flatMap(({ path, owner, target }) =>
    leadsSomewhere(db, target)
      ? []
      : [toFound(db, owner, path, toViolation('redirect-dead', { path, target }))],
  )
}

function listOfOtherHosts(db: Database, siteUrl: string | undefined): Found[] {
  const own = toHost(new URL(readSite(db, siteUrl).url).host)
  const sql = `select document.path, document.type, entry.value as alias
    from document, json_each(record, '$.aliases') as entry
    where entry.value like '%//%' order by document.path, entry.key`
  const rows = db.all<{ path: string; type: ContentRoute; alias: string }>(sql)
  return rows.flatMap(({ path: owner, type, alias }) => {
    const parsed = parseAlias(type, alias)
    if (!isAlias(parsed) || parsed.host === undefined) return []
    const { host, path } = parsed
    if (toHost(host) === own) return []
    return [toFound(db, owner, path, toViolation('alias-host', { alias, host, path }))]
  })
}

function toHost(host: string): string {
  return host.replace(/^www\./, '')
}

function toFound(db: Database, file: string, path: string, violation: Violation): Found {
  const field = file === SITE_FILE ? 'redirects' : 'aliases'
  const positions = findFieldPositions(db, file)
  const written = Object.keys(positions)
    .filter((name) => name.startsWith(`${field}/`))
    .filter((name) => isBelow(path, toPath(file, name.slice(field.length + 1))))
    .toSorted((a, b) => b.length - a.length)[0]
  const position = positions[written ?? field] ?? FILE_START
  return { file, ...position, ...violation, written: written ?? path }
}

function toPath(file: string, written: string): string | undefined {
  const type = folderTypeOf(file)
  const parsed = type === undefined ? parseOldPath(written) : parseAlias(type, written)
  return isAlias(parsed) ? parsed.path : undefined
}

/** True for an old address itself, and for one of its feeds. */
function isBelow(path: string, front: string | undefined): boolean {
  return front !== undefined && `${path}/`.startsWith(`${front}/`)
}

import type { Diagnostic } from '../../model/diagnostic.ts'
import { sitePath } from '../../site/url.ts'
import type { Database } from '../store/database.ts'
import { findDocument } from '../store/documents.ts'

/** Slugs, ids and old addresses that two documents claim, as the last release settled them. */
export function listConflictDiagnostics(db: Database): Diagnostic[] {
  return [...listPutAside(db), ...listDoublePages(db), ...listTakenAliases(db)]
}

function listPutAside(db: Database): Diagnostic[] {
  const rows = db.all<{ path: string; slug: string; id: string }>(
    "select path, slug, id from article where visibility = 'conflict' order by path",
  )
  return rows.map(({ path, slug, id }) => {
    const sql = "select path from article where path <> ?1 and visibility <> 'conflict'"
    const sameSlug = db.find<{ path: string }>(`${sql} and slug = ?2`, path, slug)
    if (sameSlug) return toProblem(db, path, 'slug', slugMessage(slug, sameSlug.path))
    const sameId = db.find<{ path: string }>(`${sql} and id = ?2`, path, id)
    const message =
      `The id \`${id}\` belongs to \`${sameId?.path ?? 'another article'}\` already. ` +
      'Give this article an id of its own, or remove the line.'
    return toProblem(db, path, 'id', message)
  })
}

function listDoublePages(db: Database): Diagnostic[] {
  const rows = db.all<{ path: string; slug: string; first: string }>(
    `select page.path, page.slug, min(other.path) as first from page
     join page as other on other.slug = page.slug and other.path < page.path group by page.path`,
  )
  return rows.map(({ path, slug, first }) =>
    toProblem(db, path, 'slug', slugMessage(slug, first)),
  )
}

function slugMessage(slug: string, owner: string): string {
  return (
    `The slug \`${slug}\` belongs to \`${owner}\` already. ` +
    'Rename one of the files, or set `slug` in one.'
  )
}

/** An alias that is somebody's present address, or that two documents claim. */
function listTakenAliases(db: Database): Diagnostic[] {
  const aliases = db.all<{ path: string; owner: string }>(
    'select path, owner from alias order by path, owner',
  )
  const owners = new Map<string, string>()
  return aliases.flatMap(({ path, owner }) => {
    const taken = findAddress(db, path) ?? owners.get(path)
    owners.set(path, owner)
    if (taken === undefined || taken === owner) return []
    const message = `The alias \`${path}\` is the address of \`${taken}\`. Remove it here.`
    return [toProblem(db, owner, 'aliases', message)]
  })
}

function findAddress(db: Database, path: string): string | undefined {
  const rows = db.all<{ path: string; folder: string; slug: string }>(
    `select path, '/articles' as folder, slug from article
       where slug = ?1 and visibility <> 'conflict'
     union all select path, '', slug from page where slug = ?1`,
    decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)),
  )
  return rows.find(({ folder, slug }) => folder + sitePath(slug) === path)?.path
}

function toProblem(
  db: Database,
  file: string,
  field: string,
  message: string,
): Diagnostic {
  const place = findDocument(db, file)?.facts.places[field] ?? { line: 1, column: 1 }
  return { file, ...place, severity: 'error', message }
}

// Diagnostics of addresses that two documents claim.
import type { Diagnostic, Violation } from '../../model/diagnostic.ts'
import { ROUTES } from '../../site/routes.ts'
import type { Database } from '../store/database.ts'
import { findFieldPosition } from '../store/documents.ts'
import { listAliasDiagnostics } from './alias-diagnostics.ts'
import { listNameDiagnostics } from './name-diagnostics.ts'
import { makeSlugFinder, toSlugEdit } from './free-slug.ts'
import { toViolation } from './messages.ts'

/** Slugs, ids and old addresses that two documents claim, as the last snapshot resolved them. */
export function listConflictDiagnostics(
  db: Database,
  siteUrl?: string | undefined,
): Diagnostic[] {
  return [
    ...listSetAside(db),
    ...listDoublePages(db),
    ...listHiddenByPages(db),
    ...listAliasDiagnostics(db, siteUrl),
    ...listNameDiagnostics(db),
  ]
}

function listSetAside(db: Database): Diagnostic[] {
  const rows = db.all<{ path: string; slug: string; id: string }>(
    "select path, slug, id from article where visibility = 'conflict' order by path",
  )
  const findSlug = makeSlugFinder(db)
  return rows.map(({ path, slug, id }) => {
    const sql = "select path from article where path <> ?1 and visibility <> 'conflict'"
    const sameSlug = db.find<{ path: string }>(`${sql} and slug = ?2`, path, slug)
    if (sameSlug) {
      const values = { slug, owner: sameSlug.path }
      const free = findSlug(path)
      const fix = free === undefined ? undefined : toSlugEdit(db, path, free)
      const violation =
        free === undefined || !fix
          ? toViolation('slug-taken', values)
          : toViolation('slug-taken:free', { ...values, free })
      return { ...toDiagnostic(db, path, 'slug', violation), ...(fix && { fix }) }
    }
    const sameId = db.find<{ path: string }>(`${sql} and id = ?2`, path, id)
    const values = { id, owner: sameId?.path ?? 'another article' }
    return toDiagnostic(db, path, 'id', toViolation('id-taken', values))
  })
}

function listDoublePages(db: Database): Diagnostic[] {
  const rows = db.all<{ path: string; slug: string; first: string }>(
    `select page.path, page.slug, min(other.path) as first from page
     join page as other on other.type = page.type
       and other.slug = page.slug and other.path < page.path group by page.path`,
  )
  return rows.map(({ path, slug, first }) =>
    toDiagnostic(db, path, 'slug', toViolation('slug-taken', { slug, owner: first })),
  )
}

/** Where articles have addresses of one name, as pages do, a page comes first. */
function listHiddenByPages(db: Database): Diagnostic[] {
  if (ROUTES.article.pattern !== ROUTES.page.pattern) return []
  const rows = db.all<{ path: string; slug: string; owner: string }>(
    `select article.path, article.slug, page.path as owner from article
     join page on page.slug = article.slug and page.type = 'page' order by article.path`,
  )
  return rows.map(({ path, slug, owner }) =>
    toDiagnostic(db, path, 'slug', toViolation('slug-taken', { slug, owner })),
  )
}

function toDiagnostic(
  db: Database,
  file: string,
  field: string,
  violation: Violation,
): Diagnostic {
  return { file, ...findFieldPosition(db, file, field), ...violation }
}

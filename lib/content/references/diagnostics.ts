// Diagnostics of addresses that lead nowhere: a missing document, page, file or heading.
import { mediaTypeOf } from '../../http/media-type.ts'
import type { Diagnostic, Violation } from '../../model/diagnostic.ts'
import { suggestSpelling } from '../../text/suggest.ts'
import type { DocumentReference } from '../../model/document.ts'
import type { Database } from '../store/database.ts'
import { findElementIds } from '../store/documents.ts'
import { toViolation } from './messages.ts'
import type { Target } from './resolve.ts'
import { findSiteTarget } from './site-target.ts'

type ReferenceRow = DocumentReference & Target & { readonly source: string }

/**
 * Dead addresses, by file and place. Known only when all documents are: the files themselves
 * are good and are published, without the link.
 */
export function listReferenceDiagnostics(db: Database): Diagnostic[] {
  return db.all<ReferenceRow>(SUSPECTS).flatMap((row) => {
    const violation = findViolation(db, row)
    const { source, line, column } = row
    return violation ? [{ file: source, line, column, ...violation }] : []
  })
}

// Links to documents that exist, without a fragment, are most of them, and need no look.
const SUSPECTS = `
  select reference.* from reference
  left join document on reference.kind = 'document' and document.path = reference.target
  left join media on reference.kind = 'file' and media.path = reference.target
  where reference.kind <> 'loopback'
    and ((document.path is null and media.path is null) or reference.fragment <> '')
  order by source, line, column`

function findViolation(db: Database, row: ReferenceRow): Violation | undefined {
  switch (row.kind) {
    case 'outside':
      return toViolation('link-outside', row)
    case 'file':
      return checkFileTarget(db, row)
    case 'site':
      return checkSiteTarget(db, row)
    case 'document':
      return checkDocumentTarget(db, row)
  }
}

const NOUNS = { link: 'file', image: 'picture', media: 'recording' } as const

function checkFileTarget(
  db: Database,
  { target, use }: ReferenceRow,
): Violation | undefined {
  if (db.find('select 1 from media where path = ?', target)) return undefined
  if (mediaTypeOf(target) !== undefined) {
    return toViolation('media-missing', { target, what: NOUNS[use] })
  }
  const hint = suggestSpelling(`${target}.md`, listDocumentPaths(db))
  const remedy = hint
    ? `did you mean the article \`${hint}\`?`
    : 'name a picture, or an address'
  return toViolation('media-type-unknown', { target, remedy })
}

function checkSiteTarget(
  db: Database,
  { target, fragment }: ReferenceRow,
): Violation | undefined {
  const found = findSiteTarget(db, target)
  if (found?.kind === 'document') {
    return checkDocumentTarget(db, { target: found.path, fragment })
  }
  if (found) return undefined
  const remedy = toRemedy(target, listPaths(db, SITE_PATHS))
  return toViolation('link-dead:page', { target, remedy })
}

const SITE_PATHS = `
  select '/articles/' || slug as path from article
  union all select '/' || slug from page`

function checkDocumentTarget(
  db: Database,
  { target, fragment }: Pick<ReferenceRow, 'target' | 'fragment'>,
): Violation | undefined {
  const ids = findElementIds(db, target)
  if (!ids) {
    const remedy = toRemedy(target, listDocumentPaths(db))
    return toViolation('link-dead:file', { target, remedy })
  }
  if (fragment === '' || ids.includes(fragment)) return undefined
  const remedy = toRemedy(fragment, ids)
  return toViolation('anchor-dead:document', { target, id: fragment, remedy })
}

function listDocumentPaths(db: Database): string[] {
  return listPaths(db, 'select path from document')
}

function listPaths(db: Database, sql: string): string[] {
  return db.all<{ path: string }>(sql).map(({ path }) => path)
}

function toRemedy(written: string, known: readonly string[]): string {
  const hint = suggestSpelling(written, known)
  return hint === undefined ? 'fix the link, or remove it' : `did you mean \`${hint}\`?`
}

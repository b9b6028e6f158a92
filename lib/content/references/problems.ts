import { mediaTypeOf } from '../../http/media-type.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { suggestSpelling } from '../../text/suggest.ts'
import type { DocumentReference } from '../../model/document.ts'
import type { Database } from '../store/database.ts'
import { findDocument } from '../store/documents.ts'
import type { Target } from './resolve.ts'
import { findSiteTarget } from './site-target.ts'

type ReferenceRow = DocumentReference & Target & { readonly source: string }

/**
 * Every address that leads nowhere: a missing document, page, file or heading. Known only
 * when all documents are: the files themselves are good and are published, without the link.
 */
export function listReferenceDiagnostics(db: Database): Diagnostic[] {
  const rows = db.all<ReferenceRow>(SUSPECTS)
  return rows.flatMap((row) => {
    const message = findFault(db, row)
    if (message === undefined) return []
    const { source, line, column } = row
    return [{ file: source, line, column, severity: 'error' as const, message }]
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

function findFault(db: Database, row: ReferenceRow): string | undefined {
  switch (row.kind) {
    case 'outside':
      return (
        `\`${row.target}\` lies outside the content folder, and nothing there is published. ` +
        'Move the file into the content folder.'
      )
    case 'file':
      return findFileFault(db, row)
    case 'site':
      return findSiteFault(db, row)
    case 'document':
      return findDocumentFault(db, row.target, row.fragment)
  }
}

function findFileFault(db: Database, { target, use }: ReferenceRow): string | undefined {
  if (db.find('select 1 from media where path = ?', target)) return undefined
  if (mediaTypeOf(target) === undefined) {
    const hint = nearestDocument(db, `${target}.md`)
    return (
      `\`${target}\` is of a type that is not published.` +
      (hint
        ? ` Did you mean the article \`${hint}\`?`
        : ' Name a picture, or an address.')
    )
  }
  const what = use === 'link' ? 'file' : use === 'image' ? 'picture' : 'recording'
  return `There is no ${what} \`${target}\` in the content folder. Add it, or mend the path.`
}

function findSiteFault(
  db: Database,
  { target, fragment }: ReferenceRow,
): string | undefined {
  const found = findSiteTarget(db, target)
  if (found)
    return found.kind === 'document'
      ? findDocumentFault(db, found.path, fragment)
      : undefined
  const slugs = db.all<{ path: string }>(
    "select '/articles/' || slug as path from article",
  )
  const pages = db.all<{ path: string }>("select '/' || slug as path from page")
  const hint = suggestSpelling(
    target,
    [...slugs, ...pages].map(({ path }) => path),
  )
  return `There is no page \`${target}\` on this site.${toHint(hint)}`
}

function findDocumentFault(
  db: Database,
  path: string,
  fragment: string,
): string | undefined {
  const document = findDocument(db, path)
  if (!document) {
    return `There is no file \`${path}\`.${toHint(nearestDocument(db, path))}`
  }
  if (fragment === '' || document.facts.ids.includes(fragment)) return undefined
  const hint = suggestSpelling(fragment, document.facts.ids)
  return `\`${path}\` has no heading with the id \`${fragment}\`.${toHint(hint)}`
}

function nearestDocument(db: Database, path: string): string | undefined {
  const rows = db.all<{ path: string }>('select path from document')
  return suggestSpelling(
    path,
    rows.map((row) => row.path),
  )
}

function toHint(hint: string | undefined): string {
  return hint === undefined
    ? ' Mend the link, or remove it.'
    : ` Did you mean \`${hint}\`?`
}

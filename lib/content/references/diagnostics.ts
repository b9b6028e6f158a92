// Diagnostics of addresses that lead nowhere, to a broken picture, or to this machine.
import { mediaTypeOf } from '../../http/media-type.ts'
import type { Diagnostic, Violation } from '../../model/diagnostic.ts'
import { decodePath, isLoopback } from '../../site/url.ts'
import { suggestSpelling } from '../../text/spelling.ts'
import type { DocumentReference } from '../../model/document.ts'
import type { Database } from '../store/database.ts'
import { findElementIds } from '../store/documents.ts'
import { listDocumentPages, toDocumentUrl } from '../store/pages.ts'
import { toViolation } from './messages.ts'
import { readSite } from '../store/site.ts'
import type { Target } from './resolve.ts'
import { findSiteTarget } from './site-target.ts'

type ReferenceRow = DocumentReference & Target & { readonly source: string }

/** Of one kind after the other. `siteUrl`: of `SITE_URL`. */
export function listReferenceDiagnostics(
  db: Database,
  siteUrl: string | undefined,
): Diagnostic[] {
  return [
    ...listDeadReferences(db),
    ...listBrokenPictures(db),
    ...listLoopbackReferences(db, siteUrl),
  ]
}

/**
 * Addresses that lead nowhere. Known only when all documents are: the files themselves are good
 * and are published, without the link.
 */
export function listDeadReferences(db: Database): Diagnostic[] {
  return listDiagnostics(db, SUSPECTS, (row) => findViolation(db, row))
}

/** A warning: an image that a browser gives up on shows its description. */
export function listBrokenPictures(db: Database): Diagnostic[] {
  return listDiagnostics(db, BROKEN, (row) => toViolation('image-broken', row))
}

/** Empty while the site itself is at an address of this machine: then it is being tried out. */
function listLoopbackReferences(db: Database, siteUrl: string | undefined): Diagnostic[] {
  const site = readSite(db, siteUrl).url
  if (isLoopback(site)) return []
  return listDiagnostics(db, LOOPBACK, ({ target }) =>
    toViolation('link-loopback', { target, site }),
  )
}

function listDiagnostics(
  db: Database,
  sql: string,
  find: (row: ReferenceRow) => Violation | undefined,
): Diagnostic[] {
  return db.all<ReferenceRow>(`${sql} order by source, line, column`).flatMap((row) => {
    const violation = find(row)
    const { source, line, column } = row
    return violation ? [{ file: source, line, column, ...violation }] : []
  })
}

const BROKEN = `
  select reference.* from reference join media on media.path = reference.target
  where reference.kind = 'file' and media.type like 'image/%' and media.width is null`

const LOOPBACK = "select * from reference where kind = 'loopback'"

// Links to documents that exist, without a fragment, are most of them, and need no look.
const SUSPECTS = `
  select reference.* from reference
  left join document on reference.kind = 'document' and document.path = reference.target
  left join media on reference.kind = 'file' and media.path = reference.target
  where reference.kind <> 'loopback'
    and ((document.path is null and media.path is null) or reference.fragment <> '')`

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
  const remedy = toRemedy(target, listPageUrls(db))
  return toViolation('link-dead:page', { target, remedy })
}

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
  return db.listTexts('select path from document')
}

function listPageUrls(db: Database): string[] {
  return listDocumentPages(db).map((page) => decodePath(toDocumentUrl(page)))
}

function toRemedy(written: string, known: readonly string[]): string {
  const hint = suggestSpelling(written, known)
  return hint === undefined ? 'fix the link, or remove it' : `did you mean \`${hint}\`?`
}

// Diagnostics of addresses that lead nowhere, to a faulty picture, or to this machine.
import type { Diagnostic, Violation } from '../../model/diagnostic.ts'
import { isLoopback } from '../../site/url.ts'
import type { Database } from '../store/database.ts'
import { readSite } from '../store/site.ts'
import { findDeadViolation, type ReferenceRow } from './dead-reference.ts'
import { type MediaFault, toFaultViolation } from './media-faults.ts'
import { toViolation } from './messages.ts'
import { toKnown } from './remedies.ts'

/** Where content lies, and where readers find it. */
interface ReferenceSettings {
  /** Of `SITE_URL`. */
  readonly siteUrl?: string | undefined
  /** For hints: what else lies there. */
  readonly contentDir?: string | undefined
}

/** Of one kind after the other. */
export function listReferenceDiagnostics(
  db: Database,
  { siteUrl, contentDir }: ReferenceSettings,
): Diagnostic[] {
  return [
    ...listDeadReferences(db, contentDir),
    ...listFaultyMedia(db),
    ...listLoopbackReferences(db, siteUrl),
  ]
}

/**
 * Addresses that lead nowhere. Known only when all documents are: the files themselves are good
 * and are published, without the link.
 */
export function listDeadReferences(db: Database, contentDir?: string): Diagnostic[] {
  const known = toKnown(db, contentDir)
  return listDiagnostics(db, SUSPECTS, (row) => findDeadViolation(db, row, known))
}

/**
 * Of files that are published all the same. Where a drawing lost something, its place in the
 * first text that shows it is enough.
 */
function listFaultyMedia(db: Database): Diagnostic[] {
  const cleaned = new Set<string>()
  return listDiagnostics(db, FAULTY, (row: ReferenceRow & MediaFault) => {
    if (row.rule === 'image-cleaned' && cleaned.has(row.target)) return undefined
    cleaned.add(row.target)
    return toFaultViolation(row)
  })
}

/** Empty while the site itself is at an address of this machine: then it is being tried out. */
function listLoopbackReferences(db: Database, siteUrl: string | undefined): Diagnostic[] {
  const site = readSite(db, siteUrl).url
  if (isLoopback(site)) return []
  return listDiagnostics(db, LOOPBACK, ({ target }) =>
    toViolation('link-loopback', { target, site }),
  )
}

function listDiagnostics<Row extends ReferenceRow>(
  db: Database,
  sql: string,
  find: (row: Row) => Violation | undefined,
): Diagnostic[] {
  return db.all<Row>(`${sql} order by source, line, column`).flatMap((row) => {
    const violation = find(row)
    const { source, line, column } = row
    return violation ? [{ file: source, line, column, ...violation }] : []
  })
}

const FAULTY = `
  select reference.*, media_fault.rule, media_fault.message from reference
  join media on media.path = reference.target
  join media_fault on media_fault.path = reference.target
  where reference.kind = 'file'`

const LOOPBACK = "select * from reference where kind = 'loopback'"

// Links to documents that exist, without a fragment, are most of them, and need no look.
const SUSPECTS = `
  select reference.* from reference
  left join document on reference.kind = 'document' and document.path = reference.target
  left join media on reference.kind = 'file' and media.path = reference.target
  where reference.kind <> 'loopback' and reference.use <> 'candidate'
    and ((document.path is null and media.path is null) or reference.fragment <> ''
      or (reference.kind = 'document' and reference.use <> 'link'))`

// Diagnostics of addresses that lead nowhere, to a broken picture, or to this machine.
import { mediaTypeOf } from '../../http/media-type.ts'
import type { Diagnostic, Violation } from '../../model/diagnostic.ts'
import { isLoopback } from '../../site/url.ts'
import { suggestSpelling } from '../../text/spelling.ts'
import { suggestPath } from '../../text/suggest-path.ts'
import type { DocumentReference } from '../../model/document.ts'
import type { Database } from '../store/database.ts'
import { findElementIds } from '../store/documents.ts'
import { findPublicFileAt, isInPublic, toPublicAddress } from '../store/public-files.ts'
import { toViolation } from './messages.ts'
import { readSite } from '../store/site.ts'
import type { Target } from './resolve.ts'
import {
  type Known,
  toFileRemedy,
  toKnown,
  toPageRemedy,
  toRootRemedy,
} from './remedies.ts'
import { findFileTarget, findSiteTarget } from './site-target.ts'

type ReferenceRow = DocumentReference &
  Pick<Target, 'kind' | 'target' | 'fragment'> & { readonly source: string }

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
    ...listBrokenPictures(db),
    ...listLoopbackReferences(db, siteUrl),
  ]
}

/**
 * Addresses that lead nowhere. Known only when all documents are: the files themselves are good
 * and are published, without the link.
 */
export function listDeadReferences(db: Database, contentDir?: string): Diagnostic[] {
  const known = toKnown(db, contentDir)
  return listDiagnostics(db, SUSPECTS, (row) => findViolation(db, row, known))
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
  where reference.kind <> 'loopback' and reference.use <> 'candidate'
    and ((document.path is null and media.path is null) or reference.fragment <> ''
      or (reference.kind = 'document' and reference.use <> 'link'))`

function findViolation(
  db: Database,
  row: ReferenceRow,
  known: Known,
): Violation | undefined {
  switch (row.kind) {
    case 'outside':
      return toViolation('link-outside', row)
    case 'file':
      return checkFileTarget(db, row, known)
    case 'site':
      return checkSiteTarget(db, row, known)
    case 'document':
      return isPage(row.use)
        ? checkDocumentTarget(db, row, known)
        : toViolation('media-missing:page', row)
  }
}

const NOUNS = {
  link: 'file',
  image: 'picture',
  media: 'recording',
  candidate: 'file',
} as const

function isPage(use: ReferenceRow['use']): boolean {
  return use === 'link'
}

function checkFileTarget(
  db: Database,
  { source, target, use }: ReferenceRow,
  known: Known,
): Violation | undefined {
  if (db.find('select 1 from media where path = ?', target)) return undefined
  if (isInPublic(target) && findPublicFileAt(db, toPublicAddress(target)))
    return undefined
  if (known.files().includes(target) && mediaTypeOf(target) === undefined)
    return toViolation('media-type-unknown', { target })
  const remedy = toFileRemedy(source, target, known)
  if (use === 'link' && mediaTypeOf(target) === undefined) {
    const values = { target, remedy: remedy ?? 'fix the link, or remove it' }
    return toViolation('link-dead:file', values)
  }
  const values = { target, what: NOUNS[use], remedy: remedy ?? 'add it, or fix the path' }
  return toViolation('media-missing', values)
}

function checkSiteTarget(
  db: Database,
  { target, fragment, use }: ReferenceRow,
  known: Known,
): Violation | undefined {
  const found = isPage(use) ? findSiteTarget(db, target) : findFileTarget(db, target)
  if (found?.kind === 'document') {
    return checkDocumentTarget(db, { target: found.path, fragment }, known)
  }
  if (found) return undefined
  if (!isPage(use) || mediaTypeOf(target) !== undefined) {
    const values = { target, what: NOUNS[use], remedy: toRootRemedy(target, known) }
    return toViolation('media-missing:root', values)
  }
  return toViolation('link-dead:page', { target, remedy: toPageRemedy(target, known) })
}

function checkDocumentTarget(
  db: Database,
  { target, fragment }: Pick<ReferenceRow, 'target' | 'fragment'>,
  known: Known,
): Violation | undefined {
  const ids = findElementIds(db, target)
  if (!ids) {
    const near = suggestPath(target, known.documents())
    return toViolation('link-dead:file', { target, remedy: toRemedy(near) })
  }
  if (fragment === '' || ids.includes(fragment)) return undefined
  const remedy = toRemedy(suggestSpelling(fragment, ids))
  return toViolation('anchor-dead:document', { target, id: fragment, remedy })
}

function toRemedy(near: string | undefined): string {
  return near === undefined ? 'fix the link, or remove it' : `did you mean \`${near}\`?`
}

// Judges one address: whether it leads nowhere, and what was meant.
import { mediaTypeOf } from '../../http/media-type.ts'
import type { Violation } from '../../model/diagnostic.ts'
import type { DocumentReference } from '../../model/document.ts'
import { findForeignId, foldId } from '../../text/fold-id.ts'
import { shortenForMessage as shown } from '../../text/shorten.ts'
import { suggestSpelling } from '../../text/spelling.ts'
import { suggestPath } from '../../text/suggest-path.ts'
import type { Database } from '../store/database.ts'
import { findElementIds, findStoredPath } from '../store/documents.ts'
import { findPublicFileAt, isInPublic, toPublicAddress } from '../store/public-files.ts'
import { findMediaFault } from './media-faults.ts'
import { toViolation } from './messages.ts'
import {
  type Known,
  toFileRemedy,
  toPageRemedy,
  toRootRemedy,
  toWritten,
} from './remedies.ts'
import type { Target } from './resolve.ts'
import { findFileTarget, findSiteTarget } from './site-target.ts'

export type ReferenceRow = DocumentReference &
  Pick<Target, 'kind' | 'target' | 'fragment'> & { readonly source: string }

/** Undefined for an address that leads somewhere. */
export function findDeadViolation(
  db: Database,
  row: ReferenceRow,
  known: Known,
): Violation | undefined {
  switch (row.kind) {
    case 'outside':
      return toViolation('link-outside', { target: shown(row.target) })
    case 'file':
      return checkFileTarget(db, row, known)
    case 'site':
      return checkSiteTarget(db, row, known)
    case 'document':
      return isPage(row.use)
        ? checkDocumentTarget(db, row, known)
        : toViolation('media-missing:page', { target: shown(row.target) })
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
  if (known.files().includes(target)) {
    const fault = findMediaFault(db, target)
    if (fault) return fault
    const isKnown = mediaTypeOf(target) !== undefined
    const rule = isKnown ? 'media-unreadable' : 'media-type-unknown'
    return toViolation(rule, { target: shown(target) })
  }
  const remedy = toFileRemedy(source, target, known)
  if (use === 'link' && mediaTypeOf(target) === undefined) {
    const values = {
      target: shown(target),
      remedy: remedy ?? 'fix the link, or remove it',
    }
    return toViolation('link-dead:file', values)
  }
  const values = {
    target: shown(target),
    what: NOUNS[use],
    remedy: remedy ?? 'add it, or fix the path',
  }
  return toViolation('media-missing', values)
}

function checkSiteTarget(
  db: Database,
  { source, target, fragment, use }: ReferenceRow,
  known: Known,
): Violation | undefined {
  const found = isPage(use) ? findSiteTarget(db, target) : findFileTarget(db, target)
  if (found?.kind === 'document') {
    return checkDocumentTarget(db, { source, target: found.path, fragment }, known)
  }
  if (found) return undefined
  if (!isPage(use) || mediaTypeOf(target) !== undefined) {
    const values = {
      target: shown(target),
      what: NOUNS[use],
      remedy: toRootRemedy(target, known),
    }
    return toViolation('media-missing:root', values)
  }
  return toViolation('link-dead:page', {
    target: shown(target),
    remedy: toPageRemedy(target, known),
  })
}

function checkDocumentTarget(
  db: Database,
  { source, target, fragment }: Pick<ReferenceRow, 'source' | 'target' | 'fragment'>,
  known: Known,
): Violation | undefined {
  const ids = findElementIds(db, findStoredPath(db, target))
  if (!ids) {
    const near = suggestPath(target, known.documents())
    return toViolation('link-dead:file', {
      target: shown(target),
      remedy: toRemedy(near && toWritten(source, near)),
    })
  }
  if (fragment === '' || ids.includes(fragment)) return undefined
  const near = findForeignId(fragment, ids)
  if (near !== undefined)
    return toViolation('anchor-dead:foreign', { target, id: fragment, near })
  const alike = ids.find((id) => foldId(id) === foldId(fragment))
  const remedy = toRemedy(alike ?? suggestSpelling(fragment, ids))
  return toViolation('anchor-dead:document', { target, id: fragment, remedy })
}

function toRemedy(near: string | undefined): string {
  return near === undefined ? 'fix the link, or remove it' : `did you mean \`${near}\`?`
}

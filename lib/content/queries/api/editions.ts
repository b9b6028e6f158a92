// What the content API says of itself: its index, the log of changes, and where an id is.
import type { ApiIndex, ChangesPage, Identity } from '../../../model/api.ts'
import { CHANGES_SIZE } from '../../../site/paging.ts'
import {
  EDITION_TAG,
  identityTag,
  trackDependency,
} from '../../invalidation/cache-tags.ts'
import { findEdition, findIdentity, listChanges } from '../../store/editions.ts'
import { countMembers } from '../list-rows.ts'
import type { Reader } from '../reader.ts'

/** Before the first edition has been recorded, as under `npm run dev`. */
const NONE = { epoch: 'none', edition: 0, seq: 0 }

export function readApiIndex(reader: Reader): ApiIndex {
  return { ...readEdition(reader), total: countMembers(reader, 'all') }
}

function readEdition({ site, db }: Reader) {
  trackDependency(EDITION_TAG)
  return { site, ...(findEdition(db) ?? NONE) }
}

/** The records after the last full page. */
export function readNewestChanges(reader: Reader): ChangesPage {
  const edition = readEdition(reader)
  const from = Math.floor(edition.seq / CHANGES_SIZE) * CHANGES_SIZE + 1
  return { ...edition, changes: listChanges(reader.db, from, CHANGES_SIZE) }
}

/** A full page of the present log, which is never another; undefined for one that is not there. */
export function findChangesPage(
  reader: Reader,
  epoch: string,
  number: number,
): (ChangesPage & { readonly number: number }) | undefined {
  const edition = findEdition(reader.db)
  if (edition?.epoch !== epoch || number * CHANGES_SIZE > edition.seq) return undefined
  const from = (number - 1) * CHANGES_SIZE + 1
  const changes = listChanges(reader.db, from, CHANGES_SIZE)
  return { site: reader.site, ...edition, number, changes }
}

/** Where the article of a key is, or was. */
export function findIdentityPage(reader: Reader, key: string): Identity | undefined {
  trackDependency(identityTag(key))
  const found = findIdentity(reader.db, key)
  return found && { site: reader.site, ...found }
}

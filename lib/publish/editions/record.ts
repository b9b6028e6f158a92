// Records an edition of the API: what changed since the one before it.
import {
  EDITION_TAG,
  identityTag,
  itemTag,
} from '../../content/invalidation/cache-tags.ts'
import type { Database } from '../../content/store/database.ts'
import * as store from '../../content/store/editions.ts'
import type { ChangeRecord } from '../../model/api.ts'
import { parseApiPath, toApiPath } from '../../site/api/address.ts'
import { toIdentityKey } from '../../site/api/identity-key.ts'
import { hashOf } from '../../text/hash.ts'
import type { PublishedFile } from '../output/build-manifest.ts'
import { listFullPages, ownAddresses } from './addresses.ts'
import { compareItems, type ItemChange } from './compare.ts'
import { type LogSettings, restoreLog } from './restore.ts'

export interface EditionSettings extends LogSettings {
  /** By address. */
  readonly files: ReadonlyMap<string, PublishedFile>
  now(): Date
}

/**
 * To be called when every document of the API is stored. Compares those that were touched with
 * the edition before, adds what differs to the log, and queues what tells of it: one transaction,
 * so that no record is lost or doubled.
 */
export function recordEdition(settings: EditionSettings): void {
  const { db } = settings
  if (!store.hasTouched(db)) return
  db.transaction(() => {
    if (store.findEdition(db) === undefined) restoreLog(settings)
    const touched = store.takeTouched(db)
    const before = touched.flatMap((address) => store.findItem(db, address) ?? [])
    const now = touched.flatMap((address) => toItem(address, settings.files) ?? [])
    const changes = compareItems(before, now)
    // Two articles may change places.
    for (const { op, item, moved } of changes) {
      const left = op === 'delete' ? item : moved
      if (left) store.removeItem(db, left.address)
    }
    for (const { op, item } of changes) if (op === 'put') store.saveItem(db, item)
    if (store.findEdition(db) === undefined) beginEpoch(settings)
    else if (changes.length > 0) log(settings, changes)
  })
}

function toItem(
  address: string,
  files: EditionSettings['files'],
): store.ApiItem | undefined {
  const parsed = parseApiPath(address)
  const facts = files.get(address)?.item
  if (parsed?.kind !== 'item' || !facts) return undefined
  const { type, slug } = parsed
  return { address, type, slug, ...facts, key: toIdentityKey(facts.id) }
}

/** The log begins empty, with a name that the same content always has. */
function beginEpoch({ db, queue }: EditionSettings): void {
  const items = store.listItems(db).map(({ type, id, hash }) => `${type} ${id} ${hash}`)
  const epoch = hashOf(...items).slice(0, 12)
  store.beginEpoch(db, { epoch, edition: 1 })
  queue.enqueueDependents(new Set([EDITION_TAG, ...store.listItems(db).map(tagOf)]))
}

function log(settings: EditionSettings, changes: readonly ItemChange[]): void {
  const { db, queue, now } = settings
  const { epoch, edition, seq } = requireEdition(db)
  const at = now().toISOString()
  changes.forEach((change, index) => {
    const place = { seq: seq + index + 1, edition: edition + 1, at }
    store.saveChange(db, toRecord(change, place))
  })
  store.saveEdition(db, edition + 1)
  const tags = new Set([EDITION_TAG])
  for (const change of changes) {
    tags.add(tagOf(change.item))
    if (change.item.type === 'article') noteIdentity(settings, change, tags)
  }
  ownAddresses(db, queue, listFullPages(epoch, seq, seq + changes.length))
  queue.enqueueDependents(tags)
}

function toRecord(
  { op, item, moved }: ItemChange,
  place: Pick<ChangeRecord, 'seq' | 'edition' | 'at'>,
): ChangeRecord {
  const { type, id, slug, hash } = item
  const record = { ...place, op, type, id, slug }
  if (op === 'delete') return record
  return { ...record, hash, ...(moved && moved.slug !== slug && { was: moved.slug }) }
}

/** The address of an id stays when its article is gone, and says so. */
function noteIdentity(
  { db, queue }: EditionSettings,
  { op, item }: ItemChange,
  tags: Set<string>,
): void {
  const { key } = item
  tags.add(identityTag(key))
  if (op === 'put') store.unmarkGone(db, key)
  else {
    store.markGone(db, item)
    ownAddresses(db, queue, [toApiPath({ kind: 'identity', key })])
  }
}

function requireEdition(db: Database) {
  const edition = store.findEdition(db)
  if (!edition) throw new Error('No edition was recorded yet.')
  return edition
}

const tagOf = ({ address }: store.ApiItem) => itemTag(address)

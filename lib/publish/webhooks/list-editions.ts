// Editions, from the log of changes.
import type { Database } from '../../content/store/database.ts'
import { findEdition, listChanges } from '../../content/store/editions.ts'
import type { ChangeRecord } from '../../model/api.ts'
import type { Site } from '../../model/article.ts'
import { type ApiAddress, toApiPath } from '../../site/api/address.ts'
import { toSiteUrl } from '../../site/url.ts'
import type { LogMark } from '../deliveries/delivery-store.ts'
import type { Change, Edition } from './edition.ts'

type Place = Pick<Site, 'url' | 'basePath'>

/**
 * Editions after a mark, oldest first. Of another epoch, or without a mark, the current edition
 * alone: what it changed says little there, and a receiver reads the lists.
 */
export function listEditions(
  db: Database,
  place: Place,
  known: LogMark | undefined,
): Edition[] {
  const current = findEdition(db)
  if (!current) return []
  const isKnown = known?.epoch === current.epoch
  if (isKnown && known.seq >= current.seq) return []
  const records = listChanges(db, isKnown ? known.seq + 1 : 1, -1)
  const numbers = isKnown
    ? [...new Set(records.map(({ edition }) => edition))]
    : [current.edition]
  return numbers.map((edition) => {
    const changes = records.filter((record) => record.edition === edition)
    return {
      ...{ epoch: current.epoch, edition, seq: changes.at(-1)?.seq ?? current.seq },
      index: toUrl(place, { kind: 'index' }),
      lists: listChangedLists(db, place, changes),
      changes: changes.map((change) => toChange(place, change)),
    }
  })
}

/** Lists are stored after their edition is recorded: those that are newer than it. */
function listChangedLists(
  db: Database,
  place: Place,
  [first]: readonly ChangeRecord[],
): string[] {
  if (first === undefined) return []
  const sql = `select path from published_file
    where path between ?1 and ?1 || char(1114111) and file ->> 'lastModified' >= ?2
    order by path`
  return db.listTexts(sql, LISTS, first.at).map((path) => toSiteUrl(place, path))
}

/** Begins the address of every list. */
const LISTS = toApiPath({ kind: 'list', list: { kind: 'all' } }).replace(
  /[^/]+\/[^/]+$/,
  '',
)

function toChange(place: Place, record: ChangeRecord): Change {
  const { op, type, slug } = record
  return op === 'put'
    ? { ...record, api: toUrl(place, { kind: 'item', type, slug }) }
    : record
}

function toUrl(place: Place, address: ApiAddress): string {
  return toSiteUrl(place, toApiPath(address))
}

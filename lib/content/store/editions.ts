// Owns how the editions of the content API are kept: its items, and the log of their changes.
import type { ChangeRecord, Edition } from '../../model/api.ts'
import type { ItemType } from '../../site/api/address.ts'
import type { Database } from './database.ts'
import { readMeta, saveMeta } from './meta.ts'

/** A document of the API as its last edition has it. */
export interface ApiItem {
  /** Site path. */
  readonly address: string
  readonly type: ItemType
  /** Permanent; `key` is its name in an address. */
  readonly id: string
  readonly key: string
  readonly slug: string
  /** Of its own content. */
  readonly hash: string
}

/** Undefined before the first edition. */
export function findEdition(db: Database): Edition | undefined {
  const epoch = readMeta(db, 'epoch')
  if (epoch === undefined) return undefined
  const edition = Number(readMeta(db, 'edition') ?? 0)
  const last = db.find<{ seq: number | null }>('select max(seq) as seq from api_change')
  return { epoch, edition, seq: last?.seq ?? 0 }
}

/** Begins a log: what was of another one is forgotten. */
export function beginEpoch(db: Database, { epoch, edition }: Omit<Edition, 'seq'>): void {
  db.run('delete from api_change')
  saveMeta(db, 'epoch', epoch)
  saveEdition(db, edition)
}

/** The number of the last edition. */
export function saveEdition(db: Database, edition: number): void {
  saveMeta(db, 'edition', String(edition))
}

export function saveChange(db: Database, change: ChangeRecord): void {
  const { seq, edition, at, op, type, id, slug, was, hash } = change
  const sql = `insert into api_change (seq, edition, at, op, type, id, slug, was, hash)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  db.run(sql, seq, edition, at, op, type, id, slug, was ?? null, hash ?? null)
}

/** Records from a number on, at most `limit`; a negative limit means all. */
export function listChanges(db: Database, from: number, limit: number): ChangeRecord[] {
  const sql = 'select * from api_change where seq >= ? order by seq limit ?'
  return db.all<RawChange>(sql, from, limit).map(({ was, hash, ...change }) => ({
    ...change,
    ...(was !== null && { was }),
    ...(hash !== null && { hash }),
  }))
}

interface RawChange extends Omit<ChangeRecord, 'was' | 'hash'> {
  readonly was: string | null
  readonly hash: string | null
}

export function findItemHash(db: Database, address: string): string | undefined {
  const sql = 'select hash from api_item where address = ?'
  return db.find<{ hash: string }>(sql, address)?.hash
}

/** The article of a key; of one that is gone, its id alone is known. */
export function findIdentity(
  db: Database,
  key: string,
): { readonly id: string; readonly slug?: string } | undefined {
  const sql = "select id, slug from api_item where key = ? and type = 'article'"
  const gone = `select id from api_gone where key = ?`
  return (
    db.find<{ id: string; slug: string }>(sql, key) ?? db.find<{ id: string }>(gone, key)
  )
}

export function listItems(db: Database): ApiItem[] {
  return db.all<ApiItem>('select * from api_item order by address')
}

export function findItem(db: Database, address: string): ApiItem | undefined {
  return db.find<ApiItem>('select * from api_item where address = ?', address)
}

export function saveItem(db: Database, item: ApiItem): void {
  const { address, type, id, key, slug, hash } = item
  const sql = `insert or replace into api_item (address, type, id, key, slug, hash)
    values (?, ?, ?, ?, ?, ?)`
  db.run(sql, address, type, id, key, slug, hash)
}

export function removeItem(db: Database, address: string): void {
  db.run('delete from api_item where address = ?', address)
}

/** An item was stored or removed: the next edition looks at it. */
export function touchItem(db: Database, address: string): void {
  db.run('insert or ignore into api_touched (address) values (?)', address)
}

export function hasTouched(db: Database): boolean {
  return db.find('select 1 from api_touched limit 1') !== undefined
}

/** What was touched since the last call. */
export function takeTouched(db: Database): string[] {
  const addresses = db.listTexts('select address from api_touched order by address')
  db.run('delete from api_touched')
  return addresses
}

/** Remembers, or forgets, that the article of a key is gone. */
export function markGone(db: Database, { key, id }: Pick<ApiItem, 'key' | 'id'>): void {
  db.run('insert or replace into api_gone (key, id) values (?, ?)', key, id)
}

export function unmarkGone(db: Database, key: string): void {
  db.run('delete from api_gone where key = ?', key)
}

import type { Database } from '../content/store/database.ts'

/** What the publisher knows of a file that it has stored for an address. */
export interface Entry {
  /** Under OUT_DIR, with `/`. */
  readonly file: string
  /** Media type, with its charset. */
  readonly type: string
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string
  readonly size: number
  /** Compressed forms that lie beside it. */
  readonly encodings: readonly Encoding[]
  /** Key of the app build that made it. */
  readonly build: string
  /** Where an old address leads: a path with the base path. */
  readonly target?: string
  /** Of inline scripts that not every page has, for its Content-Security-Policy. */
  readonly scriptHashes?: readonly string[]
}

export type Encoding = 'br' | 'gz'

export interface Ledger {
  /** By address: a site path, encoded, without the base path. */
  readonly entries: ReadonlyMap<string, Entry>
  /** Addresses to render or to take away, the most urgent first. */
  listPending(limit: number): string[]
  countPending(): number
  /** True for an address that readers can ask for; the app's own routes are not known here. */
  isWanted(address: string): boolean
  /** Keeps what an address is now, and what it read. It waits no more. */
  save(address: string, entry: Entry, keys: readonly string[]): void
  /** Forgets an address. It waits no more. */
  remove(address: string): void
  enqueue(addresses: readonly string[]): void
}

interface PublishedRow {
  readonly path: string
  readonly entry: string
}

/** The publisher's own rows of the store: what it has to do, and what it has done. */
export function openLedger(db: Database): Ledger {
  const entries = new Map(
    db
      .all<PublishedRow>('select path, entry from published')
      .map(({ path, entry }) => [path, parseEntry(entry)]),
  )
  return {
    entries,
    listPending: (limit) =>
      db
        .all<{ path: string }>(
          'select path from pending order by priority, rank, path limit ?',
          limit,
        )
        .map(({ path }) => path),
    countPending: () =>
      db.find<{ count: number }>('select count(*) as count from pending')?.count ?? 0,
    isWanted: (address) =>
      db.find('select 1 from address where path = ?', address) !== undefined,
    save(address, entry, keys) {
      entries.set(address, entry)
      saveRow(db, address, entry, keys)
    },
    remove(address) {
      entries.delete(address)
      db.run('delete from published where path = ?', address)
      db.run('delete from dependency where path = ?', address)
      db.run('delete from pending where path = ?', address)
    },
    enqueue: (addresses) =>
      db.transaction(() => {
        const sql = 'insert or ignore into pending values (?, ?, 0)'
        for (const address of addresses) db.run(sql, address, LAST_PRIORITY)
      }),
  }
}

const LAST_PRIORITY = 5

function saveRow(
  db: Database,
  address: string,
  entry: Entry,
  keys: readonly string[],
): void {
  const known = db.find<{ keys: string }>(
    'select keys from published where path = ?',
    address,
  )
  const list = JSON.stringify(keys.toSorted())
  const sql = 'insert or replace into published values (?, ?, ?)'
  db.run(sql, address, JSON.stringify(entry), list)
  db.run('delete from pending where path = ?', address)
  if (known?.keys === list) return
  db.run('delete from dependency where path = ?', address)
  db.run('insert into dependency select value, ? from json_each(?)', address, list)
}

// What `saveRow` wrote.
function parseEntry(text: string): Entry {
  return JSON.parse(text) as Entry
}

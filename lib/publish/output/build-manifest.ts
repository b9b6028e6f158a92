import type { Database } from '../../content/store/database.ts'
import { enqueueAll, priorityOf } from '../../content/invalidation/invalidate.ts'
import type { Encoding } from '../../http/encodings.ts'
import { redirectBeside } from '../../site/output-file.ts'

/** What the publisher knows of a file that it has stored for an address. */
export interface PublishedFile {
  /** Under OUT_DIR, with `/`. */
  readonly file: string
  /** Media type, with its charset. */
  readonly type: string
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string
  /** Bytes of the file and its compressed forms together. */
  readonly size: number
  /** Compressed forms that lie beside it. */
  readonly encodings: readonly Encoding[]
  /** Key of the app build that made it. */
  readonly build: string
  /** Where an old address leads: a path with the base path. */
  readonly target?: string
  /** When its content last changed, an ISO instant, where that is known: that of a feed. */
  readonly modified?: string
  /** Of inline scripts that not every page has, for its Content-Security-Policy. */
  readonly scriptHashes?: readonly string[]
}

/** What an address is now; no entry when there is nothing. */
export interface PublishedState {
  readonly address: string
  readonly file?: PublishedFile
  /** What was read for it. */
  readonly tags: readonly string[]
}

/** The publisher's own rows of the store: what it has to do, and what it has done. */
export interface BuildManifest {
  /** By address: a site path, encoded, without the base path. */
  readonly files: ReadonlyMap<string, PublishedFile>
  /** The address of which a file under OUT_DIR is the answer. */
  findAddress(file: string): string | undefined
  /** Addresses that wait and are equally urgent, the most urgent ones. */
  listUrgent(limit: number, except: ReadonlySet<string>): string[]
  countPending(): number
  listPending(): string[]
  /** True for an address that content gives; the app's own routes are not known here. */
  isWanted(address: string): boolean
  /** Addresses that content gives and that have no entry. */
  listMissing(): string[]
  /** Keeps what addresses are now, all or none. They wait no more. */
  save(states: readonly PublishedState[]): void
  /** `first`: before all pages, which need them; else after what an author has changed. */
  enqueue(addresses: Iterable<string>, place?: 'first' | 'later'): void
  /** Everything that there is, or should be, waits. */
  enqueueAll(): void
  /** Begins anew with these entries, of which nothing is known but that they are there. */
  reset(entries: ReadonlyMap<string, PublishedFile>): void
}

/** Reads all entries into memory: nobody else may write them as long as it is used. */
export function openBuildManifest(db: Database): BuildManifest {
  const rows = db.all<{ path: string; entry: string }>(
    'select path, entry from published',
  )
  const entries = new Map(rows.map(({ path, entry }) => [path, parseEntry(entry)]))
  const addresses = new Map([...entries].map(([address, { file }]) => [file, address]))
  const forget = (address: string) => {
    const file = entries.get(address)?.file
    if (file !== undefined && addresses.get(file) === address) addresses.delete(file)
    entries.delete(address)
  }
  const save = (states: readonly PublishedState[]) => {
    db.transaction(() => {
      for (const state of states) saveState(db, state)
    })
    for (const { address, file: entry } of states) {
      forget(address)
      if (!entry) continue
      entries.set(address, entry)
      addresses.set(entry.file, address)
    }
  }
  return {
    files: entries,
    findAddress: (file) => addresses.get(file),
    save,
    listUrgent: (limit, except) => listUrgent(db, limit, except),
    countPending: () =>
      db.find<{ count: number }>('select count(*) as count from pending')?.count ?? 0,
    listPending: () =>
      db.all<{ path: string }>('select path from pending').map(({ path }) => path),
    isWanted: (address) =>
      db.find('select 1 from address where path = ?', address) !== undefined,
    listMissing: () => {
      const sql = 'select path from address except select path from published'
      return db.all<{ path: string }>(sql).map(({ path }) => path)
    },
    enqueue: (addresses, place = 'later') =>
      db.transaction(() => {
        const sql = 'insert or ignore into pending values (?, ?, 0)'
        for (const address of addresses) {
          const priority = PRIORITIES[place]
          // What announces pages waits for them in any case.
          db.run(
            sql,
            address,
            place === 'later' ? Math.max(priority, priorityOf(address)) : priority,
          )
        }
      }),
    enqueueAll: () => db.transaction(() => enqueueAll(db)),
    reset(known) {
      entries.clear()
      addresses.clear()
      db.transaction(() => {
        db.run('delete from published')
        db.run('delete from dependency')
        save([...known].map(([address, entry]) => ({ address, file: entry, tags: [] })))
      })
    },
  }
}

/** Among those of a release, which begin with 0 and end with 9 for what goes. */
const PRIORITIES = { first: -1, later: 4 } as const

function listUrgent(db: Database, limit: number, except: ReadonlySet<string>): string[] {
  const sql = `select path, priority from pending
    where path not in (select value from json_each(?))
    order by priority, rank, path limit ?`
  const rows = db.all<{ path: string; priority: number }>(
    sql,
    JSON.stringify([...except]),
    limit,
  )
  const [first] = rows
  return rows
    .filter(({ priority }) => priority === first?.priority)
    .map(({ path }) => path)
}

function saveState(
  db: Database,
  { address, file: entry, tags: keys }: PublishedState,
): void {
  db.run('delete from pending where path = ?', address)
  const sql = 'select keys from published where path = ?'
  const known = db.find<{ keys: string }>(sql, address)
  if (!entry !== !known) enqueueBeside(db, address)
  if (!entry) {
    db.run('delete from published where path = ?', address)
    db.run('delete from dependency where path = ?', address)
    return
  }
  const list = JSON.stringify(keys.toSorted())
  const insert = 'insert or replace into published values (?, ?, ?)'
  db.run(insert, address, JSON.stringify(entry), list)
  if (known?.keys === list) return
  db.run('delete from dependency where path = ?', address)
  db.run('insert into dependency select value, ? from json_each(?)', address, list)
}

/** An old address has a redirect page as long as no page has the same file. */
function enqueueBeside(db: Database, address: string): void {
  const sql = `insert or ignore into pending
    select distinct path, ?, 0 from address where path = ?`
  db.run(sql, PRIORITIES.later, redirectBeside(address))
}

// What `saveState` wrote.
function parseEntry(text: string): PublishedFile {
  return JSON.parse(text) as PublishedFile
}

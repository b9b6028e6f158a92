// Documents, and sizes of pictures, by what they were made of, for stores that do not know them.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

import type { Database } from '../../store/database.ts'
import { openDatabase } from '../../store/open.ts'
import type { PictureSize } from '../media/picture.ts'
import type { ParseResult } from '../parse.ts'

const CACHE_FILE = 'documents.db'
/** Another number than that of any store: one that lies in its place is no cache. */
const CACHE_VERSION = 1001

// The checksum of gzip (RFC 1952 §2.3.1) tells a row that was torn.
const SCHEMA = `
create table entry (key text primary key, result blob not null);
create table picture (key text primary key, width integer not null, height integer not null);
`

/** Below so many entries nothing is pruned. */
const MIN_ENTRIES = 1000
/** A picture takes 100 bytes. */
const MAX_PICTURES = 100_000

/**
 * Outlives stores, and may be shared by commands, branches and blogs. It can only be slow: where
 * it can not be read or written, files are parsed.
 */
export class DocumentCache {
  #db: Database | undefined

  /** Without a folder nothing is found or kept. */
  constructor(dir: string | undefined) {
    if (dir === undefined) return
    try {
      mkdirSync(dir, { recursive: true })
      this.#db = openDatabase(join(dir, CACHE_FILE), SCHEMA, CACHE_VERSION)
    } catch {
      // A folder that can not be written.
    }
  }

  find(key: string): ParseResult | undefined {
    return this.#attempt((db) => {
      const sql = 'select result from entry where key = ?'
      const row = db.find<{ result: Uint8Array }>(sql, key)
      const result = row && parseResult(row.result)
      return result?.key === key ? result : undefined
    })
  }

  /** Keeps the good ones: a file with an error is read again, and its author waits for that. */
  keep(results: readonly ParseResult[]): void {
    const sql = 'insert or replace into entry (key, result) values (?, ?)'
    this.#attempt((db) =>
      db.transaction(() => {
        for (const result of results) {
          if (result.document) db.run(sql, result.key, renderResult(result))
        }
      }),
    )
  }

  findSize(key: string): PictureSize | undefined {
    const sql = 'select width, height from picture where key = ?'
    return this.#attempt((db) => db.find<PictureSize>(sql, key))
  }

  keepSize(key: string, { width, height }: PictureSize): void {
    const sql = 'insert or replace into picture (key, width, height) values (?, ?, ?)'
    this.#attempt((db) => db.run(sql, key, width, height))
  }

  /** Removes the oldest of the entries that the content has no more, beyond as many as it has. */
  prune(keys: readonly string[]): void {
    const limit = Math.max(MIN_ENTRIES, keys.length)
    const sql = `delete from entry where key not in (select value from json_each(?1))
      and rowid not in (select rowid from entry
        where key not in (select value from json_each(?1)) order by rowid desc limit ?2)`
    this.#attempt((db) => {
      const count = db.find<{ count: number }>('select count(*) as count from entry')
      if (count && count.count > 2 * limit) db.run(sql, JSON.stringify(keys), limit)
      db.run(
        'delete from picture where rowid <= (select max(rowid) from picture) - ?',
        MAX_PICTURES,
      )
    })
  }

  close(): void {
    this.#db?.close()
    this.#db = undefined
  }

  /** Another command may hold the file, and the disk may be full: the content comes first. */
  #attempt<Result>(work: (db: Database) => Result): Result | undefined {
    try {
      return this.#db && work(this.#db)
    } catch {
      return undefined
    }
  }
}

/** Fast rather than small: 5 of 27 KB remain. */
const LEVEL = 1

function renderResult(result: ParseResult): Uint8Array {
  return gzipSync(JSON.stringify(result), { level: LEVEL })
}

// What `renderResult` wrote; the checksum vouches for it.
function parseResult(bytes: Uint8Array): ParseResult {
  return JSON.parse(gunzipSync(bytes).toString()) as ParseResult
}

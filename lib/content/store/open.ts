// Opens the store, or makes it anew.
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { hashOf } from '../../text/hash.ts'
import { Database } from './database.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'

const STORE_FILE = 'content.db'

/** The compiler's store. One made by another version is deleted: it can be rebuilt. */
export function openStore(stateDir: string): Database {
  mkdirSync(stateDir, { recursive: true })
  return openDatabase(storeFile(stateDir), SCHEMA, SCHEMA_VERSION)
}

/** The store of another command, to be read; undefined where there is none of this version. */
export function openPresentStore(stateDir: string): Database | undefined {
  const file = storeFile(stateDir)
  return existsSync(file) ? openPresent(file, SCHEMA_VERSION) : undefined
}

/** SQLite keeps two more files beside it, `-wal` and `-shm`. */
export function storeFile(stateDir: string): string {
  return join(stateDir, STORE_FILE)
}

/** Opens a file of derived data; one of another version, or a damaged one, is made anew. */
export function openDatabase(file: string, schema: string, version: number): Database {
  const present = openPresent(file, version)
  if (present) return present
  removeDatabase(file)
  return create(file, schema, version)
}

/** Removes the store, which nothing may have open; the next command makes it anew. */
export function removeStore(stateDir: string): void {
  removeDatabase(storeFile(stateDir))
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
}

function openPresent(file: string, version: number): Database | undefined {
  const db = tryOpen(file)
  if (db && readVersion(db) === version && isWhole(db, file)) return db
  db?.close()
  return undefined
}

/** Undefined for a file that is no SQLite database, such as one cut off half-way. */
function tryOpen(file: string): Database | undefined {
  try {
    const db = new Database(file)
    applyPragmas(db)
    return db
  } catch {
    return undefined
  }
}

// Of a connection, not of the file. A power cut may lose the last commits, never tear one; the
// content can be read again. A sync waits for all files that were written meanwhile.
const SYNC = 'pragma synchronous = normal'

/** One more connection to a store that is open. */
export function connectStore(stateDir: string): Database {
  const db = new Database(storeFile(stateDir))
  db.exec(SYNC)
  return db
}

function applyPragmas(db: Database): void {
  db.exec('pragma journal_mode = wal')
  db.exec(SYNC)
}

function readVersion(db: Database): number | undefined {
  try {
    return db.find<{ user_version: number }>('pragma user_version')?.user_version
  } catch {
    return undefined
  }
}

/** A copy of a file, as a restored folder has it, may have been cut off: its pages are checked. */
function isWhole(db: Database, file: string): boolean {
  const place = placeOf(file)
  try {
    if (db.find<{ application_id: number }>(PLACE)?.application_id === place) return true
    const [found] = db.listTexts('pragma quick_check(1)')
    if (found === 'ok') db.exec(`${PLACE} = ${place}`)
    return found === 'ok'
  } catch {
    return false
  }
}

const PLACE = 'pragma application_id'

/** A number of 31 bits that is the same as long as the file was not made anew. */
function placeOf(file: string): number {
  const { dev, ino, birthtimeMs } = statSync(file)
  return Number.parseInt(hashOf(`${dev} ${ino} ${birthtimeMs}`).slice(0, 8), 16) >>> 1
}

function create(file: string, schema: string, version: number): Database {
  const db = new Database(file)
  applyPragmas(db)
  db.transaction(() => {
    db.exec(schema)
    db.exec(`pragma user_version = ${version}`)
    db.exec(`${PLACE} = ${placeOf(file)}`)
  })
  return db
}

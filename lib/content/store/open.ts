// Opens the store, or makes it anew.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { Database } from './database.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'

const STORE_FILE = 'content.db'

/** The compiler's store. One made by another version is deleted: it can be rebuilt. */
export function openStore(stateDir: string): Database {
  mkdirSync(stateDir, { recursive: true })
  return openDatabase(storeFile(stateDir), SCHEMA, SCHEMA_VERSION)
}

/** SQLite keeps two more files beside it, `-wal` and `-shm`. */
export function storeFile(stateDir: string): string {
  return join(stateDir, STORE_FILE)
}

/** Opens a file of derived data; one of another version, or a damaged one, is made anew. */
export function openDatabase(file: string, schema: string, version: number): Database {
  const db = tryOpen(file)
  if (db && readVersion(db) === version) return db
  db?.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
  return create(new Database(file), schema, version)
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

function applyPragmas(db: Database): void {
  db.exec('pragma journal_mode = wal')
  // A power cut may lose the last commit, never tear one; the content can be read again.
  db.exec('pragma synchronous = normal')
}

function readVersion(db: Database): number | undefined {
  try {
    return db.find<{ user_version: number }>('pragma user_version')?.user_version
  } catch {
    return undefined
  }
}

function create(db: Database, schema: string, version: number): Database {
  applyPragmas(db)
  db.transaction(() => {
    db.exec(schema)
    db.exec(`pragma user_version = ${version}`)
  })
  return db
}

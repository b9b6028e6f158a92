// Opens the store, or makes it anew.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { Database } from './database.ts'
import { SCHEMA, SCHEMA_VERSION } from './schema.ts'

const STORE_FILE = 'content.db'

/** The compiler's store. One made by another version is deleted: it can be rebuilt. */
export function openStore(stateDir: string): Database {
  mkdirSync(stateDir, { recursive: true })
  const db = tryOpen(stateDir)
  if (db && readVersion(db) === SCHEMA_VERSION) return db
  db?.close()
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(storeFile(stateDir) + suffix, { force: true })
  }
  return create(new Database(storeFile(stateDir)))
}

/** SQLite keeps two more files beside it, `-wal` and `-shm`. */
export function storeFile(stateDir: string): string {
  return join(stateDir, STORE_FILE)
}

/** Undefined for a file that is no SQLite database, such as one cut off half-way. */
function tryOpen(stateDir: string): Database | undefined {
  try {
    const db = new Database(storeFile(stateDir))
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

function create(db: Database): Database {
  applyPragmas(db)
  db.transaction(() => {
    db.exec(SCHEMA)
    db.exec(`pragma user_version = ${SCHEMA_VERSION}`)
  })
  return db
}

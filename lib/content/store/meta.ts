// Owns single values that the store keeps of itself.
import type { Database } from './database.ts'

/** Small facts about the store itself. */
export type MetaName =
  | 'snapshot'
  | 'revision'
  | 'time_zone'
  // The shapes of all addresses.
  | 'addresses'
  | 'pipeline'
  // The content folder, as it was named.
  | 'content_dir'
  // Of the publisher: the folder that it filled, and the app builds that its files are of.
  | 'out_dir'
  | 'build'
  | 'previous_build'
  // Of the API: which log of changes it continues, and its last edition.
  | 'epoch'
  | 'edition'
  // The web host that its files fit.
  | 'host'

export function readMeta(db: Database, name: MetaName): string | undefined {
  return db.find<{ value: string }>('select value from meta where name = ?', name)?.value
}

export function saveMeta(db: Database, name: MetaName, value: string): void {
  db.run('insert or replace into meta (name, value) values (?, ?)', name, value)
}

/** Tells open pages in development that something is new. */
export function bumpRevision(db: Database): void {
  saveMeta(db, 'revision', String(Number(readMeta(db, 'revision') ?? 0) + 1))
}

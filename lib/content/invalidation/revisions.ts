import type { Database } from '../store/database.ts'

/**
 * Keeps the new value of a key. Returns the old one when the two differ; an empty text
 * stands for a value that is not there.
 */
export function replaceRevision(
  db: Database,
  key: string,
  value: string,
): string | undefined {
  const sql = 'select value from fingerprint where key = ?'
  const old = db.find<{ value: string }>(sql, key)?.value ?? ''
  if (old === value) return undefined
  if (value === '') db.run('delete from fingerprint where key = ?', key)
  else db.run('insert or replace into fingerprint values (?, ?)', key, value)
  return old
}

// Keeps what each cache tag stands for.
import type { Database } from '../store/database.ts'

/**
 * Keeps what a tag stands for now. Returns what it stood for when the two differ; an empty
 * text stands for nothing.
 */
export function replaceRevision(
  db: Database,
  tag: string,
  value: string,
): string | undefined {
  const old = readRevision(db, tag)
  if (old === value) return undefined
  if (value === '') db.run('delete from revision where tag = ?', tag)
  else db.run('insert or replace into revision (tag, value) values (?, ?)', tag, value)
  return old
}

/** What a tag stood for when it was last replaced; empty for nothing. */
export function readRevision(db: Database, tag: string): string {
  const sql = 'select value from revision where tag = ?'
  return db.find<{ value: string }>(sql, tag)?.value ?? ''
}

// Keeps what cache tags stood for at the last snapshot.

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
  const sql = 'select value from revision where tag = ?'
  const old = db.find<{ value: string }>(sql, tag)?.value ?? ''
  if (old === value) return undefined
  if (value === '') db.run('delete from revision where tag = ?', tag)
  else db.run('insert or replace into revision (tag, value) values (?, ?)', tag, value)
  return old
}

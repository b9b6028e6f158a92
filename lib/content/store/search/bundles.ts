// Owns how the bundles of the search index are kept.
import type { SearchBundle } from '../../../model/search/search-index.ts'
import type { Database } from '../database.ts'

/** A published bundle, and the folders that have its files. */
export interface StoredBundle extends SearchBundle {
  /** Key of the bundle that it replaced, as long as its chunks stay. */
  readonly before?: string | undefined
}

interface RawBundle extends Omit<StoredBundle, 'hidden' | 'before'> {
  readonly hidden: string
  readonly before: string | null
}

/** By name. */
export function listBundles(db: Database): StoredBundle[] {
  return db
    .all<RawBundle>('select * from search_bundle order by name')
    .map(({ name, key, before, count, hidden }) => ({
      ...{ name, key, before: before ?? undefined, count },
      // The column holds what `replaceBundles` wrote.
      hidden: JSON.parse(hidden) as string[],
    }))
}

export function replaceBundles(db: Database, bundles: readonly StoredBundle[]): void {
  db.run('delete from search_bundle')
  const sql = `insert into search_bundle (name, key, before, count, hidden)
    values (?, ?, ?, ?, ?)`
  for (const { name, key, before, count, hidden } of bundles) {
    db.run(sql, name, key, before ?? null, count, JSON.stringify(hidden))
  }
}

import type { Database } from '../store/database.ts'

/**
 * Counts the members of lists that a release touched, and picks the spelling of each name:
 * the first in code point order, so that `Rust` wins over `rust` whatever came first.
 */
export function recountLists(db: Database, names: ReadonlySet<string>): void {
  for (const name of names) {
    const counts = db.find<{ public: number; good: number; label: string | null }>(
      COUNT,
      name,
    )
    if (!counts || counts.good === 0) {
      db.run('delete from list where name = ?', name)
      continue
    }
    const kind = name.slice(0, name.indexOf(':'))
    const sql = 'insert or replace into list values (?, ?, ?, ?, ?)'
    db.run(sql, name, kind, counts.label ?? '', counts.public, counts.good)
  }
}

// Only spellings that readers may see decide what they see.
const COUNT = `
  select count(*) filter (where visibility = 'public') as public,
    count(*) filter (where visibility in ('public', 'hidden')) as good,
    coalesce(min(label) filter (where visibility = 'public'), min(label)) as label
  from listing where list = ?`

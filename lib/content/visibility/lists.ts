import type { Database } from '../store/database.ts'

/** A list as readers see it: no row, or a count of 0, is a list that they do not see. */
export interface ListRow {
  readonly kind: string
  readonly label: string
  readonly public_count: number
}

export interface ListChange {
  readonly name: string
  readonly before: ListRow | undefined
  readonly after: ListRow | undefined
}

/**
 * Counts the members of lists that a release touched, and picks the spelling of each name:
 * the first in code point order, so that `Rust` wins over `rust` whatever came first.
 */
export function recountLists(db: Database, names: ReadonlySet<string>): ListChange[] {
  return [...names].map((name) => {
    const before = findList(db, name)
    recount(db, name)
    return { name, before, after: findList(db, name) }
  })
}

function findList(db: Database, name: string): ListRow | undefined {
  const sql = 'select kind, label, public_count from list where name = ?'
  return db.find<ListRow>(sql, name)
}

function recount(db: Database, name: string): void {
  const counts = db.find<Counts>(COUNT, name)
  if (!counts || counts.good === 0) {
    db.run('delete from list where name = ?', name)
    return
  }
  const [kind = ''] = name.split(':', 1)
  const sql = 'insert or replace into list values (?, ?, ?, ?, ?)'
  db.run(sql, name, kind, counts.label ?? '', counts.public, counts.good)
}

interface Counts {
  readonly public: number
  readonly good: number
  readonly label: string | null
}

// Only spellings that readers may see decide what they see.
const COUNT = `
  select count(*) filter (where visibility = 'public') as public,
    count(*) filter (where visibility in ('public', 'hidden')) as good,
    coalesce(min(label) filter (where visibility = 'public'), min(label)) as label
  from listing where list = ?`

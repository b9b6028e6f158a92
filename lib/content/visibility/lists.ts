// Counts the members of lists, and picks the spelling of their names.

import type { Database } from '../store/database.ts'
import { EDITORS, READERS } from './visibility.ts'

/** A list as readers see it: no row, or a count of 0, is a list that is not there. */
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
 * Of several spellings the first in code point order is shown, so that `Rust` wins over `rust`
 * whichever came first.
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
  const sql = `insert or replace into list (name, kind, label, public_count, good_count)
    values (?, ?, ?, ?, ?)`
  db.run(sql, name, kind, counts.label ?? '', counts.public, counts.good)
}

interface Counts {
  readonly public: number
  readonly good: number
  readonly label: string | null
}

// A spelling that only hidden articles have is shown to editors alone.
const COUNT = `
  select count(*) filter (where visibility in ${READERS.listed}) as public,
    count(*) filter (where visibility in ${EDITORS.listed}) as good,
    coalesce(min(label) filter (where visibility in ${READERS.listed}), min(label)) as label
  from listing where list = ?`

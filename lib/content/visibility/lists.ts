// Counts the members of lists, and picks the spelling of their names.

import type { Database } from '../store/database.ts'
import { countPublic, refreshMarks } from '../store/list-marks.ts'
import { byAge, compareBytes, type ListEntryChange } from './changes.ts'
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
 * whichever came first. `changes`: every entry that came or went.
 */
export function recountLists(
  db: Database,
  changes: readonly ListEntryChange[],
): ListChange[] {
  const lists = new Map<string, ListEntryChange[]>()
  for (const change of changes) {
    const own = lists.get(change.list)
    if (own) own.push(change)
    else lists.set(change.list, [change])
  }
  return [...lists].map(([name, own]) => {
    const before = findList(db, name)
    const [oldest] = own
      .filter(({ visibility }) => visibility === 'public')
      .toSorted(byAge)
    if (oldest) refreshMarks(db, name, oldest.sort_key)
    recount(db, name, findLabel(db, name, before, own))
    return { name, before, after: findList(db, name) }
  })
}

function findList(db: Database, name: string): ListRow | undefined {
  const sql = 'select kind, label, public_count from list where name = ?'
  return db.find<ListRow>(sql, name)
}

function recount(db: Database, name: string, label: string): void {
  const publicCount = countPublic(db, name)
  const sql = `select count(*) as count from listing
    where list = ? and visibility in ${EDITORS.listed} and visibility <> 'public'`
  const others = db.find<{ count: number }>(sql, name)?.count ?? 0
  if (publicCount + others === 0) {
    db.run('delete from list where name = ?', name)
    return
  }
  const [kind = ''] = name.split(':', 1)
  const insert = `insert or replace into list (name, kind, label, public_count, good_count)
    values (?, ?, ?, ?, ?)`
  db.run(insert, name, kind, label, publicCount, publicCount + others)
}

/** Looks at every member only where the spelling that was shown is gone. */
function findLabel(
  db: Database,
  name: string,
  before: ListRow | undefined,
  changes: readonly ListEntryChange[],
): string {
  const sql = `select 1 from listing
    where list = ? and visibility = 'public' and label = ? limit 1`
  const isKept = before && before.public_count > 0 && db.find(sql, name, before.label)
  if (!isKept) return db.find<{ label: string | null }>(LABEL, name)?.label ?? ''
  const shown = changes.filter(
    ({ isNew, visibility }) => isNew && visibility === 'public',
  )
  return shown.map(({ label }) => label).reduce(min, before.label)
}

function min(a: string, b: string): string {
  return compareBytes(a, b) <= 0 ? a : b
}

// A spelling that only hidden articles have is shown to editors alone.
const LABEL = `
  select coalesce(min(label) filter (where visibility in ${READERS.listed}), min(label)) as label
  from listing where list = ?`

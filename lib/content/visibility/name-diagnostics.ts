// Diagnostics of names that share a page and may mean different things.
import type { Diagnostic } from '../../model/diagnostic.ts'
import { parseListName } from '../../site/list-url.ts'
import { type ListKind, toRoutePath } from '../../site/routes.ts'
import { isAlike } from '../../site/slug.ts'
import type { Database } from '../store/database.ts'
import { findFieldPosition } from '../store/documents.ts'
import { toViolation } from './messages.ts'

interface Spelling {
  readonly list: string
  readonly label: string
  /** Of the first article that spells it so. */
  readonly path: string
}

/** One for each spelling that differs from the one before it in more than looks. */
export function listNameDiagnostics(db: Database): Diagnostic[] {
  const spellings = db.all<Spelling>(`
    select list, label, min(path) as path from listing where list in (
      select list from listing where label <> ''
        group by list having min(label) <> max(label))
    group by list, label order by list, label`)
  return spellings.flatMap((spelling, index) => {
    const before = spellings.slice(0, index).filter(({ list }) => list === spelling.list)
    const other = before.find(({ label }) => !isAlike(label, spelling.label))
    const list = parseListName(spelling.list)
    if (!other || !list || isNamed(db, spelling.list)) return []
    const { path, label } = spelling
    const values = {
      label,
      other: other.label,
      path: toRoutePath(list.kind, { slug: list.slug }),
    }
    const violation = toViolation('names-merged', values)
    return [{ file: path, ...findPosition(db, path, list.kind), ...violation }]
  })
}

/** An author with a file has an id and a name, and articles write either. */
function isNamed(db: Database, list: string): boolean {
  const sql = `select 1 from document where type = 'author'
    and 'author:' || (record ->> 'slug') = ?`
  return db.find(sql, list) !== undefined
}

const FIELDS = {
  tag: ['tags'],
  series: ['series'],
  author: ['author', 'authors'],
} as const satisfies Record<ListKind, readonly string[]>

function findPosition(db: Database, path: string, kind: ListKind) {
  const positions = FIELDS[kind].map((field) => findFieldPosition(db, path, field))
  return positions.find(({ line }) => line > 1) ?? findFieldPosition(db, path, 'title')
}

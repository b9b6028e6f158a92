// The slug that an article can take where another has its own.
import { toMonth } from '../../model/date.ts'
import { FILE_START, type TextEdit } from '../../model/diagnostic.ts'
import type { Database } from '../store/database.ts'
import { findFieldPosition, findFieldPositions } from '../store/documents.ts'
import { readTimeZone } from './candidates.ts'

/** Finds a free slug for each article that asks, in the order in which they ask. */
export function makeSlugFinder(db: Database): (path: string) => string | undefined {
  const taken = new Set(db.listTexts('select slug from article'))
  const timeZone = readTimeZone(db)
  return (path) => {
    const sql = 'select slug, publish_at as publishAt from article where path = ?'
    const row = db.find<{ slug: string; publishAt: string }>(sql, path)
    if (!row) return undefined
    const month = toMonth(row.publishAt, timeZone)
    const ends = [month.slice(0, 4), month, row.publishAt.slice(0, 10), '2', '3', '4']
    const free = ends.map((end) => `${row.slug}-${end}`).find((slug) => !taken.has(slug))
    if (free !== undefined) taken.add(free)
    return free
  }
}

/** Behind it may be spaces: they may stand behind the field too. */
const OPENING = '---'

/** Writes the slug as the first field; undefined where one is written, or no field is. */
export function toSlugEdit(
  db: Database,
  path: string,
  slug: string,
): TextEdit | undefined {
  const { line, column } = findFieldPosition(db, path, 'slug')
  const hasSlug = line !== FILE_START.line || column !== FILE_START.column
  if (hasSlug || Object.keys(findFieldPositions(db, path)).length === 0) return undefined
  const start = OPENING.length
  return { start, end: start, text: `\nslug: ${slug}` }
}

// Tables of an export that no blog needs here: counted, never read.
import type { LeftOut } from '../../model/record.ts'
import type { Tables } from './tables.ts'

const READ = new Set(['posts', 'posts_meta', 'posts_tags', 'posts_authors'])
for (const name of ['tags', 'users', 'settings', 'meta']) READ.add(name)

const PRIVATE =
  /member|subscri|token|session|key|secret|mail|invite|stripe|brute|client|auth/

/** One record for each table with rows, in the order of the export. */
export function countLeftTables({ data, path }: Tables): readonly LeftOut[] {
  return Object.entries(data).flatMap(([name, rows]) => {
    if (READ.has(name) || !Array.isArray(rows) || rows.length === 0) return []
    const place = `${path}: ${name}`
    const reason = PRIVATE.test(name)
      ? 'Data about persons and access: never read.'
      : 'Belongs to the engine, not to the blog.'
    const title = `${name}: ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`
    return { type: 'left-out', key: place, place, title, what: `${name} table`, reason }
  })
}

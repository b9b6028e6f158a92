// What became of how many things: a table whose sums are right in both directions.
import type { Fate, ImportReport } from '../model/report.ts'

export const FATES = [
  'imported',
  'draft',
  'unchanged',
  'kept',
  'left-out',
  'failed',
] as const satisfies readonly Fate[]

export interface CountRow {
  readonly what: string
  readonly counts: Readonly<Record<Fate, number>>
  readonly sum: number
}

export interface CountTable {
  /** Articles first. */
  readonly rows: readonly CountRow[]
  readonly total: CountRow
}

const FIRST = ['article', 'page', 'author', 'topic', 'attachment', 'comment']

/** Every item of the source counts once, and so does each comment. */
export function countFates({ outcomes, comments }: ImportReport): CountTable {
  const { kept, leftOut } = comments
  const others = kept + leftOut > 0 ? ['comment'] : []
  const kinds = [...outcomes.map(({ what }) => what), ...others]
  const rows = [...new Set(kinds)].toSorted(byOrder).map((kind) =>
    toRow(kind, (fate) => {
      const own = outcomes.filter((each) => each.what === kind && each.fate === fate)
      if (kind !== 'comment') return own.length
      return own.length + (fate === 'imported' ? kept : fate === 'left-out' ? leftOut : 0)
    }),
  )
  const sumOf = (fate: Fate) => rows.reduce((sum, { counts }) => sum + counts[fate], 0)
  return { rows, total: toRow('all', sumOf) }
}

function toRow(what: string, countOf: (fate: Fate) => number): CountRow {
  const counts = {
    imported: countOf('imported'),
    draft: countOf('draft'),
    unchanged: countOf('unchanged'),
    kept: countOf('kept'),
    'left-out': countOf('left-out'),
    failed: countOf('failed'),
  }
  return { what, counts, sum: FATES.reduce((sum, fate) => sum + counts[fate], 0) }
}

function byOrder(a: string, b: string): number {
  const order = (what: string) => FIRST.indexOf(what) + 1 || FIRST.length + 1
  return order(a) - order(b) || (a < b ? -1 : 1)
}

// Where documents show or name files of the content folder.
import type { Position } from '../../model/diagnostic.ts'
import type { MediaIndex, MediaUse } from '../../model/edit/library.ts'
import type { Rule } from '../../model/rules.ts'
import type { Database } from '../store/database.ts'
import { listBrokenFiles, listSourceDiagnostics } from '../store/sources.ts'

const UNDESCRIBED: readonly Rule[] = ['image-missing-alt', 'hero-alt-missing']

/** What the store knows of such files, as of the last compile. */
export function readMediaIndex(db: Database): MediaIndex {
  const undescribed = listSourceDiagnostics(db)
    .filter(({ rule }) => UNDESCRIBED.includes(rule))
    .map(({ file, ...place }) => toKey(file, place))
  const known = new Set(undescribed)
  const rows = db.all<Omit<MediaUse, 'isUndescribed'>>(
    `select distinct target as path, source, use = 'image' as isPicture, line, column
      from reference where kind = 'file' order by target, source, line, column`,
  )
  return {
    uses: rows.map(({ isPicture, ...use }) => ({
      ...use,
      isPicture: Boolean(isPicture),
      isUndescribed: known.has(toKey(use.source, use)),
    })),
    sizes: db.all(
      'select path, width, height from media where width is not null order by path',
    ),
    broken: listBrokenFiles(db),
  }
}

function toKey(file: string, { line, column }: Position): string {
  return `${line}:${column} ${file}`
}

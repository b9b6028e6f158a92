import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Database } from '../store/database.ts'
import { toViolation } from './messages.ts'

interface BrokenRow {
  readonly source: string
  readonly target: string
  readonly line: number
  readonly column: number
}

/**
 * Every place that names a picture whose file is there and is broken. A warning: the rest of
 * the page is good, and an image that a browser gives up on shows its description.
 */
export function listBrokenPictures(db: Database): Diagnostic[] {
  return db.all<BrokenRow>(BROKEN).map(({ source, target, line, column }) => {
    return { file: source, line, column, ...toViolation('image-broken', { target }) }
  })
}

const BROKEN = `
  select reference.source, reference.target, reference.line, reference.column
  from reference join media on media.path = reference.target
  where reference.kind = 'file' and media.type like 'image/%' and media.width is null
  order by reference.source, reference.line, reference.column`

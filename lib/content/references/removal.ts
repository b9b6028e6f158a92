// Finds what a deletion of an article takes along, and what it leaves to another.
import { posix } from 'node:path'

import type { Database } from '../store/database.ts'
import { findRecord } from '../store/documents.ts'
import { findMovable, type Movable } from './move.ts'

export interface Removable extends Omit<Movable, 'isSlugFromPath'> {
  /** Old addresses, as its author wrote them. */
  readonly aliases: readonly string[]
  /** Files in its folder that it alone refers to. */
  readonly ownFiles: readonly string[]
  /** Files in its folder, or below, that other documents refer to. */
  readonly sharedFiles: readonly string[]
}

/** Undefined without a good article at `path`. */
export function findRemovable(db: Database, path: string): Removable | undefined {
  const movable = findMovable(db, path)
  if (movable?.path !== path) return undefined
  const folder = posix.dirname(path)
  const own = `select distinct target from reference where source = ?1 and kind = 'file'
    and target not in (select target from reference where source <> ?1 and kind = 'file')
    order by target`
  const shared = `select distinct target from reference where source <> ?1 and kind = 'file'
    order by target`
  return {
    ...movable,
    aliases: findRecord(db, path, 'article')?.aliases ?? [],
    ownFiles: db.listTexts(own, path).filter((file) => posix.dirname(file) === folder),
    sharedFiles: db
      .listTexts(shared, path)
      .filter((file) => file.startsWith(`${folder}/`)),
  }
}

// A change that the editor has made on disk.
import type { EditUser } from '../../model/edit/operation.ts'

/** A change that has been made on disk. Hashes are SHA-256 of the bytes. */
export interface SavedChange {
  readonly user: EditUser
  readonly operation: 'write' | 'remove' | 'move'
  readonly path: string
  /** Of a move. */
  readonly from?: string | undefined
  readonly before?: string | undefined
  readonly after?: string | undefined
}

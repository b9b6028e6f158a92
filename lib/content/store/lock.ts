// Keeps a second process from writing a store.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { Database } from './database.ts'

export class StoreHeldError extends Error {
  override readonly name = 'StoreHeldError'
}

/**
 * One compiler a store. SQLite's own file lock does it: the system frees it however the
 * process ends, so no stale lock is ever left behind.
 * Returns the function that frees it. Throws `StoreHeldError`, which says who holds it.
 */
export function lockStore(stateDir: string, command: string): () => void {
  mkdirSync(stateDir, { recursive: true })
  const holderFile = join(stateDir, 'holder.txt')
  const lock = new Database(join(stateDir, 'lock.db'), 0)
  try {
    lock.exec('begin exclusive')
  } catch {
    lock.close()
    throw new StoreHeldError(
      `${stateDir} is in use by ${readHolder(holderFile)}. ` +
        'Stop that one first, or give this one another STATE_DIR.',
    )
  }
  writeFileSync(holderFile, `${command} (process ${process.pid})`)
  return () => lock.close()
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return 'another process'
  }
}

// The key that signs sessions: in the state folder, so that a restart ends no session.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { codeOf } from '../../files/system-error.ts'
import { CommandError } from '../../model/command-error.ts'
import { PRIVATE, requirePrivate } from './private-file.ts'

const KEY_BYTES = 32

/** Reads the key, or makes one. Throws `CommandError` where others can read it. */
export function openSessionKey(stateDir: string): Buffer {
  const file = join(stateDir, 'edit.key')
  mkdirSync(stateDir, { recursive: true })
  try {
    // Of two processes one makes it, and both read it.
    const flag = 'wx'
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`, {
      flag,
      mode: PRIVATE,
    })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  requirePrivate(file)
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  if (key.length === KEY_BYTES) return key
  throw new CommandError(
    `${file} is damaged. Remove it: everybody logs in again, and nothing else is lost.`,
  )
}

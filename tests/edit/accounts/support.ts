import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

import { EndedSessions } from '../../../lib/edit/accounts/ended-sessions.ts'
import { LogIns } from '../../../lib/edit/accounts/log-ins.ts'
import { Passwords } from '../../../lib/edit/accounts/passwords.ts'
import { openSessionKey } from '../../../lib/edit/accounts/session-key.ts'
import { Sessions } from '../../../lib/edit/accounts/sessions.ts'
import { findUser, type User } from '../../../lib/edit/accounts/user.ts'

export const PASSWORD = 'seven pale cranes'
export const NOW = 1_764_000_000
export const HOUR = 3600

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-accounts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface TestHouse {
  readonly users: User[]
  readonly sessions: Sessions
  readonly logIns: LogIns
  readonly passwords: Passwords
  readonly clock: { seconds: number }
  /** Of scrypt, so far. */
  countHashes(): number
  /** The same house after a restart of the server. */
  restart(): Sessions
}

/** One user, Ada Lovelace, with `PASSWORD`; the clock stands still, and a hash costs nothing. */
export async function openHouse(): Promise<TestHouse> {
  const clock = { seconds: NOW }
  let hashes = 0
  // Not the derivation itself: what is compared here are bytes that differ with the password.
  const passwords = new Passwords({ ln: 1, r: 1, p: 1 }, (password, salt) => {
    hashes += 1
    const key = Buffer.alloc(32, Buffer.from(salt).toString('hex'))
    Buffer.from(password).copy(key)
    return Promise.resolve(key)
  })
  const hash = await passwords.hash(PASSWORD)
  hashes = 0
  const email = 'ada@example.org'
  const users: User[] = [{ name: 'Ada Lovelace', email, hash, added: '2025-11-24' }]
  const live = { find: (name: string) => findUser(users, name) }
  const stateDir = tempFolder()
  const key = openSessionKey(stateDir)
  const nowSeconds = () => clock.seconds
  const openSessions = () => {
    const ended = new EndedSessions(stateDir, clock.seconds)
    return new Sessions({ users: live, ended, key, nowSeconds })
  }
  const sessions = openSessions()
  const nowMs = () => clock.seconds * 1000
  const logIns = new LogIns({ users: live, passwords, sessions, nowMs })
  return {
    ...{ users, sessions, logIns, passwords, clock },
    countHashes: () => hashes,
    restart: openSessions,
  }
}

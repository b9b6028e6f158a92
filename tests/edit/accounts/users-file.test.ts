import {
  chmodSync,
  existsSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'

import { openSessionKey } from '../../../lib/edit/accounts/session-key.ts'
import {
  LiveUsers,
  readUsers,
  writeUsers,
} from '../../../lib/edit/accounts/users-file.ts'
import { tempFolder } from './support.ts'

const HASH = `$scrypt$ln=1,r=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
const ADA = { name: 'Ada', email: 'ada@example.org', hash: HASH, added: '2025-11-24' }
const BOB = { ...ADA, name: 'Bob' }
const modeOf = (file: string) => statSync(file).mode & 0o777

describe('the file of users', () => {
  it('is nobody where there is none', () => {
    expect(readUsers(join(tempFolder(), 'users.json'))).toEqual([])
  })

  it('is for its owner alone, and keeps the mode that it was given', () => {
    const file = join(tempFolder(), 'users.json')
    writeUsers(file, [ADA])
    expect(modeOf(file)).toBe(0o600)
    chmodSync(file, 0o640)
    writeUsers(file, [ADA, BOB])
    expect([modeOf(file), readUsers(file)]).toEqual([0o640, [ADA, BOB]])
  })

  it('is written where a link leads', () => {
    const folder = tempFolder()
    const file = join(folder, 'real.json')
    writeUsers(file, [ADA])
    symlinkSync(file, join(folder, 'users.json'))
    writeUsers(join(folder, 'users.json'), [BOB])
    expect(readUsers(file)).toEqual([BOB])
  })

  it.each([0o604, 0o644, 0o660, 0o602, 0o601])('is refused with the mode %o', (mode) => {
    const file = join(tempFolder(), 'users.json')
    writeUsers(file, [ADA])
    chmodSync(file, mode)
    const shown = mode.toString(8)
    expect(() => readUsers(file)).toThrow(
      `${file} is open to other users of this machine (mode ${shown}). Close it: chmod 600 ${file}`,
    )
  })

  it.each<[unknown, string]>([
    ['not JSON', 'it is no list of users'],
    [[], 'it is no list of users'],
    [{ users: {} }, 'it is no list of users'],
    [{ users: [null] }, 'user 1 is not whole'],
    [{ users: [ADA, { ...BOB, email: 'bob' }] }, 'user 2 is not whole'],
    [{ users: [{ ...ADA, name: 'Ada\nLovelace' }] }, 'user 1 is not whole'],
    [{ users: [{ ...ADA, name: '__proto__' }] }, 'user 1 is not whole'],
    [{ users: [{ ...ADA, hash: 'plain text' }] }, 'user 1 is not whole'],
    [
      { users: [{ ...ADA, hash: HASH.replace('ln=1,', 'ln=30,') }] },
      'user 1 is not whole',
    ],
    [{ users: [ADA, { ...ADA, name: 'ADA' }] }, '"ADA" is in it twice'],
  ])('is refused where it says %j', (content, reason) => {
    const file = join(tempFolder(), 'users.json')
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    writeFileSync(file, text, { mode: 0o600 })
    expect(() => readUsers(file)).toThrow(`${file} is damaged: ${reason}.`)
  })
})

describe('a running server', () => {
  it('sees a change at once, and knows nobody while the file is open to others', () => {
    const file = join(tempFolder(), 'users.json')
    const onFault = vi.fn()
    const users = new LiveUsers(file, onFault)
    expect(users.find('ada')).toBeUndefined()
    writeUsers(file, [ADA])
    expect(users.find('ada')).toEqual(ADA)
    chmodSync(file, 0o644)
    expect([users.find('ada'), users.find('ada')]).toEqual([undefined, undefined])
    expect(onFault).toHaveBeenCalledOnce()
    chmodSync(file, 0o600)
    expect(users.find('ada')).toEqual(ADA)
    writeUsers(file, [BOB])
    expect([users.find('ada'), users.find('bob')]).toEqual([undefined, BOB])
  })
})

it('goes on where the file can not even be looked at, and says so once', () => {
  const file = join(tempFolder(), 'users.json')
  symlinkSync(file, file)
  const onFault = vi.fn()
  const users = new LiveUsers(file, onFault)
  expect([users.find('ada'), users.find('ada')]).toEqual([undefined, undefined])
  expect(onFault.mock.calls).toEqual([[`${file} cannot be read: ELOOP.`]])
})

describe('the key of sessions', () => {
  it('is made once, and for its owner alone', () => {
    const stateDir = join(tempFolder(), 'state')
    const key = openSessionKey(stateDir)
    expect([key.length, openSessionKey(stateDir)]).toEqual([32, key])
    expect(modeOf(join(stateDir, 'edit.key'))).toBe(0o600)
  })

  it('is refused where others can read it, and where it is damaged', () => {
    const stateDir = tempFolder()
    const file = join(stateDir, 'edit.key')
    openSessionKey(stateDir)
    chmodSync(file, 0o644)
    expect(() => openSessionKey(stateDir)).toThrow('is open to other users')
    writeFileSync(file, '')
    chmodSync(file, 0o600)
    expect(() => openSessionKey(stateDir)).toThrow(`${file} is damaged. Remove it`)
    expect([existsSync(file), readFileSync(file, 'utf8')]).toEqual([true, ''])
  })
})

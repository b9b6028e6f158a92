import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import {
  addUser,
  changeUsers,
  parsePerson,
  removeUser,
  setPassword,
} from '../../../lib/edit/accounts/change-users.ts'
import { readUsers } from '../../../lib/edit/accounts/users-file.ts'
import { tempFolder } from './support.ts'

const HASH = `$scrypt$ln=1,r=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
const ADA = { name: 'Ada Lovelace', email: 'ada@example.org', hash: HASH, added: '' }
const BOB = { ...ADA, name: 'Bob' }

describe('users', () => {
  it('are added, changed and removed, whatever others did meanwhile', () => {
    const file = join(tempFolder(), 'users.json')
    changeUsers(file, (users) => addUser(users, ADA))
    changeUsers(file, (users) => addUser(users, BOB))
    const hash = HASH.replace('ln=1', 'ln=2')
    changeUsers(file, (users) => setPassword(users, 'BOB', hash))
    expect(readUsers(file)).toEqual([ADA, { ...BOB, hash }])
    changeUsers(file, (users) => removeUser(users, 'ada  lovelace'))
    expect(readUsers(file)).toEqual([{ ...BOB, hash }])
  })

  it('have one name each, however it is written', () => {
    expect(() => addUser([ADA], { ...BOB, name: 'ada lovelace' })).toThrow(
      'There is a user "ada lovelace" already. Another password: npm run user password',
    )
  })

  it('are named where one is not found', () => {
    expect(() => removeUser([ADA, BOB], 'Eve')).toThrow(
      'Nobody is called "Eve". There is "Ada Lovelace", "Bob".',
    )
    expect(() => setPassword([], 'Eve', HASH)).toThrow('There is nobody yet.')
  })
})

it.each([
  [undefined, undefined, 'Say who, and the address for commits: npm run user add'],
  ['Ada', undefined, 'Say who'],
  ['', 'ada@example.org', 'Say who'],
  ['__proto__', 'ada@example.org', '"__proto__" is no name'],
  ['Ada\nX: y', 'ada@example.org', 'is no name'],
  ['Ada', 'ada', '"ada" is no address of mail.'],
  ['Ada', 'ada@example.org>\nX: y', 'is no address of mail.'],
])('%j with %j is nobody', (name, email, message) => {
  expect(() => parsePerson(name, email)).toThrow(message)
})

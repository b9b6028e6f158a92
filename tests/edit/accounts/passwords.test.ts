import { describe, expect, it } from 'vitest'

import { findPasswordFault } from '../../../lib/edit/accounts/password-fault.ts'
import { isPasswordHash, Passwords } from '../../../lib/edit/accounts/passwords.ts'
import { parseUserName } from '../../../lib/edit/accounts/user.ts'

const ADA = { name: 'Ada Lovelace', email: 'countess@example.org' }

describe('a hash', () => {
  it('is scrypt, with its cost and a salt of its own', async () => {
    const passwords = new Passwords({ ln: 4, r: 8, p: 1 })
    const hashes = [await passwords.hash('secret'), await passwords.hash('secret')]
    expect(new Set(hashes).size).toBe(2)
    for (const hash of hashes) {
      expect(hash).toMatch(
        /^\$scrypt\$ln=4,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
      )
      expect(await passwords.verify('secret', hash)).toBe(true)
      expect(await passwords.verify('Secret', hash)).toBe(false)
    }
  })

  it.each([
    ['', false],
    ['$scrypt$ln=15,r=8,p=3$$', false],
    [`$scrypt$ln=15,r=8,p=3$${'A'.repeat(22)}$${'A'.repeat(43)}`, true],
    [`$scrypt$ln=15,r=8,p=3$${'A'.repeat(10)}$${'A'.repeat(43)}`, false],
    [`$scrypt$ln=15,r=8,p=3$${'A'.repeat(22)}$${'A'.repeat(20)}`, false],
    [`$scrypt$ln=0,r=8,p=3$${'A'.repeat(22)}$${'A'.repeat(43)}`, false],
    [`$scrypt$ln=22,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`, false],
    [`$scrypt$ln=4,r=8,p=99$${'A'.repeat(22)}$${'A'.repeat(43)}`, false],
    [`$argon2id$v=19$m=65536,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`, false],
  ])('%j is one: %s', (text, isHash) => {
    expect(isPasswordHash(text)).toBe(isHash)
  })
})

describe('a new password', () => {
  it.each([
    ['seven pale cranes', undefined],
    ['Zürich-Fahrplan 9 grün', undefined],
    ['kJ8#vQ2!pLw9', undefined],
    ['пять синих китов', undefined],
    ['五つの青い鯨が海を渡っていった', undefined],
    ['too short', 'It must have at least 12 characters.'],
    ['x'.repeat(257), 'It must have at most 256 characters.'],
    ['seven pale\ncranes', 'It must have no control characters.'],
    ...[
      ...['aaaaaaaaaaaa', 'abababababab', 'abcabcabcabc', '123456789012', '098765432109'],
      ...[
        'abcdefghijklm',
        'password1234',
        'Password2026!',
        'P4$$w0rd2026!',
        'qwertz123456',
      ],
      ...[
        'ada-lovelace-1',
        'countess12345',
        'Willkommen2025!',
        'imprint-admin',
        'letmein12345',
      ],
    ].map((weak): [string, string] => [
      weak,
      'It is easy to guess. Four unrelated words are not.',
    ]),
  ])('%j: %s', (password, fault) => {
    expect(findPasswordFault(password, ADA)).toBe(fault)
  })
})

describe('a name', () => {
  it.each([
    ['Ada', 'Ada'],
    ['  Ada   Lovelace ', 'Ada Lovelace'],
    ["Conan O'Brien", "Conan O'Brien"],
    ['José', 'José'],
    ['Sammy Davis Jr.', 'Sammy Davis Jr.'],
    ['李白', '李白'],
    ...['', '_ada', '__proto__', '-x', 'Ada\nEve', 'Ada\u0007', 'Ada <a@b.c>', 'a/b'].map(
      (name): [string, undefined] => [name, undefined],
    ),
    ['..', undefined],
    ['a'.repeat(65), undefined],
    ['Ada\u202eecaL', undefined],
  ])('%j is kept as %j', (typed, kept) => {
    expect(parseUserName(typed)).toBe(kept)
  })
})

import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'

import { requireSafe } from '../../../lib/edit/accounts/require-safe.ts'
import { writeUsers } from '../../../lib/edit/accounts/users-file.ts'
import { parseSettings } from '../../../lib/settings.ts'
import { tempFolder } from './support.ts'

const HASH = `$scrypt$ln=1,r=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
const ADA = { name: 'Ada', email: 'ada@example.org', hash: HASH, added: '' }
const SITE = 'https://blog.example'

let folder: string

beforeEach(() => {
  folder = tempFolder()
  for (const name of ['content', 'dist']) mkdirSync(join(folder, name))
  writeUsers(join(folder, 'users.json'), [ADA])
})

function start(
  env: Record<string, string> = {},
  siteUrl: string | undefined = SITE,
): void {
  requireSafe(parseSettings({ EDIT: '1', ...env }, folder, 'start'), siteUrl)
}

describe('EDIT=1 starts', () => {
  it.each<[Record<string, string>, string?]>([
    [{}],
    [{ HOST: '0.0.0.0' }],
    [{ EDIT_URL: 'https://edit.blog.example' }, 'http://blog.example'],
    [{ EDIT_URL: 'http://127.0.0.1:3000' }, 'http://blog.example'],
    [{}, 'http://localhost:3000'],
    [{ EDIT_TRUST_HEADER: 'Remote-User', USERS_FILE: 'nothing' }],
    [{ EDIT_TRUST_HEADER: 'Remote-User', HOST: '::1' }],
    [{ EDIT_TRUST_HEADER: 'Remote-User', HOST: '0.0.0.0', EDIT_TRUST_FROM: '10.0.0.2' }],
  ])('with %j', (env, siteUrl) => {
    expect(() => start(env, siteUrl)).not.toThrow()
  })
})

describe('EDIT=1 does not start', () => {
  it.each<[string, Record<string, string>, string, string?]>([
    [
      'without a user',
      { USERS_FILE: 'nothing' },
      'nobody may log in yet: npm run user add',
    ],
    [
      'unencrypted',
      {},
      'Passwords would go to http://blog.example unenc',
      'http://blog.example',
    ],
    ['unencrypted', {}, 'EDIT_URL=http://127.0.0.1:3000', 'http://192.168.0.2'],
    ['without an address', {}, 'Passwords would go to the editor', ''],
    [
      'with users in the content',
      { USERS_FILE: 'content/u.json' },
      'Set USERS_FILE to a file',
    ],
    [
      'with users in a folder of it',
      { USERS_FILE: 'content/public/u.json' },
      'Set USERS_FILE',
    ],
    ['with users among published files', { USERS_FILE: 'dist/u.json' }, 'Set USERS_FILE'],
    [
      'with a header that anybody may send',
      { EDIT_TRUST_HEADER: 'Remote-User', HOST: '0.0.0.0' },
      'EDIT_TRUST_HEADER lets in whoever sends remote-user, and HOST=0.0.0.0 lets anybody',
    ],
    [
      'with a header that any machine may send',
      { EDIT_TRUST_HEADER: 'Remote-User', HOST: '192.168.0.2' },
      'Set HOST=127.0.0.1, or name the proxy: EDIT_TRUST_FROM=10.0.0.2',
    ],
  ])('%s: %j', (_, env, message, siteUrl) => {
    expect(() => start(env, siteUrl)).toThrow(message)
  })

  it('with users whom others of the machine can read', () => {
    chmodSync(join(folder, 'users.json'), 0o644)
    expect(() => start()).toThrow('is open to other users of this machine (mode 644)')
  })

  it('with a link into the content', () => {
    writeUsers(join(folder, 'content/users.json'), [ADA])
    symlinkSync(join(folder, 'content/users.json'), join(folder, 'link.json'))
    expect(() => start({ USERS_FILE: 'link.json' })).toThrow('Set USERS_FILE')
  })
})

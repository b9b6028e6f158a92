import { describe, expect, it } from 'vitest'

import { HeaderGuard } from '../../../../lib/serve/edit/login/header-guard.ts'
import { toBlockList } from '../../../../lib/settings/networks.ts'
import { openTestEditor } from './support.ts'

const KEY = Buffer.alloc(32, 7)
const HERE = '127.0.0.1'
const PROXY = '10.0.0.2'

const open = (header = 'remote-user', networks?: string[]) =>
  new HeaderGuard({
    ...{ header, key: KEY },
    trustFrom: networks && toBlockList(networks),
  })

describe('who is named by the proxy', () => {
  it.each([
    ['remote-user', { 'remote-user': 'ada' }, { name: 'ada', email: undefined }],
    [
      'remote-user',
      {
        'remote-user': 'ada',
        'remote-name': 'Ada Lovelace',
        'remote-email': 'a@b.example',
      },
      { name: 'Ada Lovelace', email: 'a@b.example' },
    ],
    [
      'x-authentik-username',
      {
        'x-authentik-username': 'ada',
        'x-authentik-name': 'Ada',
        'x-authentik-email': 'no',
      },
      { name: 'Ada', email: undefined },
    ],
    [
      'cf-access-authenticated-user-email',
      { 'cf-access-authenticated-user-email': 'ada@b.example', name: 'Eve' },
      { name: 'ada@b.example', email: 'ada@b.example' },
    ],
    [
      'remote-user',
      { 'remote-user': Buffer.from('Zoë').toString('latin1') },
      { name: 'Zoë', email: undefined },
    ],
    ['remote-user', { 'remote-user': 'a\tb \u0007c' }, { name: 'a b c' }],
  ])('%s of %j', (header, headers, user) => {
    expect(open(header).identify(headers, HERE)).toMatchObject(user)
  })

  it.each<[string, Record<string, string>]>([
    ['nobody', {}],
    ['an empty name', { 'remote-user': '' }],
    ['two names', { 'remote-user': 'eve, ada' }],
    ['a name without an end', { 'remote-user': 'x'.repeat(201) }],
    ['another header', { remote_user: 'eve', 'x-remote-user': 'eve' }],
  ])('is not %s', (_, headers) => {
    expect(open().identify(headers, HERE)).toBeUndefined()
  })
})

it.each<[string, string[] | undefined, boolean]>([
  [HERE, undefined, true],
  ['::1', undefined, true],
  ['::ffff:127.0.0.1', undefined, true],
  [PROXY, undefined, false],
  ['192.0.2.1', undefined, false],
  ['', undefined, false],
  [PROXY, [PROXY], true],
  [`::ffff:${PROXY}`, [PROXY], true],
  ['10.0.0.3', [PROXY], false],
  [HERE, [PROXY], false],
])('believes %s, where %j are proxies: %s', (peer, networks, isBelieved) => {
  const user = open('remote-user', networks).identify({ 'remote-user': 'ada' }, peer)
  expect(user !== undefined).toBe(isBelieved)
})

it('has a token for each name, which others cannot make', () => {
  const tokenOf = (name: string, key = KEY) =>
    new HeaderGuard({ header: 'remote-user', key, trustFrom: undefined }).identify(
      { 'remote-user': name },
      HERE,
    )?.csrf
  expect(tokenOf('ada')).toBe(tokenOf('ada'))
  expect(
    new Set([tokenOf('ada'), tokenOf('bob'), tokenOf('ada', Buffer.alloc(32))]).size,
  ).toBe(3)
})

describe('behind a proxy', () => {
  it('takes orders from its own pages alone', async () => {
    const { ask, origin, callers } = await openTestEditor(open())
    const named = { 'Remote-User': 'ada' }
    const token = (await ask('/edit/', { headers: named })).body.slice(-43)
    const good = { ...named, Origin: origin, 'X-Imprint-Edit': token }
    const statuses: number[] = []
    for (const spoilt of [
      ...[{ 'Remote-User': '' }, { 'Remote-User': 'bob' }, { 'X-Imprint-Edit': '' }],
      ...[{ Origin: 'https://evil.example' }, { Host: 'evil.example' }],
    ]) {
      const headers = { ...good, ...spoilt }
      statuses.push((await ask('/edit/api/who', { method: 'POST', headers })).status)
    }
    expect([statuses, callers]).toEqual([[401, 403, 403, 403, 421], []])
    await ask('/edit/api/who', { method: 'POST', headers: good })
    expect(callers).toMatchObject([{ name: 'ada' }])
  })

  it('shows nothing to somebody whom it did not name', async () => {
    const { ask } = await openTestEditor(open('remote-user', [PROXY]))
    for (const path of [
      '/edit/',
      '/edit/file/articles/a.md',
      '/edit/login',
      '/edit/logout',
    ]) {
      const { status, body } = await ask(path, { headers: { 'Remote-User': 'eve' } })
      expect([status, body]).toEqual([403, expect.stringContaining('The proxy in front')])
    }
  })
})

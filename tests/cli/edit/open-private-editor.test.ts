import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { findPrivateEditing } from '../../../lib/cli/edit/open-private-editor.ts'
import { hashBytes } from '../../../lib/text/hash.ts'
import { PASSWORD } from '../../edit/accounts/support.ts'
import {
  makePrivateHouse,
  type PrivateHouse,
  TEXT,
} from '../../edit/support/private-server.ts'
import { ask } from '../../serve/support.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

let house: PrivateHouse
let printed: string[]

beforeEach(async () => {
  printed = []
  vi.spyOn(console, 'error').mockImplementation((line) => printed.push(line))
  house = await makePrivateHouse()
})

async function signIn(origin: string): Promise<Record<string, string>> {
  const entry = await fetch(`${origin}/edit/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin },
    body: new URLSearchParams({ name: 'ada', password: PASSWORD }),
  })
  const Cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const page = await (await fetch(`${origin}/edit/`, { headers: { Cookie } })).text()
  expect(page).toContain('"logout_redirect_url":"/edit/logout"')
  const csrf = /"csrf":"([^"]+)"/.exec(page)?.[1] ?? ''
  return { Origin: origin, Cookie, 'X-Imprint-Edit': csrf }
}

describe('EDIT=1 npm start', () => {
  it('lets in who signs in, and logs what was saved, without its text', async () => {
    const { origin, address } = await house.start()
    expect(address).toBe('https://tides.example/edit/')
    const session = await signIn(origin)
    const post = (operation: string, body: string, headers = {}) =>
      fetch(`${origin}/edit/api/${operation}`, {
        method: 'POST',
        headers: { ...session, ...headers },
        body,
      })
    const wanted = TEXT.replace('Water', 'Less water')
    const saved = await post('write', wanted, {
      'X-Imprint-Path': 'articles/ebb.md',
      'If-Match': `"${hashBytes(TEXT)}"`,
    })
    expect(saved.status).toBe(200)
    await post('rename', JSON.stringify({ path: 'articles/ebb.md', to: 'low' }))
    const log = readFileSync(join(house.folder, 'state/edit.log'), 'utf8')
    expect(
      log
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      {
        ...{ user: 'Ada', operation: 'write', path: 'articles/ebb.md' },
        ...{ before: hashBytes(TEXT), after: hashBytes(wanted) },
      },
      { operation: 'rename', path: 'articles/low.md', from: 'articles/ebb.md' },
    ])
    expect(log).not.toContain('water')
    expect(printed).toEqual([
      'Ada signed in',
      'Ada saved articles/ebb.md',
      'Ada renamed articles/low.md (from articles/ebb.md)',
    ])
  })

  it('keeps sessions over a restart, and nobody’s without the state', async () => {
    const { origin } = await house.start()
    const { Cookie = '' } = await signIn(origin)
    const again = await house.start()
    const stranger = await house.start({ STATE_DIR: 'other' })
    const statuses = [again, stranger].map(async (server) => {
      const { status } = await ask(server.origin, '/edit/', { headers: { Cookie } })
      return status
    })
    expect(await Promise.all(statuses)).toEqual([200, 303])
  })

  it('answers to the name of authors, and to this machine alone', async () => {
    const { origin } = await house.start({ EDIT_URL: 'https://edit.tides.example' })
    const statusOf = async (Host: string) => {
      const { status } = await ask(origin, '/edit/login', { headers: { Host } })
      return status
    }
    const hosts = ['edit.tides.example', 'EDIT.tides.example', new URL(origin).host]
    expect(await Promise.all(hosts.map(statusOf))).toEqual([200, 200, 200])
    const foreign = [
      'tides.example',
      'edit.tides.example:81',
      'evil.example',
      '127.0.0.1:1',
    ]
    expect(await Promise.all(foreign.map(statusOf))).toEqual([421, 421, 421, 421])
    const open = await house.start({ HOST: '0.0.0.0' })
    const answer = await ask(open.origin, '/edit/login')
    expect(answer.status).toBe(421)
  })

  it('believes a proxy, and has no log-in then', async () => {
    const { origin } = await house.start({
      EDIT_TRUST_HEADER: 'Remote-User',
      USERS_FILE: 'none',
    })
    const { status } = await ask(origin, '/edit/', { headers: { 'Remote-User': 'ada' } })
    const login = await ask(origin, '/edit/login')
    expect([status, login.status, existsSync(join(house.folder, 'none'))]).toEqual([
      200,
      403,
      false,
    ])
  })

  it('has no editor without EDIT, and none that is unsafe', () => {
    expect(findPrivateEditing(house.toSettings({ EDIT: '' }))).toBeUndefined()
    expect(() => findPrivateEditing(house.toSettings({ USERS_FILE: 'none' }))).toThrow(
      'npm run user add',
    )
    expect(() =>
      findPrivateEditing(house.toSettings({ SITE_URL: 'http://tides.example' })),
    ).toThrow('unencrypted')
  })
})

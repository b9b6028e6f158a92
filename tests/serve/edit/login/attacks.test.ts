import { describe, expect, it } from 'vitest'

import { HOUR, NOW, openHouse, PASSWORD } from '../../../edit/accounts/support.ts'
import { cookieOf, openTestLogin, type TestLogin } from './support.ts'

const ADA = { name: 'Ada Lovelace', password: PASSWORD }

interface Victim extends TestLogin {
  readonly cookie: string
  readonly token: string
}

async function openVictim(): Promise<Victim> {
  const login = await openTestLogin()
  const cookie = cookieOf(await login.signIn(ADA))
  const token = (await login.ask('/edit/', { headers: { cookie } })).body.slice(-43)
  return { ...login, cookie, token }
}

type Headers = Record<string, string>

describe('an order is not taken', () => {
  it.each<[string, (victim: Victim) => Headers | Promise<Headers>]>([
    ['for another host', () => ({ Host: 'evil.example' })],
    [
      'for this port of another host',
      ({ origin }) => ({ Host: `a.example:${new URL(origin).port}` }),
    ],
    ['from another origin', () => ({ Origin: 'https://evil.example' })],
    ['from the origin of a sandbox', () => ({ Origin: 'null' })],
    ['from no origin', () => ({ Origin: '' })],
    ['from another port of this host', () => ({ Origin: 'http://127.0.0.1:1' })],
    ['from another site', () => ({ 'Sec-Fetch-Site': 'cross-site' })],
    ['from a neighbour', () => ({ 'Sec-Fetch-Site': 'same-site' })],
    ['from the address line', () => ({ 'Sec-Fetch-Site': 'none' })],
    ['without the token', () => ({ 'X-Imprint-Edit': '' })],
    ['with a wrong token', () => ({ 'X-Imprint-Edit': 'A'.repeat(43) })],
    [
      'with the token of another server',
      async () => ({ 'X-Imprint-Edit': (await foreign()).csrf }),
    ],
    ['without a session', () => ({ Cookie: '' })],
    [
      'with the session of another server',
      async () => ({ Cookie: (await foreign()).cookie }),
    ],
    [
      'with a changed session',
      ({ cookie }) => ({
        Cookie: cookie.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')),
      }),
    ],
    ['with a session under another name', ({ cookie }) => ({ Cookie: `x${cookie}` })],
    [
      'with a session that is over',
      ({ house }) => {
        house.clock.seconds = NOW + 12 * HOUR
        return {}
      },
    ],
    [
      'with a session of somebody who was removed',
      ({ house }) => {
        house.users.length = 0
        return {}
      },
    ],
    [
      'with the session and the token from before a new password',
      async ({ house }) => {
        const [ada] = house.users
        const hash = await house.passwords.hash('another one')
        if (ada) house.users.splice(0, 1, { ...ada, hash })
        return {}
      },
    ],
    [
      'with a session that was signed out',
      async ({ ask, origin, cookie }) => {
        await ask('/edit/logout', { method: 'POST', headers: { Origin: origin, cookie } })
        return {}
      },
    ],
  ])('%s', async (_, spoil) => {
    const victim = await openVictim()
    const { ask, origin, cookie, token, callers } = victim
    const good = { Origin: origin, Cookie: cookie, 'X-Imprint-Edit': token }
    const headers = { ...good, ...(await spoil(victim)) }
    const { status, body } = await ask('/edit/api/who', { method: 'POST', headers })
    expect([401, 403, 421]).toContain(status)
    expect(body).not.toContain(token)
    expect(callers).toEqual([])
  })
})

/** A session of a server with another key, and another user of the same name. */
async function foreign(): Promise<{ readonly cookie: string; readonly csrf: string }> {
  const { sessions, users } = await openHouse()
  const { text } = users[0] ? sessions.begin(users[0]) : { text: '' }
  const { csrf = '' } = sessions.identify([text]) ?? {}
  return { cookie: `imprint_edit=${text}`, csrf }
}

describe('nobody is signed in', () => {
  it.each<[string, Headers]>([
    ['by a form of another site', { Origin: 'https://evil.example' }],
    ['by a form of a sandbox', { Origin: 'null' }],
    ['by a form without an origin', { Origin: '' }],
    ['by a form of a neighbour', { 'Sec-Fetch-Site': 'same-site' }],
    ['for another host', { Host: 'evil.example' }],
    ['by a form of another kind', { 'Content-Type': 'text/plain' }],
    ['by JSON', { 'Content-Type': 'application/json' }],
  ])('%s', async (_, headers) => {
    const { signIn, house } = await openTestLogin()
    const answer = await signIn(ADA, headers)
    expect([400, 403, 421]).toContain(answer.status)
    expect(answer.headers).not.toHaveProperty('set-cookie')
    expect(house.countHashes()).toBe(0)
  })

  it.each<[string, Record<string, string>]>([
    ['without a name', { password: PASSWORD }],
    ['without a password', { name: ADA.name }],
    ['with a password of a megabyte', { ...ADA, password: 'x'.repeat(1024 * 1024) }],
  ])('%s, nor is anything hashed', async (_, fields) => {
    const { signIn, house } = await openTestLogin()
    expect((await signIn(fields)).status).toBe(400)
    expect(house.countHashes()).toBe(0)
  })

  it.each(['__proto__', 'constructor', 'Ada\r\nSet-Cookie: a=b', 'ada\0', '‮Ada'])(
    'as %j',
    async (name) => {
      const { signIn } = await openTestLogin()
      const { status, headers } = await signIn({ name, password: PASSWORD })
      expect([status, headers['set-cookie']]).toEqual([403, undefined])
    },
  )

  it('by a GET', async () => {
    const { ask, house } = await openTestLogin()
    const query = new URLSearchParams(ADA)
    const { status, headers } = await ask(`/edit/login?${query}`)
    expect([status, headers['set-cookie'], house.countHashes()]).toEqual([
      200,
      undefined,
      0,
    ])
  })
})

it('takes over no session that somebody planted', async () => {
  const { signIn, house } = await openTestLogin()
  const planted = house.users[0] ? house.sessions.begin(house.users[0]).text : ''
  const answer = await signIn(ADA, { cookie: `imprint_edit=${planted}` })
  expect(cookieOf(answer)).toMatch(/^imprint_edit=s1\./)
  expect(cookieOf(answer)).not.toContain(planted)
})

it('leads nowhere else after signing in', async () => {
  const { signIn } = await openTestLogin()
  const fields = { ...ADA, next: 'https://evil.example', returnTo: '//evil.example' }
  expect((await signIn(fields)).headers.location).toBe('/edit/')
})

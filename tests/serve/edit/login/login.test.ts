import { describe, expect, it } from 'vitest'

import { toBlockList } from '../../../../lib/settings/networks.ts'
import { HOUR, NOW, PASSWORD } from '../../../edit/accounts/support.ts'
import { cookieOf, openTestLogin, type TestLogin } from './support.ts'

const ADA = { name: 'Ada Lovelace', password: PASSWORD }

describe('the page where people sign in', () => {
  it('is a form without a script, which nobody keeps or frames', async () => {
    const { ask } = await openTestLogin()
    const { status, headers, body } = await ask('/edit/login')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'same-origin',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[^']+'; .*form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      ),
    })
    expect(body).not.toMatch(/<script| style=|<link/)
    expect(body).toContain('<title>Sign in · Tides &amp; Co</title>')
    expect(body).toMatch(/name="name"[^>]* autocomplete="username"/)
    expect(body).toMatch(/type="password"[^>]* autocomplete="current-password"/)
    expect(body).not.toContain('role="alert"')
  })

  it('is where the editor leads somebody without a session', async () => {
    const { ask } = await openTestLogin({}, '/blog')
    const { status, headers, body } = await ask('/blog/edit/')
    expect([status, headers.location, body]).toEqual([303, '/blog/edit/login', ''])
    expect((await ask('/blog/edit/login')).body).toContain('action="/blog/edit/login"')
  })

  it('takes the place of no file: a script would take it for the text', async () => {
    const { ask } = await openTestLogin()
    for (const path of ['/edit/file/articles/a.md', '/edit/api/who', '/edit/x']) {
      const { status, body } = await ask(path)
      expect([status, body]).toEqual([401, 'You are not signed in here any more.\n'])
    }
  })

  it('waits for the cookie where a link of another site led to the editor', async () => {
    const { ask } = await openTestLogin()
    const first = await ask('/edit/', { headers: { 'Sec-Fetch-Site': 'cross-site' } })
    expect([first.status, first.headers.location]).toEqual([200, undefined])
    expect(first.body).toContain('<meta http-equiv="refresh" content="0;url=/edit/">')
    const next = await ask('/edit/', { headers: { 'Sec-Fetch-Site': 'same-origin' } })
    expect(next.status).toBe(303)
  })

  it('leaves alone who is signed in', async () => {
    const { ask, signIn } = await openTestLogin()
    const cookie = cookieOf(await signIn(ADA))
    expect((await ask('/edit/login', { headers: { cookie } })).headers.location).toBe(
      '/edit/',
    )
  })
})

describe('signing in', () => {
  it('leads to the editor, with a cookie for it alone', async () => {
    const { ask, signIn } = await openTestLogin({}, '/blog')
    const answer = await signIn(ADA)
    expect([answer.status, answer.headers.location]).toEqual([303, '/blog/edit/'])
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^imprint_edit=s1\.[\w.-]+; Path=\/blog\/edit\/; Max-Age=7776000; HttpOnly; SameSite=Strict$/,
      ),
    ])
    const page = await ask('/blog/edit/', { headers: { cookie: cookieOf(answer) } })
    expect([page.status, page.body]).toEqual([
      200,
      expect.stringContaining('Ada Lovelace'),
    ])
  })

  it('says nothing of which was wrong, and keeps the name that was typed', async () => {
    const { signIn } = await openTestLogin()
    const answers = [
      await signIn({ ...ADA, password: 'wrong' }),
      await signIn({ ...ADA, name: 'No <b>"one"' }),
    ]
    const [known, unknown] = answers.map(({ status, headers, body }) => ({
      ...{ status, cookie: headers['set-cookie'] },
      body: body.replace(/value="[^"]*"/, ''),
    }))
    expect(known).toEqual(unknown)
    expect(known).toMatchObject({
      status: 403,
      cookie: undefined,
      body: expect.stringContaining(
        '<p role="alert" id="fault">The name or the password',
      ),
    })
    expect(answers[1]?.body).toContain('value="No &lt;b&gt;&quot;one&quot;"')
    expect(answers[1]?.body).not.toContain(PASSWORD)
  })

  it('says when to come back after too many attempts', async () => {
    const { signIn } = await openTestLogin()
    for (let tries = 0; tries < 5; tries += 1) await signIn({ ...ADA, password: 'wrong' })
    const { status, headers, body } = await signIn(ADA)
    expect([status, headers['retry-after']]).toEqual([429, '30'])
    expect(body).toContain('Too many attempts. Try again in 30 seconds.')
  })

  it('keeps nobody out who has signed in there before, whatever strangers try', async () => {
    const { signIn, house } = await openTestLogin()
    const cookie = cookieOf(await signIn(ADA))
    house.clock.seconds = NOW + 20 * HOUR
    for (let tries = 0; tries < 9; tries += 1) await signIn({ ...ADA, password: 'wrong' })
    expect((await signIn(ADA)).status).toBe(429)
    expect((await signIn(ADA, { cookie })).status).toBe(303)
    for (let tries = 0; tries < 5; tries += 1)
      await signIn({ ...ADA, password: 'wrong' }, { cookie })
    expect((await signIn(ADA, { cookie })).status).toBe(429)
  })

  it('counts clients by what a known proxy says, and by nothing that they say', async () => {
    const addresses: (string | undefined)[] = []
    const logIn: TestLogin['house']['logIns']['logIn'] = async ({ address }) => {
      addresses.push(address)
      return { kind: 'wrong' }
    }
    const headers = { 'X-Forwarded-For': '10.9.9.9, 192.0.2.7' }
    const trustFrom = toBlockList(['127.0.0.1'])
    await (await openTestLogin({ logIn, trustFrom })).signIn(ADA, headers)
    await (await openTestLogin({ logIn })).signIn(ADA, headers)
    expect(addresses).toEqual(['192.0.2.7', undefined])
  })
})

describe('a session', () => {
  it('may ask with its token', async () => {
    const { ask, signIn, origin, callers } = await openTestLogin()
    const cookie = cookieOf(await signIn(ADA))
    const token = (await ask('/edit/', { headers: { cookie } })).body.slice(-43)
    const headers = { Origin: origin, cookie, 'X-Imprint-Edit': token }
    const { status, body } = await ask('/edit/api/who', { method: 'POST', headers })
    expect([status, body]).toEqual([200, '{"name":"Ada Lovelace"}'])
    expect(callers).toMatchObject([{ name: 'Ada Lovelace', email: 'ada@example.org' }])
  })

  it('is renewed by what it is used for, but not where others keep the answer', async () => {
    const { ask, signIn, house } = await openTestLogin()
    const cookie = cookieOf(await signIn(ADA))
    house.clock.seconds = NOW + HOUR
    const asset = await ask('/edit/assets/index.js', { headers: { cookie } })
    expect(asset.headers).not.toHaveProperty('set-cookie')
    const page = await ask('/edit/', { headers: { cookie } })
    expect(cookieOf(page)).toMatch(/^imprint_edit=s1\./)
    expect(cookieOf(page)).not.toBe(cookie)
  })

  it('ends with a click, for every copy', async () => {
    const { ask, signIn, origin } = await openTestLogin()
    const cookie = cookieOf(await signIn(ADA))
    const page = await ask('/edit/logout', { headers: { cookie } })
    expect(page.body).toContain('You are signed in as Ada Lovelace.')
    const headers = { Origin: origin, cookie }
    const out = await ask('/edit/logout', { method: 'POST', headers })
    expect([out.status, out.headers.location]).toEqual([303, '/edit/login'])
    expect(out.headers['set-cookie']?.[0]).toMatch(/^imprint_edit=; .*Max-Age=0; /)
    expect((await ask('/edit/', { headers: { cookie } })).status).toBe(303)
    expect((await ask('/edit/logout', { headers: { cookie } })).status).toBe(303)
  })

  it('ends with its user', async () => {
    const { ask, signIn, house } = await openTestLogin()
    const cookie = cookieOf(await signIn(ADA))
    house.users.length = 0
    expect((await ask('/edit/', { headers: { cookie } })).status).toBe(303)
  })
})

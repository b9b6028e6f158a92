import { describe, expect, it, vi } from 'vitest'

import { Preview } from '../../../lib/serve/preview/preview.ts'
import { makeToken } from '../../../lib/serve/preview/token.ts'
import { toIdentityKey } from '../../../lib/site/api/identity-key.ts'
import { openTestSite, sendRaw } from '../support.ts'

const SECRET = 'a secret of more than thirty letters'
const NOW = 1_750_000_000
const ROOT = '/api/v1/preview/'
const APP = 'https://app.example'

const tokenOf = (id: string) => makeToken(SECRET, id, NOW + 60)
const bearer = (id: string) => ({ authorization: `Bearer ${tokenOf(id)}` })

async function openPreview({ basePath = '', isOff = false } = {}) {
  const documents = new Map([
    ['tides', '{"title":"Gezeiten ä"}\n'],
    ['path:2025/tides', '{"title":"Path"}\n'],
  ])
  const preview = new Preview({
    secret: SECRET,
    nowSeconds: () => NOW,
    listOrigins: () => [APP],
    render: (id) => documents.get(id),
  })
  const site = await openTestSite({ basePath }, isOff ? {} : { preview })
  return { ...site, documents }
}

describe('an article with its token', () => {
  it('is shown, and kept by nobody', async () => {
    const { ask } = await openPreview()
    const { status, headers, body } = await ask(`${ROOT}tides`, {
      headers: { ...bearer('tides'), 'If-None-Match': '*', Range: 'bytes=0-1' },
    })
    expect([status, body.toString()]).toEqual([200, '{"title":"Gezeiten ä"}\n'])
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      vary: 'Authorization, Origin',
      'x-content-type-options': 'nosniff',
    })
    for (const name of ['etag', 'last-modified', 'access-control-allow-origin'])
      expect(headers).not.toHaveProperty(name)
  })

  it('is as it is now', async () => {
    const { ask, documents } = await openPreview()
    const read = async () => {
      const { body } = await ask(`${ROOT}tides`, { headers: bearer('tides') })
      return body.toString()
    }
    await read()
    documents.set('tides', '{"title":"Edited"}\n')
    expect(await read()).toBe('{"title":"Edited"}\n')
  })

  it('has a head without a body', async () => {
    const { ask } = await openPreview()
    const options = { method: 'HEAD', headers: bearer('tides') }
    const { status, headers, body } = await ask(`${ROOT}tides`, options)
    expect([status, headers['content-length'], body.length]).toEqual([200, '24', 0])
  })

  it.each([
    ['its key', toIdentityKey('path:2025/tides')],
    ['its id', 'path:2025/tides'],
    ['its id, encoded as addresses are', 'path%3A2025/tides?draft=1'],
  ])('is found by %s', async (_, name) => {
    const { ask } = await openPreview()
    const answer = await ask(ROOT + name, { headers: bearer('path:2025/tides') })
    expect(answer.status).toBe(200)
  })

  it('is below the path of the site', async () => {
    const { ask } = await openPreview({ basePath: '/blog' })
    const headers = bearer('tides')
    expect((await ask(`/blog${ROOT}tides`, { headers })).status).toBe(200)
    expect((await ask(`${ROOT}tides`, { headers })).status).toBe(404)
  })

  it('is not there: 404, and no cache keeps that', async () => {
    const { ask } = await openPreview()
    const { status, headers } = await ask(`${ROOT}gone`, { headers: bearer('gone') })
    expect([status, headers['cache-control']]).toEqual([404, 'private, no-store'])
  })
})

describe('a request is refused', () => {
  it.each([
    ['without a token', {}, 'Bearer'],
    ['with another scheme', { authorization: `Basic ${btoa('a:b')}` }, 'Bearer'],
    ['with the secret', { authorization: `Bearer ${SECRET}` }, undefined],
    ['with the token of another article', bearer('other'), undefined],
    ['with the token in a cookie', { cookie: tokenOf('tides') }, 'Bearer'],
    ['with 10 kB of junk', { authorization: `Bearer ${'p1.'.repeat(3400)}` }, undefined],
  ])('%s', async (_, headers, challenge = 'Bearer error="invalid_token"') => {
    const { ask } = await openPreview()
    const answer = await ask(`${ROOT}tides`, { headers })
    expect(answer).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': challenge, 'cache-control': 'private, no-store' },
    })
    expect(answer.body.toString()).not.toMatch(/Gezeiten|secret/)
  })

  it('alike for an article that is not there', async () => {
    const { ask } = await openPreview()
    const [known, unknown] = [await ask(`${ROOT}tides`), await ask(`${ROOT}gone`)]
    expect({ ...unknown, headers: { ...unknown.headers, date: '' } }).toEqual({
      ...known,
      headers: { ...known.headers, date: '' },
    })
  })

  it('with a token in the address', async () => {
    const { ask } = await openPreview()
    expect((await ask(`${ROOT}tides?token=${tokenOf('tides')}`)).status).toBe(401)
  })

  it.each([ROOT, `${ROOT}tides/`, `${ROOT}tides.json`, `${ROOT}x/tides`])(
    'at %s, which is no address of the article',
    async (path) => {
      const { ask } = await openPreview()
      expect((await ask(path, { headers: bearer('tides') })).status).toBe(401)
    },
  )

  it('where there is no secret: nothing is at the address', async () => {
    const { ask } = await openPreview({ isOff: true })
    expect((await ask(`${ROOT}tides`, { headers: bearer('tides') })).status).toBe(404)
    const { headers } = await ask(`${ROOT}tides`, { method: 'OPTIONS' })
    expect(headers).not.toHaveProperty('vary')
  })

  it('when it would write', async () => {
    const { ask } = await openPreview()
    const options = { method: 'POST', headers: bearer('tides') }
    expect((await ask(`${ROOT}tides`, options)).status).toBe(405)
  })
})

describe('scripts of other sites', () => {
  const PREFLIGHT = {
    'Access-Control-Request-Method': 'GET',
    'Access-Control-Request-Headers': 'authorization',
  }

  it('ask first, and are allowed where site.yaml names them', async () => {
    const { ask } = await openPreview()
    const headers = { Origin: APP, ...PREFLIGHT }
    const answer = await ask(`${ROOT}tides`, { method: 'OPTIONS', headers })
    expect(answer).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': APP,
        'access-control-allow-methods': 'GET, HEAD',
        'access-control-allow-headers': 'Authorization',
        vary: 'Authorization, Origin',
      },
    })
  })

  it.each(['https://app.example.evil', 'http://app.example', 'null', `${APP}/`])(
    'of %s are not',
    async (Origin) => {
      const { ask } = await openPreview()
      const headers = { Origin, ...PREFLIGHT }
      const options = { method: 'OPTIONS', headers }
      const answers = [
        await ask(`${ROOT}tides`, options),
        await ask(`${ROOT}tides`, { headers: { Origin, ...bearer('tides') } }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([204, 200])
      for (const { headers } of answers) {
        expect(Object.keys(headers).join()).not.toContain('access-control')
        expect(headers.vary).toBe('Authorization, Origin')
      }
    },
  )

  it('are told what is wrong, too', async () => {
    const { ask } = await openPreview()
    const statuses = [{}, bearer('tides'), bearer('gone')].map(async (headers, i) => {
      const name = i === 2 ? 'gone' : 'tides'
      const answer = await ask(ROOT + name, { headers: { Origin: APP, ...headers } })
      return [answer.status, answer.headers['access-control-allow-origin']]
    })
    expect(await Promise.all(statuses)).toEqual([
      [401, APP],
      [200, APP],
      [404, APP],
    ])
  })

  it('get no leave for other addresses', async () => {
    const { ask } = await openPreview()
    const options = { method: 'OPTIONS', headers: { Origin: APP, ...PREFLIGHT } }
    const { headers } = await ask('/articles/x', options)
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })
})

describe('on the wire', () => {
  const headOf = (target: string, ...headers: readonly string[]) =>
    [`GET ${target} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join(
      '\r\n',
    )
  const TOKEN = `Authorization: Bearer ${tokenOf('tides')}`

  it.each([
    ['percent signs that are none', `${ROOT}%zz`, [TOKEN], 400],
    ['an encoded slash', `${ROOT}x%2ftides`, [TOKEN], 400],
    ['an encoded zero', `${ROOT}tides%00`, [TOKEN], 400],
    ['a way up', `${ROOT}../preview/tides`, [TOKEN], 401],
    ['a second token', `${ROOT}tides`, ['Authorization: Bearer x', TOKEN], 401],
    ['a control character in the token', `${ROOT}tides`, [`${TOKEN}\u0001`], 400],
    ['bytes that are no ASCII', `${ROOT}tides`, [`${TOKEN}\u00ff`], 401],
    ['a token on two lines', `${ROOT}tides`, [TOKEN.replace('p1.', 'p1.\r\n ')], 400],
    ['20 kB of junk', `${ROOT}tides`, [`Authorization: ${'x'.repeat(20_000)}`], 431],
    ['an origin of 10 kB', `${ROOT}tides`, [TOKEN, `Origin: ${'x'.repeat(10_000)}`], 200],
  ])('%s', async (_, target, headers, status) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { server } = await openPreview()
    const answer = await sendRaw(server.origin, headOf(target, ...headers))
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer.includes('Gezeiten')).toBe(status === 200)
    expect(error).not.toHaveBeenCalled()
    error.mockRestore()
  })
})

import { createHmac } from 'node:crypto'
import { connect } from 'node:net'
import { describe, expect, it, vi } from 'vitest'

import { PublishHook } from '../../../lib/serve/publish-hook/publish-hook.ts'
import { openTestSite, sendRaw } from '../support.ts'

const SECRET = 'a secret of some length'
const BODY = '{"ref":"refs/heads/main"}'
const PATH = '/hooks/publish'

const sign = (body: string, secret = SECRET) =>
  createHmac('sha256', secret).update(body).digest('hex')

async function openHook({ basePath = '', isOff = false } = {}) {
  const onRequest = vi.fn()
  let now = 0
  const hook = new PublishHook({ secret: SECRET, onRequest, nowMs: () => now })
  const secret = isOff ? {} : { publishHook: hook }
  const { server } = await openTestSite({ basePath }, secret)
  return {
    ...{ onRequest, origin: server.origin },
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    post: (headers: Record<string, string>, body = BODY, path = basePath + PATH) =>
      fetch(server.origin + path, { method: 'POST', headers, body }),
  }
}

describe('a request is accepted', () => {
  it.each([
    ['of GitHub', { 'X-Hub-Signature-256': `sha256=${sign(BODY)}` }],
    ['of GitLab', { 'X-Gitlab-Token': SECRET }],
    [
      'of Gitea, which signs twice',
      {
        'X-Gitea-Signature': sign(BODY),
        'X-Hub-Signature-256': `sha256=${sign(BODY)}`,
      },
    ],
    ['with the secret itself', { Authorization: `Bearer ${SECRET}` }],
    ['with the secret itself, beside a cookie', { authorization: `bearer ${SECRET}` }],
  ])('%s', async (_, headers) => {
    const { post, onRequest } = await openHook()
    const response = await post(headers)
    expect([response.status, await response.text()]).toEqual([
      202,
      'What is new will be published.\n',
    ])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(onRequest).toHaveBeenCalledOnce()
  })

  it('under the path of the site, and with a query', async () => {
    const { post, onRequest } = await openHook({ basePath: '/blog' })
    const headers = { Authorization: `Bearer ${SECRET}` }
    expect((await post(headers)).status).toBe(202)
    expect((await post(headers, BODY, `/blog${PATH}?x=1`)).status).toBe(202)
    expect((await post(headers, BODY, PATH)).status).toBe(405)
    expect(onRequest).toHaveBeenCalledTimes(2)
  })

  it('without a body, where nothing is signed', async () => {
    const { post } = await openHook()
    expect((await post({ Authorization: `Bearer ${SECRET}` }, '')).status).toBe(202)
  })
})

describe('a request is refused', () => {
  it.each([
    ['without credentials', {}],
    ['with another secret', { Authorization: 'Bearer another secret' }],
    ['with a part of it', { Authorization: `Bearer ${SECRET.slice(0, -1)}` }],
    ['with none', { Authorization: 'Bearer' }],
    ['of another scheme', { Authorization: `Basic ${btoa(`x:${SECRET}`)}` }],
    ['with an empty token', { 'X-Gitlab-Token': '' }],
    ['signed with SHA-1', { 'X-Hub-Signature': `sha1=${sign(BODY)}` }],
    ['signed for another body', { 'X-Hub-Signature-256': `sha256=${sign('{}')}` }],
    ['signed with another secret', { 'X-Gitea-Signature': sign(BODY, 'x') }],
    [
      'where one of two is wrong',
      { 'X-Gitea-Signature': sign(BODY), 'X-Hub-Signature-256': 'sha256=00' },
    ],
  ])('%s', async (_, headers) => {
    const { post, onRequest } = await openHook()
    const response = await post(headers)
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer',
    ])
    expect(await response.text()).not.toContain(SECRET)
    expect(onRequest).not.toHaveBeenCalled()
  })

  it('where there is no secret: nothing is at the address', async () => {
    const { post, onRequest } = await openHook({ isOff: true })
    const response = await post({ Authorization: `Bearer ${SECRET}` })
    expect([response.status, response.headers.get('allow')]).toEqual([404, null])
    expect(onRequest).not.toHaveBeenCalled()
  })

  it('when it is no POST: the address is no page', async () => {
    const { origin } = await openHook()
    const headers = { Authorization: `Bearer ${SECRET}` }
    expect((await fetch(origin + PATH, { headers })).status).toBe(404)
    expect((await fetch(origin + PATH, { method: 'PUT', headers })).status).toBe(405)
  })

  it('as the 21st within a minute, and no longer', async () => {
    const { post, pass, onRequest } = await openHook()
    const headers = { 'X-Gitlab-Token': 'wrong' }
    for (let i = 0; i < 20; i += 1) expect((await post(headers)).status).toBe(401)
    pass(30_000)
    const late = await post({ 'X-Gitlab-Token': SECRET })
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '30'])
    expect(onRequest).not.toHaveBeenCalled()
    pass(30_000)
    expect((await post({ 'X-Gitlab-Token': SECRET })).status).toBe(202)
  })
})

describe('on the wire', () => {
  const headOf = (...headers: readonly string[]) =>
    [`POST ${PATH} HTTP/1.1`, 'Host: x', ...headers, '', ''].join('\r\n')
  const statusesOf = (text: string) =>
    [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status))
  const TOKEN = `X-Gitlab-Token: ${SECRET}`

  it('a length beyond the limit is refused before the body comes', async () => {
    const { origin, onRequest } = await openHook()
    const answer = await sendRaw(origin, headOf(TOKEN, 'Content-Length: 26214401'))
    expect(statusesOf(answer)).toEqual([413])
    expect(answer).toMatch(/^Connection: close\r$/im)
    expect(onRequest).not.toHaveBeenCalled()
  })

  it('a body beyond the limit is refused, however it comes', async () => {
    const { origin, onRequest } = await openHook()
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`
    const head = headOf(TOKEN, 'Transfer-Encoding: chunked')
    const answer = await sendUntilAnswered(origin, head, chunk)
    expect(statusesOf(answer)).toEqual([413])
    expect(onRequest).not.toHaveBeenCalled()
  })

  it('without credentials no body is waited for, and none is the next request', async () => {
    const { origin } = await openHook()
    const next = `GET / HTTP/1.1\r\nHost: x\r\n\r\n`
    const message = headOf(`Content-Length: ${next.length + 5}`) + next
    expect(statusesOf(await sendRaw(origin, message))).toEqual([401])
  })

  it.each([
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6'], 'hello'],
    ['length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked'], 'hello'],
    ['a length that is no number', ['Content-Length: -1'], ''],
    ['chunks that are none', ['Transfer-Encoding: chunked'], 'zz\r\nhello'],
    ['a control character in the secret', ['X-Gitlab-Token: \u0001'], ''],
  ])('%s: nothing is published', async (_, headers, body) => {
    const { origin, onRequest } = await openHook()
    const answer = await sendRaw(origin, headOf(TOKEN, ...headers) + body)
    expect(statusesOf(answer)).toEqual([400])
    expect(onRequest).not.toHaveBeenCalled()
  })

  it('a secret twice is no secret', async () => {
    const { origin, onRequest } = await openHook()
    const head = headOf(TOKEN, TOKEN, 'Content-Length: 0', 'Connection: close')
    expect(statusesOf(await sendRaw(origin, head))).toEqual([401])
    expect(onRequest).not.toHaveBeenCalled()
  })

  it('a client that goes away in the middle is no publish, and no error', async () => {
    const { origin, onRequest, post } = await openHook()
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { hostname, port } = new URL(origin)
    const head = headOf(`X-Gitea-Signature: ${sign('')}`, 'Content-Length: 9')
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(`${head}half`))
      socket.once('close', () => resolve())
      socket.once('connect', () => setImmediate(() => socket.resetAndDestroy()))
    })
    expect((await post({ 'X-Gitlab-Token': SECRET })).status).toBe(202)
    expect(onRequest).toHaveBeenCalledOnce()
    expect(error).not.toHaveBeenCalled()
    error.mockRestore()
  })
})

/** Sends the same again and again until the server ends the connection. */
function sendUntilAnswered(origin: string, head: string, chunk: string): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(Number(port), hostname, () => {
      socket.write(head)
      send()
    })
    const send = () => {
      while (socket.writable && socket.write(chunk));
      socket.once('drain', send)
    }
    socket.on('data', (data) => {
      text += data.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(text))
  })
}

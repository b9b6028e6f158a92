import { connect } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'

import { MAX_KEPT_BODY_BYTES } from '../../lib/serve/send-file.ts'
import { SiteServer } from '../../lib/serve/server.ts'
import { articleHtml, openTestSite, sendRaw } from './support.ts'

describe('methods', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])(
    '%s is refused',
    async (method) => {
      const { ask } = await openTestSite()
      for (const target of ['/articles/x', '/nothing', '/healthz']) {
        const { status, headers } = await ask(target, { method })
        expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
        expect(headers['x-content-type-options']).toBe('nosniff')
      }
    },
  )

  it('OPTIONS says which there are', async () => {
    const { ask } = await openTestSite()
    const { status, headers, body } = await ask('/articles/x', { method: 'OPTIONS' })
    expect([status, headers.allow, body.length]).toEqual([204, 'GET, HEAD, OPTIONS', 0])
  })

  it('a body with a request does no harm', async () => {
    const { server } = await openTestSite()
    const post = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello'
    const get = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
    const text = await sendRaw(server.origin, post + get)
    expect(text.match(/^HTTP\/1.1 \d+/gm)).toEqual(['HTTP/1.1 405', 'HTTP/1.1 200'])
  })
})

it('/healthz says how the site is, and nothing else', async () => {
  const { ask } = await openTestSite()
  const { status, headers, body } = await ask('/healthz?x')
  expect(status).toBe(200)
  expect(JSON.parse(body.toString())).toEqual({
    status: 'ok',
    snapshot: 7,
    instant: '2026-01-02T03:04:05.000Z',
  })
  expect(headers['content-type']).toBe('application/json')
  expect(headers['cache-control']).toBe('no-store')
})

it.each([
  ['GET articles/x HTTP/1.1\r\nHost: x', 400],
  ['GET * HTTP/1.1\r\nHost: x', 400],
  ['GET / HTTP/1.1\r\nHost: a b', 400],
  ['GET / HTTP/1.1\r\nHost: x/../y', 400],
  ['GET / HTTP/1.1', 400],
  ['nonsense', 400],
  ['GET /articles/x HTTP/1.0', 200],
  ['GET http://any.example/articles/x HTTP/1.1\r\nHost: x', 200],
  ['GET http://any.example/../secret HTTP/1.1\r\nHost: x', 404],
  ['GET /articles/x HTTP/1.1\r\nHost: [::1]:80', 200],
])('%j: %d', async (request, status) => {
  const { server } = await openTestSite()
  const text = await sendRaw(server.origin, `${request}\r\nConnection: close\r\n\r\n`)
  expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
})

it('a fault of the site is a 500 that says nothing, and the server goes on', async () => {
  const { ask, redirects } = await openTestSite()
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
  const find = vi.spyOn(redirects, 'get').mockImplementation(() => {
    throw new Error('the secret reason')
  })
  const { status, headers, body } = await ask('/articles/x')
  expect(status).toBe(500)
  expect(body.toString()).not.toContain('secret')
  expect(headers['content-security-policy']).toBeDefined()
  expect(log).toHaveBeenCalledOnce()
  find.mockRestore()
  expect((await ask('/articles/x')).body.toString()).toBe(articleHtml)
})

it('a reader who leaves in the middle of a large file does no harm', async () => {
  const { server, publish, ask } = await openTestSite()
  const logs = (['error', 'info', 'log', 'warn'] as const).map((name) =>
    vi.spyOn(console, name),
  )
  publish('film.mp4', Buffer.alloc(MAX_KEPT_BODY_BYTES * 40), { type: 'video/mp4' })
  for (let index = 0; index < 20; index += 1) {
    await leaveEarly(server.origin, '/film.mp4')
  }
  expect((await ask('/articles/x')).status).toBe(200)
  for (const log of logs) expect(log).not.toHaveBeenCalled()
})

it('a port that is taken is an error', async () => {
  const { server } = await openTestSite()
  const port = Number(new URL(server.origin).port)
  const site = {
    ...{ outDir: '/nowhere', basePath: '', isHttps: false, scriptHashes: [] },
    findFile: () => undefined,
    findRedirect: () => undefined,
    status: () => ({ snapshot: 0, instant: '' }),
  }
  await expect(SiteServer.open(site, { host: '127.0.0.1', port })).rejects.toThrow(
    'EADDRINUSE',
  )
})

function leaveEarly(origin: string, target: string): Promise<void> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`)
    })
    socket.once('data', () => socket.resetAndDestroy())
    socket.on('close', () => resolve())
  })
}

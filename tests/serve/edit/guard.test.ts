import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { hashBytes } from '../../../lib/text/hash.ts'
import { ask, openTestSite, sendRaw } from '../support.ts'
import { openEditServer } from '../../edit/support/edit-server.ts'

const TEXT = '---\ntitle: Ebb\n---\nWater.\n'
const FILES = { 'articles/ebb.md': TEXT }

function headersFor(path: string, base?: string) {
  return {
    'X-Imprint-Path': encodeURIComponent(path),
    ...(base === undefined ? {} : { 'If-Match': `"${base}"` }),
  }
}

describe('the editor’s page', () => {
  it('is for whoever has the printed address', async () => {
    const { origin, address, cookie } = await openEditServer()
    const without = await ask(origin, '/edit/')
    expect([without.status, without.body.toString()]).toEqual([
      401,
      expect.stringContaining('npm run edit'),
    ])
    const wrong = await ask(origin, '/edit/?token=guess')
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([401, undefined])
    const entry = await ask(origin, address.slice(origin.length))
    expect([entry.status, entry.headers.location]).toEqual([303, '/edit/'])
    expect(entry.headers['set-cookie']?.[0]).toMatch(
      /^imprint_edit_\d+=[\w-]{43}; Path=\/edit\/; HttpOnly; SameSite=Strict$/,
    )
    const page = await ask(origin, '/edit/', { headers: { cookie } })
    expect(page.status).toBe(200)
    expect(page.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-robots-tag': 'noindex',
    })
  })

  it('does not answer to a name that was bound to this machine', async () => {
    const { origin, cookie } = await openEditServer()
    const { port } = new URL(origin)
    const answer = await sendRaw(
      origin,
      `GET /edit/ HTTP/1.1\r\nHost: evil.example:${port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 421 /)
    expect(answer).not.toContain('csrf')
  })
})

it('is not there where nobody asked for it', async () => {
  const { server } = await openTestSite()
  expect((await ask(server.origin, '/edit/')).status).toBe(404)
  expect((await ask(server.origin, '/edit/assets/index.js')).status).toBe(404)
  expect((await ask(server.origin, '/edit/api/write', { method: 'POST' })).status).toBe(
    405,
  )
})

describe('a write', () => {
  it.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['no origin', { Origin: '' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a foreign token', { 'X-Imprint-Edit': 'x'.repeat(43) }],
    ['no token', { 'X-Imprint-Edit': '' }],
    ['no session', { Cookie: '' }],
    ['a foreign session', { Cookie: 'imprint_edit_1=x' }],
  ])('is refused with %s', async (_, headers) => {
    const { contentDir, post } = await openEditServer(FILES)
    const base = hashBytes(TEXT)
    const sent = { ...headersFor('articles/ebb.md', base), ...headers }
    const { status, json } = await post('write', 'Gone', sent)
    expect([401, 403]).toContain(status)
    expect(json).not.toHaveProperty('hash')
    expect(readFileSync(join(contentDir, 'articles/ebb.md'), 'utf8')).toBe(TEXT)
  })

  it.each([
    '../outside.md',
    'articles/../../outside.md',
    '/etc/outside.md',
    'articles//x.md',
    'articles/./x.md',
    String.raw`articles\..\..\outside.md`,
    'articles/x\0.md',
    '.git/hooks/pre-commit',
    'articles/.env',
    '.env',
    'articles/x.html',
    'articles/x.php',
    'articles/x',
    'private/x.md',
    'public/.well-known/x.txt',
    'letters.jsonl',
    'linked/x.md',
    'articles/linked/x.md',
    'articles/dangling.md',
    `articles/${'x'.repeat(300)}.md`,
    '',
  ])('of %j is refused, and nothing is written', async (path) => {
    const { contentDir, post } = await openEditServer(FILES)
    const outside = join(contentDir, '../elsewhere')
    mkdirSync(outside)
    symlinkSync(outside, join(contentDir, 'linked'))
    symlinkSync(outside, join(contentDir, 'articles/linked'))
    symlinkSync(join(outside, 'new.md'), join(contentDir, 'articles/dangling.md'))
    const before = readdirSync(join(contentDir, '..'), { recursive: true })
    const { status, json } = await post('write', TEXT, headersFor(path))
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(json.message).toEqual(expect.any(String))
    expect(readdirSync(join(contentDir, '..'), { recursive: true })).toEqual(before)
  })

  it('of 3 GB is refused before it is read', async () => {
    const { origin, contentDir, cookie, csrf } = await openEditServer(FILES)
    const { host } = new URL(origin)
    const answer = await sendRaw(
      origin,
      [
        'POST /edit/api/write HTTP/1.1',
        `Host: ${host}`,
        `Origin: ${origin}`,
        `Cookie: ${cookie}`,
        `X-Imprint-Edit: ${csrf}`,
        'X-Imprint-Path: media%2Flarge.png',
        'Content-Length: 3221225472',
        '\r\n',
      ].join('\r\n'),
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('100 MB')
    expect(existsSync(join(contentDir, 'media/large.png'))).toBe(false)
  })
})

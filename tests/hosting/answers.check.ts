import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import {
  THEIRS,
  OURS,
  DIST,
  BASE,
  HAS_BROTLI,
  ALIKE,
  HTTPS,
  ARTICLE,
  files,
  moved,
  at,
  headersOf,
} from './web-server.ts'
import { ask, findHostHeader } from './support.ts'

describe('the policy', () => {
  it('is that of dist/_headers: else paste its hashes into the recipe', async () => {
    const expected = findHostHeader(DIST, 'Content-Security-Policy')
    const { headers } = await ask(THEIRS, ARTICLE, { headers: HTTPS })
    const hashes = expected?.match(/'sha256-[^;]*/)?.[0]
    expect(headers['content-security-policy'], `default "${hashes}";`).toBe(expected)
  })
})

describe('what was published', () => {
  it.each(files)('%s is answered as `npm start` does', async (path, { hash }) => {
    const headers = { ...HTTPS, 'Accept-Encoding': 'identity' }
    const answer = await ask(THEIRS, at(path), { headers })
    const ours = await ask(OURS, at(path), { headers })
    expect([answer.status, ours.status]).toEqual([200, 200])
    expect(createHash('sha256').update(answer.body).digest('hex')).toBe(hash)
    // They compress by themselves what is stored once.
    const isOnce = ours.headers.vary === undefined
    const names = isOnce ? ALIKE.filter((name) => name !== 'vary') : ALIKE
    expect(headersOf(answer, names)).toEqual(headersOf(ours, names))
  })

  it('has every kind of address', () => {
    const kinds = ['/articles/', '/tags/', '/media/', '/assets/', '/_next/static/']
    const found = kinds.filter((kind) => files.some(([path]) => path.startsWith(kind)))
    expect(found).toEqual(kinds)
    expect(moved).not.toEqual([])
  })
})

describe('bytes', () => {
  const html = readFileSync(join(DIST, `${ARTICLE.slice(BASE.length + 1)}.html`))
  const plain = (body: Buffer) => body

  it.each([
    ['gzip', 'gzip', gunzipSync],
    [
      'gzip, deflate, br, zstd',
      HAS_BROTLI ? 'br' : 'gzip',
      HAS_BROTLI ? brotliDecompressSync : gunzipSync,
    ],
    ['br', HAS_BROTLI ? 'br' : undefined, HAS_BROTLI ? brotliDecompressSync : plain],
    ['gzip, br;q=0', 'gzip', gunzipSync],
    ['gzip;q=0', undefined, plain],
    ['identity', undefined, plain],
    ['', undefined, plain],
  ])('for "%s" come as %s', async (accepted, coding, decode) => {
    const headers = { 'Accept-Encoding': accepted, Via: '1.1 proxy.example' }
    const answer = await ask(THEIRS, ARTICLE, { headers })
    expect(answer.headers['content-encoding']).toBe(coding)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(decode(answer.body).equals(html)).toBe(true)
  })

  it('have a strong validator for each coding', async () => {
    const codings = HAS_BROTLI ? ['br', 'gzip', 'identity'] : ['gzip', 'identity']
    const tags = new Set<string | undefined>()
    for (const coding of codings) {
      const headers = { 'Accept-Encoding': coding }
      const { etag, 'last-modified': date = '' } = (
        await ask(THEIRS, ARTICLE, { headers })
      ).headers
      expect(etag).toMatch(/^"/)
      tags.add(etag)
      for (const condition of [
        { 'If-None-Match': `${etag}` },
        { 'If-Modified-Since': date },
      ]) {
        const again = await ask(THEIRS, ARTICLE, {
          headers: { ...headers, ...condition },
        })
        expect([again.status, again.body.length]).toEqual([304, 0])
        expect(again.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
      }
    }
    expect(tags.size).toBe(codings.length)
  })

  it('can be asked for in part', async () => {
    const part = (range: string) => ask(THEIRS, ARTICLE, { headers: { Range: range } })
    const answer = await part('bytes=10-19')
    expect(answer.status).toBe(206)
    expect(answer.headers['content-range']).toBe(`bytes 10-19/${html.length}`)
    expect(answer.body.equals(html.subarray(10, 20))).toBe(true)
    expect((await part('bytes=-5')).body.equals(html.subarray(-5))).toBe(true)
    expect((await part(`bytes=${html.length}-`)).status).toBe(416)
  })

  it('stay away from a HEAD', async () => {
    const { status, headers, body } = await ask(THEIRS, ARTICLE, { method: 'HEAD' })
    expect([status, body.length]).toEqual([200, 0])
    expect(headers['content-length']).toBe(String(html.length))
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])(
    '%s is refused',
    async (method) => {
      for (const target of [ARTICLE, `${ARTICLE}/`, at('/nothing'), at('/')]) {
        const { status, headers } = await ask(THEIRS, target, { method })
        expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
        expect(headers['x-content-type-options']).toBe('nosniff')
      }
    },
  )
})

describe('over http', () => {
  it('sends neither an upgrade to https nor HSTS', async () => {
    const { headers } = await ask(THEIRS, ARTICLE)
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'$/)
    expect(headers).not.toHaveProperty('strict-transport-security')
  })
})

describe('security headers', () => {
  it.each(['/articles/about.html/', '/nothing', '/%5c', '/icon.svg'])(
    'are on %s',
    async (path) => {
      const { headers } = await ask(THEIRS, BASE + path, { headers: HTTPS })
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
        'strict-transport-security': 'max-age=31536000',
      })
      expect(headers.server ?? '').not.toMatch(/\d/)
    },
  )
})

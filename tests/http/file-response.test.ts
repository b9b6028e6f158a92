import { expect, it } from 'vitest'

import { etagOf } from '../../lib/http/etag.ts'
import { fileResponse } from '../../lib/http/file-response.ts'
import { hashBytes } from '../../lib/text/hash.ts'

const SVG = '<svg/>'
const content = { file: 'media/0a1b2c3d-x.svg', type: 'image/svg+xml', bytes: SVG }
const ask = (headers: Record<string, string> = {}) =>
  fileResponse(new Request('http://x.example/', { headers }), content)

it('sends a file with the headers that `npm start` sends', async () => {
  const response = ask()
  expect(response.status).toBe(200)
  expect(await response.text()).toBe(SVG)
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'image/svg+xml',
    etag: etagOf(hashBytes(SVG)),
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  })
})

it('tells when it last changed, and has a policy only for an SVG', () => {
  const lastModified = 'Tue, 14 Nov 2023 22:13:20 GMT'
  const picture = { ...content, file: 'media/0a1b2c3d-x.png', lastModified }
  const { headers } = fileResponse(new Request('http://x.example/'), picture)
  expect(headers.get('last-modified')).toBe(lastModified)
  expect(headers.get('content-security-policy')).toBeNull()
})

it.each(['*', '"x", W/ETAG', 'ETAG'])('answers %s with 304', (list) => {
  const etag = etagOf(hashBytes(SVG))
  const response = ask({ 'If-None-Match': list.replace('ETAG', etag) })
  expect([response.status, response.headers.get('etag')]).toEqual([304, etag])
})

it('sends a file to a reader that has another, or only a part of its ETag', () => {
  const etag = etagOf(hashBytes(SVG))
  for (const list of ['"x"', `"${etag.slice(1, -1)}-br"`, etag.slice(1, -1)]) {
    expect(ask({ 'If-None-Match': list }).status).toBe(200)
  }
})

import { describe, expect, it } from 'vitest'

import { MAX_KEPT_BODY_BYTES } from '../../lib/serve/send-file.ts'
import { openTestSite } from './support.ts'

// Once from memory, once streamed.
describe.each([
  ['small', 1000],
  ['large', MAX_KEPT_BODY_BYTES + 70_000],
])('ranges of a %s file', (_, size) => {
  const content = Buffer.from(Array.from({ length: size }, (_, index) => index % 251))
  const served = { type: 'video/mp4' }
  const file = 'media/0a1b2c3d-film.mp4'

  it('are parts of it', async () => {
    const { ask, publish } = await openTestSite()
    publish(file, content, served)
    for (const [range, start, end] of [
      ['bytes=0-0', 0, 0],
      ['bytes=10-99', 10, 99],
      ['bytes=-5', size - 5, size - 1],
      ['bytes=7-', 7, size - 1],
    ] as const) {
      const { status, headers, body } = await ask(`/${file}`, { headers: { range } })
      expect(status).toBe(206)
      expect(headers['content-range']).toBe(`bytes ${start}-${end}/${size}`)
      expect(headers['content-length']).toBe(String(end - start + 1))
      expect(headers['cache-control']).toContain('immutable')
      expect(body.equals(content.subarray(start, end + 1))).toBe(true)
    }
  })

  it('are refused behind its end', async () => {
    const { ask, publish } = await openTestSite()
    publish(file, content, served)
    const { status, headers, body } = await ask(`/${file}`, {
      headers: { range: `bytes=${size}-` },
    })
    expect([status, headers['content-range'], body.length]).toEqual([
      416,
      `bytes */${size}`,
      0,
    ])
  })

  it('are the whole file when it has changed, or when there are several', async () => {
    const { ask, publish } = await openTestSite()
    publish(file, content, served)
    const { etag = '' } = (await ask(`/${file}`, { method: 'HEAD' })).headers
    const same = { range: 'bytes=0-9', 'if-range': etag }
    expect((await ask(`/${file}`, { headers: same })).status).toBe(206)
    publish(file, Buffer.concat([content, content]), served)
    for (const headers of [same, { range: 'bytes=0-1,5-6' }]) {
      const { status, body } = await ask(`/${file}`, { headers })
      expect([status, body.length]).toEqual([200, size * 2])
    }
  })

  it('know HEAD and 304', async () => {
    const { ask, publish } = await openTestSite()
    publish(file, content, served)
    const head = await ask(`/${file}`, {
      method: 'HEAD',
      headers: { range: 'bytes=0-9' },
    })
    expect([head.status, head.headers['content-length']]).toEqual([200, String(size)])
    const { etag = '' } = head.headers
    const again = await ask(`/${file}`, { headers: { 'If-None-Match': etag } })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })
})

it('a range of a compressed page counts compressed bytes', async () => {
  const { ask } = await openTestSite()
  const whole = await ask('/articles/x', { headers: { 'Accept-Encoding': 'br' } })
  const part = await ask('/articles/x', {
    headers: { 'Accept-Encoding': 'br', Range: 'bytes=3-12' },
  })
  expect(part.status).toBe(206)
  expect(part.headers['content-encoding']).toBe('br')
  expect(part.headers['content-range']).toBe(`bytes 3-12/${whole.body.length}`)
  expect(part.headers.etag).toBe(whole.headers.etag)
  expect(part.body.equals(whole.body.subarray(3, 13))).toBe(true)
})

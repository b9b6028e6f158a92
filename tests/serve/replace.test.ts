import { Agent } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'

import { MAX_KEPT_BODY_BYTES } from '../../lib/serve/send-file.ts'
import { type Answer, openTestSite } from './support.ts'

const READERS = 6

// From memory, and streamed.
it.each([
  ['small', 6_000, 200],
  ['large', MAX_KEPT_BODY_BYTES + 100_000, 12],
])(
  'a %s file is whole at every moment while it is replaced',
  async (_, size, versions) => {
    const { publish, ask } = await openTestSite()
    const agent = new Agent({ keepAlive: true })
    onTestFinished(() => agent.destroy())
    const bodies = new Map<string, string>()
    let latest = 0
    let requests = 0
    let isDone = false

    publishVersion(0)
    const readers = Array.from({ length: READERS }, (_, index) => read(index))
    for (let version = 1; version <= versions; version += 1) {
      publishVersion(version)
      // Who asks after a publish sees no old version.
      const after = await ask('/articles/loop', { agent })
      expect(numberOf(after)).toBe(version)
    }
    isDone = true
    await Promise.all(readers)
    expect(requests).toBeGreaterThan(versions)

    function publishVersion(version: number): void {
      const served = { encodings: ['br', 'gzip'] as const }
      publish('articles/loop.html', `${version};`.repeat(size).slice(0, size), served)
      latest = version
    }

    async function read(index: number): Promise<void> {
      const accept = ['br', 'gzip', 'identity'][index % 3] ?? ''
      while (!isDone) {
        const oldest = latest
        const answer = await ask('/articles/loop', {
          agent,
          headers: { 'Accept-Encoding': accept },
        })
        requests += 1
        expect(answer.status).toBe(200)
        expect(numberOf(answer)).toBeGreaterThanOrEqual(oldest)
        expectOneBody(answer)
      }
    }

    /** One whole version, and an entity tag that never stood for other bytes. */
    function numberOf(answer: Answer): number {
      const text = decode(answer)
      const version = text.split(';', 1)[0] ?? ''
      expect(text === `${version};`.repeat(size).slice(0, size)).toBe(true)
      return Number(version)
    }

    function expectOneBody({ headers, body }: Answer): void {
      const key = `${headers.etag}`
      const bytes = body.toString('base64')
      expect((bodies.get(key) ?? bytes) === bytes).toBe(true)
      if (size < MAX_KEPT_BODY_BYTES) bodies.set(key, bytes)
    }
  },
)

it('a file whose bytes nobody knows yet has no ETag, and is not kept', async () => {
  const { ask, files, publish } = await openTestSite()
  const path = 'articles/x.html'
  const before = await ask('/articles/x')
  publish(path, 'new', { hash: '', encodings: ['br'] })
  for (const headers of [{}, { 'If-None-Match': before.headers.etag ?? '' }]) {
    const answer = await ask('/articles/x', {
      headers: { ...headers, 'Accept-Encoding': 'br' },
    })
    expect([answer.status, answer.body.toString()]).toEqual([200, 'new'])
    for (const name of ['etag', 'last-modified', 'content-encoding']) {
      expect(answer.headers).not.toHaveProperty(name)
    }
  }
  publish(path, 'newer')
  const after = await ask('/articles/x')
  expect([after.body.toString(), files.get(path)?.hash]).not.toContain('')
  expect(after.headers.etag).not.toBe(before.headers.etag)
})

it('a file that is not as long as it should be has no ETag', async () => {
  const { ask, files, publish } = await openTestSite()
  publish('feed.xml', '<rss/>')
  const served = files.get('feed.xml')
  publish('feed.xml', '<rss>other hands</rss>')
  if (served) files.set('feed.xml', served)
  const { status, headers, body } = await ask('/feed.xml')
  expect([status, body.toString()]).toEqual([200, '<rss>other hands</rss>'])
  expect(headers).not.toHaveProperty('etag')
})

function decode({ headers, body }: Answer): string {
  switch (headers['content-encoding']) {
    case 'br':
      return brotliDecompressSync(body).toString()
    case 'gzip':
      return gunzipSync(body).toString()
    default:
      return body.toString()
  }
}

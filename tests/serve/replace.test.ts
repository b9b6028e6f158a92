import { Agent } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'

import { MAX_KEPT_BODY_BYTES } from '../../lib/serve/representation.ts'
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
      // Who asks after `forget` sees no old version.
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

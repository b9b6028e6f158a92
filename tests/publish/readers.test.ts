import { Agent } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'

import { toServedSite } from '../../lib/cli/process/to-served-site.ts'
import { SiteServer } from '../../lib/serve/server.ts'
import { type Answer, ask } from '../serve/support.ts'
import { type LightBlog, openLightBlog } from './support/light/publisher-fixture.ts'

const PUBLISHES = Number(process.env.RUNS ?? 60)

/** Every one shows the title of `one`, which is a number that rises. */
const PAGES = ['/', '/articles/one', '/archive', '/tags/web', '/articles/first'] as const
const bodies = new Map<string, string>()
const CODINGS = ['br', 'gzip', 'identity', 'gzip, br'] as const

it(`a reader sees a whole page, of this version or the next, in ${PUBLISHES} publishes`, async () => {
  const { blog, server } = await openServedBlog()
  const versions = { published: 0, written: 0 }
  await publishVersion(blog, versions)
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  onTestFinished(() => agent.destroy())
  let isOver = false
  let requests = 0
  const read = async () => {
    for (; !isOver; requests += 1) {
      const path = PAGES[requests % PAGES.length] ?? '/'
      const coding = CODINGS[requests % CODINGS.length] ?? 'br'
      const from = versions.published
      const answer = await ask(server.origin, path, {
        agent,
        headers: { 'Accept-Encoding': coding },
      })
      expectVersion(path, answer, from, versions.written)
      expectWhole(await ask(server.origin, '/articles/two', { agent }))
    }
  }
  const readers = Promise.all([read(), read(), read()])
  const over = readers.catch(() => {})
  for (let i = 0; i < PUBLISHES; i += 1) {
    await publishVersion(blog, versions)
    // A reader who has found a fault ends the test.
    await Promise.race([over, nextTurn()])
  }
  isOver = true
  await readers
  expect(requests).toBeGreaterThan(PUBLISHES)
  expect(bodies.size).toBeGreaterThan(10)
}, 600_000)

async function openServedBlog(): Promise<{ blog: LightBlog; server: SiteServer }> {
  const blog = openLightBlog()
  await blog.publish()
  const site = toServedSite(blog.publisher, blog.outDir)
  const server = await SiteServer.open(site, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => server.close())
  return { blog, server }
}

/** The other article comes and goes meanwhile. */
async function publishVersion(
  { store, publish }: LightBlog,
  versions: { published: number; written: number },
): Promise<void> {
  versions.written += 1
  const version = versions.written
  const title = `Version ${version}`
  store.save('articles/one.md', { title, tags: ['web'], aliases: ['first'] })
  if (version % 10 === 0) store.remove('articles/two.md')
  if (version % 10 === 5) store.save('articles/two.md', { title: 'Two', tags: ['web'] })
  const { failures } = await publish()
  expect([...failures]).toEqual([])
  versions.published = version
}

function expectVersion(path: string, answer: Answer, from: number, to: number): void {
  if (path === '/articles/first') {
    expect([answer.status, answer.headers.location]).toEqual([301, '/articles/one'])
    return
  }
  expect(answer.status, path).toBe(200)
  expectOneBody(path, answer)
  const text = readWhole(answer)
  const shown = [...text.matchAll(/Version (\d+)/g)].map(([, version]) => Number(version))
  expect(shown.length, path).toBeGreaterThan(0)
  expect(Math.min(...shown), path).toBeGreaterThanOrEqual(from)
  expect(Math.max(...shown), path).toBeLessThanOrEqual(to)
}

/** An ETag never stands for other bytes: a batch that is being stored has none. */
function expectOneBody(path: string, { headers, body }: Answer): void {
  if (headers.etag === undefined) return
  const key = path + headers.etag
  const bytes = body.toString('base64')
  expect((bodies.get(key) ?? bytes) === bytes, key).toBe(true)
  bodies.set(key, bytes)
}

function expectWhole(answer: Answer): void {
  expect([200, 404]).toContain(answer.status)
  readWhole(answer)
}

function readWhole({ headers, body }: Answer): string {
  const text = decode(headers['content-encoding'], body).toString()
  expect(text.startsWith('<!DOCTYPE html>')).toBe(true)
  expect(text.endsWith('</html>')).toBe(true)
  return text
}

function decode(coding: string | undefined, body: Buffer): Buffer {
  if (coding === 'br') return brotliDecompressSync(body)
  return coding === 'gzip' ? gunzipSync(body) : body
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

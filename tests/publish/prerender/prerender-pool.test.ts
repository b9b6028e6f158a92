import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'

import { formatRendered } from '../../../lib/publish/prerender/worker-protocol.ts'
import {
  PrerenderPool,
  type PrerenderProcess,
} from '../../../lib/publish/prerender/prerender-pool.ts'

async function openPool(start: () => Promise<PrerenderProcess>, count: number) {
  const pool = new PrerenderPool({ start, limitMs: 10_000 })
  onTestFinished(() => pool.close())
  await pool.resize(count)
  return pool
}

async function startProcess(answer: RequestListener): Promise<PrerenderProcess> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const ended = new Promise<void>((resolve) => server.once('close', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { port, ended, stop }
}

function send(response: ServerResponse, tags: readonly string[]): void {
  const body = Buffer.from('.')
  const rest = { status: 200, type: 'text/plain', assets: [], hash: 'abc' }
  response.end(formatRendered({ ...rest, body, tags }))
}

/** Answers on demand; counts what is under way in each process. */
function makeHeldProcesses() {
  const counts: { active: number; most: number; all: number }[] = []
  const held: (() => void)[] = []
  function start(): Promise<PrerenderProcess> {
    const count = { active: 0, most: 0, all: 0 }
    counts.push(count)
    return startProcess((_, response) => {
      count.active += 1
      count.all += 1
      count.most = Math.max(count.most, count.active)
      held.push(() => {
        count.active -= 1
        send(response, [])
      })
    })
  }
  return { start, counts, held }
}

it('pages that are asked for at once are shared by all processes, four in each', async () => {
  const { start, counts, held } = makeHeldProcesses()
  const pool = await openPool(start, 2)

  const pages = Array.from({ length: 20 }, (_, number) => pool.render(`/${number}`))
  await expect.poll(() => held.length).toBe(8)
  expect(counts.map(({ active }) => active)).toEqual([4, 4])

  let done = false
  const all = Promise.all(pages).then(() => {
    done = true
  })
  while (!done) {
    held.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  await all
  expect(counts.map(({ most }) => most)).toEqual([4, 4])
  expect(counts.reduce((sum, { all }) => sum + all, 0)).toBe(20)
})

it('a page has as many cache tags as it needs, and any letter in them', async () => {
  const tags = Array.from({ length: 20_000 }, (_, number) => `article:日本 "${number}"\n`)
  const start = () => startProcess((_, response) => send(response, tags))
  const pool = await openPool(start, 1)
  expect((await pool.render('/')).tags).toEqual(tags)
})

it('a page that the publisher has is asked for by its hash', async () => {
  const asked: unknown[] = []
  const start = () =>
    startProcess(({ headers }, response) => {
      asked.push(headers['if-none-match'])
      send(response, [])
    })
  const pool = await openPool(start, 1)
  await pool.render('/')
  await pool.render('/', 'abc')
  expect(asked).toEqual([undefined, 'abc'])
})

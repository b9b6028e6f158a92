import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'

import { DEPENDENCIES_TRAILER } from '../../../lib/publish/prerender/worker-protocol.ts'
import {
  openPrerenderPool,
  type PrerenderProcess,
} from '../../../lib/publish/prerender/prerender-pool.ts'

/** Answers nothing until it is told to; counts what is under way in each process. */
function makeHeldProcesses() {
  const counts: { active: number; most: number; all: number }[] = []
  const held: (() => void)[] = []
  async function start(): Promise<PrerenderProcess> {
    const count = { active: 0, most: 0, all: 0 }
    counts.push(count)
    const server = createServer((_, response) => {
      count.active += 1
      count.all += 1
      count.most = Math.max(count.most, count.active)
      held.push(() => {
        count.active -= 1
        response.writeHead(200, {
          'Content-Type': 'text/plain',
          Trailer: DEPENDENCIES_TRAILER,
        })
        response.write('.')
        response.addTrailers({ [DEPENDENCIES_TRAILER]: encodeURIComponent('[]') })
        response.end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const ended = new Promise<void>((resolve) => server.once('close', resolve))
    const { port } = server.address() as AddressInfo
    const stop = () => {
      server.close()
      server.closeAllConnections()
    }
    return { port, ended, stop }
  }
  return { start, counts, held }
}

it('pages that are asked for at once are shared by all processes, four in each', async () => {
  const { start, counts, held } = makeHeldProcesses()
  const pool = openPrerenderPool({ start, limitMs: 10_000 })
  onTestFinished(() => pool.close())
  await pool.resize(2)

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

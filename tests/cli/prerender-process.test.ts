import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'

import { startPrerenderProcess } from '../../lib/cli/process/prerender-process.ts'
import { parseSettings } from '../../lib/settings.ts'
import { PrerenderError } from '../../lib/publish/prerender/prerender-pool.ts'
import { makeTestContent } from '../support/content-fixture.ts'
import { listTree } from '../support/processes.ts'

const listChildren = () => listTree(process.pid).filter((pid) => pid !== process.pid)

let others: ReadonlySet<number>

beforeEach(() => {
  others = new Set(listChildren())
})

afterEach(async () => {
  vi.useRealTimers()
  await expect.poll(() => listChildren().filter((pid) => !others.has(pid))).toEqual([])
})

/** Starts a program in place of the prerender server. */
function start(program: string, signal = new AbortController().signal) {
  const root = inject('root')
  const { contentDir, environment } = makeTestContent({})
  const prerenderServerFile = join(contentDir, 'prerender-server.mjs')
  writeFileSync(prerenderServerFile, program)
  const installation = {
    ...{ root, workerFile: inject('workerFile'), prerenderServerFile },
    indexProcessFile: inject('indexProcessFile'),
    pictureEncoderFile: inject('pictureEncoderFile'),
    importThreadFile: inject('importThreadFile'),
  }
  return startPrerenderProcess(
    installation,
    parseSettings(environment, root, 'start'),
    signal,
  )
}

const HANGING = 'setInterval(() => {}, 1000)'

describe('a prerender process', () => {
  it.each([
    ['ends at once', ''],
    ['fails', 'process.exit(3)'],
  ])('that %s has not started', async (_, program) => {
    await expect(start(program)).rejects.toThrow(
      new PrerenderError('The prerender process ended before it listened.'),
    )
  })

  it('that does not come to listen is given up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const starting = expect(start(HANGING)).rejects.toThrow(PrerenderError)
    vi.advanceTimersByTime(60_000)
    await starting
  })

  it('is killed when its signal aborts', async () => {
    const controller = new AbortController()
    const starting = expect(start(HANGING, controller.signal)).rejects.toThrow(
      PrerenderError,
    )
    controller.abort()
    await starting
  })

  it('reports its port, and ends when it is stopped', async () => {
    const child = await start(`process.send({ port: 4321 })\n${HANGING}`)
    expect(child.port).toBe(4321)
    child.stop()
    await child.ended
  })

  it('knows the folders of the publisher, and the address of the site', async () => {
    const names = ['CONTENT_DIR', 'STATE_DIR', 'NODE_ENV']
    const missing = `${JSON.stringify(names)}.filter((name) => !process.env[name]).length`
    const child = await start(`process.send({ port: ${missing} })\n${HANGING}`)
    expect(child.port).toBe(0)
    child.stop()
    await child.ended
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'

import { bundle } from '../../lib/build/command-bundle.mjs'
import { makeRandom } from '../content/support/random.ts'
import type { TestStore } from '../content/support/store-fixture.ts'
import {
  makeLightStore,
  openLightBlog,
  outDirOf,
} from './support/light/publisher-fixture.ts'
import type { DeathOrder } from './support/faults/crash.ts'
import { readRuns } from './support/runs.ts'
import { listDifferences, readTree } from './support/tree.ts'
import { isWhole, watchFiles } from './support/whole-files.ts'

const { runs, seed } = readRuns(4)
const timeout = 30_000 + runs * 3000

let entry: string

beforeAll(async () => {
  const folder = await bundle({ crash: 'tests/publish/support/faults/crash.ts' })
  entry = join(folder, 'crash.mjs')
})

/** Two states of a blog: in each there is something that the other has not. */
const STATES = [
  (store: TestStore) => {
    store.save('articles/one.md', { title: 'One', tags: ['web'], aliases: ['first'] })
    store.save('articles/two.md', { title: 'Two', tags: ['web', 'rust'] })
    store.remove('articles/new.md')
  },
  (store: TestStore) => {
    store.save('articles/one.md', { title: 'Onf', tags: ['web'], aliases: ['former'] })
    store.remove('articles/two.md')
    store.save('articles/new.md', { title: 'New', tags: ['news'] })
  },
] as const

async function publishFromNothing(index: number): Promise<Map<string, Buffer>> {
  const store = makeLightStore()
  STATES[index]?.(store)
  const blog = openLightBlog(store)
  await blog.publish()
  return blog.readTree()
}

interface DeathSettings {
  readonly limitMs?: number | undefined
  readonly outDir?: string
}

/** Publishes in a process of its own while readers read. Returns the signal that ended it. */
async function publishAndDie(
  store: TestStore,
  until: readonly string[],
  { limitMs, outDir = outDirOf(store) }: DeathSettings = {},
): Promise<NodeJS.Signals | null> {
  const { contentDir, stateDir } = store.folder
  const order: DeathOrder = { contentDir, stateDir, outDir, until }
  const watcher = watchFiles(outDir)
  const child = spawn(process.execPath, [entry, JSON.stringify(order)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const closed = once(child, 'close')
  if (limitMs !== undefined) void setTimeout(limitMs).then(() => child.kill('SIGKILL'))
  const [, signal] = await closed
  const { faults } = await watcher.stop()
  expect(faults).toEqual([])
  const files = [...readTree(outDir)].filter(([file]) => !file.startsWith('.'))
  expect(files.filter(([file, bytes]) => !isWhole(file, bytes))).toEqual([])
  return signal
}

/**
 * Each run writes the other state, is killed, and completes what was begun; the first one
 * publishes from nothing. Resolves with how the killed one ended.
 */
async function openTrial() {
  const full = [await publishFromNothing(0), await publishFromNothing(1)] as const
  const store = makeLightStore()
  let index = 0
  return async (until: readonly string[], limitMs?: number) => {
    index = 1 - index
    STATES[index]?.(store)
    const signal = await publishAndDie(store, until, { limitMs })
    await publishToTheEnd(store, full[index] ?? new Map())
    return signal
  }
}

async function publishToTheEnd(
  store: TestStore,
  full: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const blog = openLightBlog(store)
  await blog.publish()
  await blog.close()
  expect(listDifferences(blog.readTree(), full)).toEqual([])
}

describe('a run that is killed, and the one after it', () => {
  it.each([
    ['the first file was replaced', ['^replace']],
    ['files of a batch were replaced, and before its rows', ['^replace', '^begin']],
    ['the first of its rows was written', ['^replace', '^row']],
    ['some of its rows were written', ['^row', '^row', '^row']],
    ['its rows were written', ['^row', '^commit']],
    ['the first page was removed or replaced in the last batch', ['^commit', '^remove']],
    ['some host files were replaced', ['^replace _']],
    ['the list was replaced', ['^replace .imprint-files']],
  ])('after %s', async (_, until) => {
    const run = await openTrial()
    const ends = [await run(until), await run(until), await run(until)]
    // From nothing to something, nothing may have to be removed.
    expect(ends.slice(1)).toEqual(['SIGKILL', 'SIGKILL'])
  })

  it(`after any number of steps, SEED=${seed} RUNS=${runs}`, { timeout }, async () => {
    const random = makeRandom(seed)
    const run = await openTrial()
    for (let i = 0; i < runs; i += 1) await run(Array(1 + random.below(90)).fill('.'))
  })

  it(`at any moment, SEED=${seed} RUNS=${runs}`, { timeout }, async () => {
    const random = makeRandom(seed)
    const run = await openTrial()
    const started = performance.now()
    expect(await run([])).toBeNull()
    const wholeMs = performance.now() - started
    const ends: unknown[] = []
    for (let i = 0; i < runs; i += 1) ends.push(await run([], random.below(wholeMs)))
    expect(ends).toContain('SIGKILL')
  })
})

describe('a run that is killed between a file and its row', () => {
  it('leaves no page of an article that is deleted before the next', async () => {
    const store = makeLightStore()
    STATES[0](store)
    await publishToTheEnd(store, await publishFromNothing(0))
    STATES[1](store)
    const signal = await publishAndDie(store, ['^replace articles/new.html'])
    expect([signal, readTree(outDirOf(store)).has('articles/new.html')]).toEqual([
      'SIGKILL',
      true,
    ])
    STATES[0](store)
    await publishToTheEnd(store, await publishFromNothing(0))
  })

  it('leaves no words of an edit that is undone before the next', async () => {
    const store = makeLightStore()
    STATES[0](store)
    const full = await publishFromNothing(0)
    await publishToTheEnd(store, full)
    STATES[1](store)
    await publishAndDie(store, ['^replace articles/one.html'])
    expect(`${readTree(outDirOf(store)).get('articles/one.html')}`).toContain('Onf')
    STATES[0](store)
    await publishToTheEnd(store, full)
  })
})

describe('a run that is killed, and whose store is lost', () => {
  /** Another store, with other content, publishes into the same folder. */
  async function publishAnew(outDir: string): Promise<void> {
    const store = makeLightStore()
    STATES[1](store)
    const blog = openLightBlog(store, { outDir })
    await blog.publish()
    await blog.close()
    expect(listDifferences(blog.readTree(), await publishFromNothing(1))).toEqual([])
  }

  it.each([
    ['a file was replaced', ['^replace articles/two.html']],
    ['rows were written', ['^replace articles/two.html', '^commit']],
    ['the host files were replaced', ['^replace _redirects']],
    ['the list was replaced', ['^replace .imprint-files']],
  ])('leaves no file of a first publish after %s', async (_, until) => {
    const store = makeLightStore()
    STATES[0](store)
    expect(await publishAndDie(store, until)).toBe('SIGKILL')
    expect(readTree(outDirOf(store)).has('articles/two.html')).toBe(true)
    await publishAnew(outDirOf(store))
  })

  it('leaves no file of a later publish', async () => {
    const store = makeLightStore()
    STATES[0](store)
    await publishToTheEnd(store, await publishFromNothing(0))
    store.save('articles/later.md', { title: 'Later', tags: ['later'] })
    await publishAndDie(store, ['^replace articles/later.html', '^commit'])
    await publishAnew(outDirOf(store))
  })

  it.each([
    ['before anything is written', ['^begin']],
    ['after a file was replaced', ['^replace articles/new.html']],
    ['after the host files were replaced', ['^replace _redirects']],
    ['while it removes what is left', ['^remove articles/two.html']],
    ['after the list was replaced', ['^replace .imprint-files']],
  ])('leaves no file when the run that takes over is killed %s', async (_, until) => {
    const [store, next] = [makeLightStore(), makeLightStore()]
    const outDir = outDirOf(store)
    STATES[0](store)
    await publishToTheEnd(store, await publishFromNothing(0))
    STATES[1](next)
    expect(await publishAndDie(next, until, { outDir })).toBe('SIGKILL')
    const blog = openLightBlog(next, { outDir })
    await blog.publish()
    await blog.close()
    expect(listDifferences(blog.readTree(), await publishFromNothing(1))).toEqual([])
  })

  it('leaves no file when that happens twice', async () => {
    const [first, second] = [makeLightStore(), makeLightStore()]
    const outDir = outDirOf(first)
    STATES[0](first)
    await publishAndDie(first, ['^replace articles/two.html'])
    second.save('articles/second.md', { title: 'Second' })
    second.remove('articles/two.md')
    await publishAndDie(second, ['^replace articles/second.html'], { outDir })
    await publishAnew(outDir)
  })
})

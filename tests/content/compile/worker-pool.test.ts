import { writeFileSync } from 'node:fs'

import { expect, it, onTestFinished } from 'vitest'

import type { ParseResult } from '../../../lib/content/compile/parse.ts'
import {
  WorkerPool,
  type WorkerPoolSettings,
} from '../../../lib/content/compile/worker-pool.ts'
import { makeFolder } from '../support/content-folder.ts'

/** Does with each path what its name says, and answers with the thread as the key. */
const WORKER = `
import { threadId } from 'node:worker_threads'
export async function parse(jobs) {
  const paths = jobs.map(({ path }) => path)
  if (paths.includes('exit')) process.exit(1)
  if (paths.includes('throw')) throw new Error('no sense in it')
  if (paths.includes('crash')) await crash()
  if (paths.includes('exit in company') && paths.length > 1) process.exit(1)
  while (paths.includes('hang')) {}
  return paths.map((path) => ({ path, key: String(threadId), diagnostics: [] }))
}
function crash() {
  return new Promise(() => setImmediate(() => { throw new Error('no memory left') }))
}
`

function makePool(settings: Partial<WorkerPoolSettings> = {}): WorkerPool {
  const { at, write, stateDir } = makeFolder()
  write('worker.mjs', WORKER)
  const pool = new WorkerPool({
    workerFile: at('worker.mjs'),
    stagingDir: stateDir,
    pipeline: '',
    threads: 1,
    batchLimitMs: 20_000,
    fileLimitMs: 20_000,
    ...settings,
  })
  onTestFinished(() => pool.close())
  return pool
}

async function parse(pool: WorkerPool, paths: readonly string[]) {
  const jobs = paths.map((path) => ({
    path,
    file: path,
    isBareAllowed: false,
  }))
  const batches: (readonly ParseResult[])[] = []
  await pool.parse(jobs, (results) => batches.push(results))
  return batches
}

/** The message of each path's diagnostic; undefined for a good one. */
function outcomesOf(batches: readonly (readonly ParseResult[])[]) {
  const outcomes = batches
    .flat()
    .map((result): [string, string | undefined] => [
      result.path,
      result.diagnostics[0]?.message,
    ])
  return Object.fromEntries(outcomes)
}

it.each([
  [0, 2, []],
  [1, 2, [1]],
  [2, 2, [1, 1]],
  [32, 1, [32]],
  [33, 1, [32, 1]],
  [64, 2, [32, 32]],
  [65, 1, [32, 32, 1]],
])('parses %i files on %i threads in batches of %j', async (count, threads, sizes) => {
  const paths = Array.from({ length: count }, (_, i) => `${i}.md`)
  const batches = await parse(makePool({ threads }), paths)
  expect(batches.map(({ length }) => length)).toEqual(sizes)
  const parsed = batches.flat().map(({ path }) => path)
  expect(parsed.toSorted()).toEqual(paths.toSorted())
})

it('keeps one thread for the next time', async () => {
  const pool = makePool({ threads: 2 })
  const first = new Set((await parse(pool, ['a', 'b', 'c', 'd'])).flat().map(keyOf))
  const second = (await parse(pool, ['e'])).flat().map(keyOf)
  expect(first.size).toBe(2)
  expect(first).toContain(second[0])
})

it.each([
  ['exit', 'worker exited with code: 1'],
  ['throw', 'no sense in it'],
  ['crash', 'no memory left'],
])('reports a file that does %s, and parses the others', async (fault, reason) => {
  const outcomes = outcomesOf(await parse(makePool(), ['a', fault, 'b']))
  expect(outcomes).toEqual({
    a: undefined,
    [fault]: `Parsing this file failed twice (${reason}): take out half of the text to find the part that does it`,
    b: undefined,
  })
})

it('parses a file alone that ended its thread in company', async () => {
  const outcomes = outcomesOf(await parse(makePool(), ['a', 'exit in company', 'b']))
  expect(outcomes).toEqual({ a: undefined, 'exit in company': undefined, b: undefined })
})

it('reports a file that never ends, and parses the others', async () => {
  const pool = makePool({ batchLimitMs: 10, fileLimitMs: 3000 })
  const outcomes = outcomesOf(await parse(pool, ['a', 'hang', 'b']))
  expect(outcomes).toEqual({
    a: undefined,
    hang: 'Parsing this file was not done after 3 seconds: take out half of the text to find the part that does it',
    b: undefined,
  })
})

it('starts anew after a thread that ended', async () => {
  const pool = makePool()
  await parse(pool, ['exit'])
  expect(outcomesOf(await parse(pool, ['a']))).toEqual({ a: undefined })
})

it('reports every file when there is no worker at all', async () => {
  const { at } = makeFolder()
  const pool = makePool({ workerFile: at('worker.mjs'), threads: 2 })
  const outcomes = outcomesOf(await parse(pool, ['a', 'b']))
  const reason = expect.stringMatching(/failed twice \(Cannot find module/)
  expect(outcomes).toEqual({ a: reason, b: reason })
  writeFileSync(at('worker.mjs'), WORKER)
  expect(outcomesOf(await parse(pool, ['a']))).toEqual({ a: undefined })
})

it('ends what never ends when it is closed, and reports nothing of it', async () => {
  const pool = makePool()
  const parsing = parse(pool, ['a', 'hang'])
  await pool.close()
  expect((await parsing).flat()).toEqual([])
})

function keyOf({ key }: ParseResult): string {
  return key
}

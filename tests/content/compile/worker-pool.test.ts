import { writeFileSync } from 'node:fs'

import { expect, it, onTestFinished } from 'vitest'

import type { ParseResult } from '../../../lib/content/compile/parse.ts'
import {
  openWorkerPool,
  type WorkerPool,
} from '../../../lib/content/compile/worker-pool.ts'
import { makeFolder } from '../support/content-folder.ts'

/** Does with each path what its name says, and answers with the thread as the key. */
const WORKER = `
import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', (jobs) => {
  const paths = jobs.map(({ path }) => path)
  if (paths.includes('exit')) process.exit(1)
  if (paths.includes('throw')) throw new Error('no memory left')
  if (paths.includes('exit in company') && paths.length > 1) process.exit(1)
  while (paths.includes('hang')) {}
  const key = String(threadId)
  parentPort.postMessage({ results: paths.map((path) => ({ outcome: 'unchanged', path, key })) })
})
`

function makePool({ batchLimitMs = 20_000, fileLimitMs = 20_000 } = {}): WorkerPool {
  const { at, write, stateDir } = makeFolder()
  write('worker.mjs', WORKER)
  const pool = openWorkerPool({
    workerFile: at('worker.mjs'),
    stagingDir: stateDir,
    pipeline: '',
    batchLimitMs,
    fileLimitMs,
  })
  onTestFinished(() => pool.close())
  return pool
}

async function parse(pool: WorkerPool, paths: readonly string[], threads = 1) {
  const jobs = paths.map((path) => ({ path, file: path }))
  const batches: (readonly ParseResult[])[] = []
  await pool.parse(jobs, threads, (results) => batches.push(results))
  return batches
}

/** The message of each path's problem; undefined for a good one. */
function outcomesOf(batches: readonly (readonly ParseResult[])[]) {
  const outcomes = batches
    .flat()
    .map((result): [string, string | undefined] => [
      result.path,
      result.outcome === 'checked' ? result.problems[0]?.message : undefined,
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
  const batches = await parse(makePool(), paths, threads)
  expect(batches.map(({ length }) => length)).toEqual(sizes)
  const parsed = batches.flat().map(({ path }) => path)
  expect(parsed.toSorted()).toEqual(paths.toSorted())
})

it('keeps one thread for the next time', async () => {
  const pool = makePool()
  const first = new Set((await parse(pool, ['a', 'b', 'c', 'd'], 2)).flat().map(keyOf))
  const second = (await parse(pool, ['e'])).flat().map(keyOf)
  expect(first.size).toBe(2)
  expect(first).toContain(second[0])
})

it.each([
  ['exit', 'Parsing this file ended the parser twice (the thread ended)'],
  ['throw', 'Parsing this file ended the parser twice (no memory left)'],
])('reports a file that does %s, and parses the others', async (fault, message) => {
  const outcomes = outcomesOf(await parse(makePool(), ['a', fault, 'b']))
  expect(outcomes).toEqual({
    a: undefined,
    [fault]: `${message}: take out half of the text to find the part that does it`,
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
  const { at, stateDir } = makeFolder()
  const settings = { batchLimitMs: 20_000, fileLimitMs: 20_000, pipeline: '' }
  const pool = openWorkerPool({
    ...settings,
    workerFile: at('worker.mjs'),
    stagingDir: stateDir,
  })
  const outcomes = outcomesOf(await parse(pool, ['a']))
  expect(outcomes.a).toMatch(/ended the parser twice \(Cannot find module/)
  writeFileSync(at('worker.mjs'), WORKER)
  expect(outcomesOf(await parse(pool, ['a']))).toEqual({ a: undefined })
  await pool.close()
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

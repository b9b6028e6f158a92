import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

import { FILE_START } from '../../model/diagnostic.ts'
import { toViolation } from './messages.ts'
import type { ParseJob, ParseResult } from './parse.ts'
import type { WorkerReply, WorkerSettings } from './worker.ts'

export interface WorkerPoolSettings {
  /** The bundled `worker.ts`. */
  readonly workerFile: string
  readonly stagingDir: string
  readonly pipeline: string
  readonly batchLimitMs: number
  readonly fileLimitMs: number
}

export interface WorkerPool {
  /** Parses in batches on `threads` threads; calls back with each batch as it comes. */
  parse(
    jobs: readonly ParseJob[],
    threads: number,
    onResults: (results: readonly ParseResult[]) => void,
  ): Promise<void>
  /** Ends all threads; what they were at is not reported. */
  close(): Promise<void>
}

/** Small enough for an early first result and an even end, large enough to pay for a turn. */
const BATCH_SIZE = 32

/**
 * Long-lived worker threads. A batch that takes too long or kills its thread is run again
 * file by file in a new one; a file that does it again alone becomes a problem with its name,
 * and nothing is started once more for it.
 */
export function openWorkerPool(settings: WorkerPoolSettings): WorkerPool {
  const idle: Thread[] = []
  const busy = new Set<Thread>()
  let isClosed = false
  let started = 0

  async function runBatch(jobs: readonly ParseJob[]): Promise<ParseResult[]> {
    const outcome = await runOnce(jobs, settings.batchLimitMs)
    if (outcome.kind === 'done') return [...outcome.results]
    if (isClosed) return []
    const results: ParseResult[] = []
    for (const job of jobs) results.push(...(await runAlone(job)))
    return results
  }

  async function runAlone(job: ParseJob): Promise<ParseResult[]> {
    const outcome = await runOnce([job], settings.fileLimitMs)
    if (outcome.kind === 'done') return [...outcome.results]
    return isClosed ? [] : [failed(job, outcome)]
  }

  async function runOnce(
    jobs: readonly ParseJob[],
    limitMs: number,
  ): Promise<RunOutcome> {
    if (isClosed) return { kind: 'dead', reason: 'the pool is closed' }
    const thread = idle.pop() ?? startThread(settings, started++)
    busy.add(thread)
    const outcome = await thread.run(jobs, limitMs)
    busy.delete(thread)
    if (outcome.kind === 'done') idle.push(thread)
    else await thread.stop()
    return outcome
  }

  return {
    async parse(jobs, threads, onResults) {
      const queue = toBatches(jobs, threads)
      const drain = async () => {
        for (let batch = queue.shift(); batch; batch = queue.shift()) {
          onResults(await runBatch(batch))
        }
      }
      await Promise.all(Array.from({ length: Math.min(threads, queue.length) }, drain))
      // One thread stays warm for the next save; the others give their memory back.
      await Promise.all(idle.splice(1).map((thread) => thread.stop()))
    },
    async close() {
      isClosed = true
      await Promise.all([...busy, ...idle.splice(0)].map((thread) => thread.stop()))
    },
  }
}

function toBatches(jobs: readonly ParseJob[], threads: number): ParseJob[][] {
  const size = Math.min(BATCH_SIZE, Math.ceil(jobs.length / threads))
  const batches: ParseJob[][] = []
  for (let start = 0; start < jobs.length; start += size) {
    batches.push(jobs.slice(start, start + size))
  }
  return batches
}

type RunOutcome =
  | { readonly kind: 'done'; readonly results: readonly ParseResult[] }
  | { readonly kind: 'late'; readonly limitMs: number }
  | { readonly kind: 'dead'; readonly reason: string }

interface Thread {
  run(jobs: readonly ParseJob[], limitMs: number): Promise<RunOutcome>
  stop(): Promise<void>
}

function startThread(settings: WorkerPoolSettings, number: number): Thread {
  const workerData: WorkerSettings = {
    stagingDir: join(settings.stagingDir, String(number)),
    pipeline: settings.pipeline,
  }
  // Heap limits are left alone: small ones cost more time in the collector than they save.
  const worker = new Worker(settings.workerFile, { workerData })
  let report: (outcome: RunOutcome) => void = () => {}
  let end: RunOutcome | undefined
  const die = (reason: string) => {
    end ??= { kind: 'dead', reason }
    report(end)
  }
  worker.on('message', ({ results }: WorkerReply) => report({ kind: 'done', results }))
  worker.on('error', (error) => die(error.message))
  worker.on('exit', () => die('the thread ended'))
  return {
    run: (jobs, limitMs) =>
      new Promise((resolve) => {
        if (end) return resolve(end)
        const timer = setTimeout(() => report({ kind: 'late', limitMs }), limitMs)
        report = (outcome) => {
          clearTimeout(timer)
          resolve(outcome)
        }
        worker.postMessage(jobs)
      }),
    stop: async () => {
      die('it was stopped')
      await worker.terminate()
    },
  }
}

function failed(
  { path }: ParseJob,
  outcome: Exclude<RunOutcome, { kind: 'done' }>,
): ParseResult {
  const violation =
    outcome.kind === 'late'
      ? toViolation('body-unparsable:late', { seconds: outcome.limitMs / 1000 })
      : toViolation('body-unparsable:crash', { reason: outcome.reason })
  const problem = { file: path, ...FILE_START, ...violation }
  return { outcome: 'checked', path, key: 'failed', problems: [problem] }
}

// Worker threads that parse files, and what becomes of a file that breaks one.
import { Piscina } from 'piscina'

import { FILE_START, type Violation } from '../../model/diagnostic.ts'
import { toViolation } from './messages.ts'
import type { ParseJob, ParseResult } from './parse.ts'
import type { WorkerSettings } from './worker.ts'

export interface WorkerPoolSettings {
  /** The bundled `worker.ts`. */
  readonly workerFile: string
  /** Each thread stages files in a folder of its own in here. */
  readonly stagingDir: string
  /** Hash of everything but the content that decides what a parse gives. */
  readonly pipeline: string
  readonly threads: number
  readonly batchLimitMs?: number
  readonly fileLimitMs?: number
}

/** Small enough for an early first result and an even end, large enough to pay for a turn. */
const BATCH_SIZE = 32
/** By the clock: on a busy machine an ordinary file takes twenty seconds and more. */
const BATCH_LIMIT_MS = 60_000
const FILE_LIMIT_MS = 60_000

/**
 * Parses files in batches. A batch that takes too long or kills its thread runs again file by
 * file; a file that does it alone becomes a diagnostic, and nothing runs once more for it.
 */
export class WorkerPool {
  readonly #settings: WorkerPoolSettings
  #threads: Piscina<readonly ParseJob[], ParseResult[]> | undefined
  #startError: Error | undefined
  #isClosed = false

  constructor(settings: WorkerPoolSettings) {
    this.#settings = settings
  }

  /** Calls back with the results of each batch as it is done. */
  async parse(
    jobs: readonly ParseJob[],
    onResults: (results: readonly ParseResult[]) => void,
  ): Promise<void> {
    const { threads } = this.#settings
    const batches = toBatches(jobs, threads).values()
    const drain = async () => {
      for (const batch of batches) onResults(await this.#parseBatch(batch))
    }
    await Promise.all(Array.from({ length: threads }, drain))
  }

  /** Ends all threads; what they were at is not reported. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#threads?.destroy()
  }

  async #parseBatch(jobs: readonly ParseJob[]): Promise<ParseResult[]> {
    const { batchLimitMs = BATCH_LIMIT_MS, fileLimitMs = FILE_LIMIT_MS } = this.#settings
    const results = await this.#run(jobs, batchLimitMs)
    if (Array.isArray(results)) return results
    const alone: ParseResult[] = []
    for (const job of jobs) {
      const result = await this.#run([job], fileLimitMs)
      alone.push(...(Array.isArray(result) ? result : [toFailure(job, result)]))
    }
    return alone
  }

  /** The results, or why the batch failed. A closed pool has nothing to report. */
  async #run(
    jobs: readonly ParseJob[],
    limitMs: number,
  ): Promise<ParseResult[] | Violation> {
    if (this.#isClosed) return []
    const signal = AbortSignal.timeout(limitMs)
    try {
      this.#threads ??= this.#openThreads()
      return await this.#threads.run(jobs, { signal })
    } catch (error) {
      if (this.#isClosed) return []
      return signal.aborted
        ? toViolation('body-unparsable:late', { seconds: limitMs / 1000 })
        : toViolation('body-unparsable:crash', {
            reason: toReason(this.#startError ?? error),
          })
    }
  }

  // Opened late: a compile that finds nothing changed needs no thread.
  #openThreads(): Piscina<readonly ParseJob[], ParseResult[]> {
    const { workerFile, stagingDir, pipeline, threads } = this.#settings
    const workerData: WorkerSettings = { stagingDir, pipeline }
    const pool = new Piscina<readonly ParseJob[], ParseResult[]>({
      filename: workerFile,
      name: 'parse',
      workerData,
      // One thread stays warm for the next save; the others give their memory back.
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: IDLE_MS,
      // Trees of a body are garbage at once: more room for them saves copies and old space.
      resourceLimits: { maxYoungGenerationSizeMb: 192 },
      // Contentlayer leaves things to do after a batch: a thread that waits must not block.
      atomics: 'disabled',
    })
    this.#startError = undefined
    // A thread that can not even start has no task to fail: whatever waits for it does.
    pool.on('error', (error: Error) => {
      this.#startError = error
      this.#threads = undefined
      void pool.destroy()
    })
    return pool
  }
}

/** Longer than a batch takes to be stored. */
const IDLE_MS = 500

function toBatches(jobs: readonly ParseJob[], threads: number): ParseJob[][] {
  const size = Math.min(BATCH_SIZE, Math.ceil(jobs.length / threads))
  const batches: ParseJob[][] = []
  for (let start = 0; start < jobs.length; start += size) {
    batches.push(jobs.slice(start, start + size))
  }
  return batches
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function toFailure({ path: file }: ParseJob, violation: Violation): ParseResult {
  const diagnostics = [{ file, ...FILE_START, ...violation }]
  return { path: file, key: 'failed', diagnostics }
}

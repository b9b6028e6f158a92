// What runs in a worker thread.
import { join } from 'node:path'
import { threadId, workerData } from 'node:worker_threads'

import { StagedParser } from './staged-parser.ts'
import { type ParseJob, type ParseResult, parseFiles } from './parse.ts'
import type { WorkerPoolSettings } from './worker-pool.ts'

export type WorkerSettings = Pick<WorkerPoolSettings, 'stagingDir' | 'pipeline'>

const { stagingDir, pipeline }: WorkerSettings = workerData
const parser = new StagedParser(join(stagingDir, String(threadId)))

/** The pool hands a thread one batch at a time. */
export function parse(jobs: readonly ParseJob[]): Promise<ParseResult[]> {
  return parseFiles(jobs, parser, pipeline)
}

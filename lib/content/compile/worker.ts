import { parentPort, workerData } from 'node:worker_threads'

import { openContentlayer } from './contentlayer.ts'
import { type ParseJob, parseFiles, type ParseResult } from './parse.ts'

export interface WorkerSettings {
  /** A folder of this worker's own. */
  readonly stagingDir: string
  /** Hash of everything but the content that decides what a parse gives. */
  readonly pipeline: string
}

export interface WorkerReply {
  readonly results: readonly ParseResult[]
}

// The pool sends one batch and waits for its reply before it sends another.
const { stagingDir, pipeline }: WorkerSettings = workerData
const parser = await openContentlayer(stagingDir)

parentPort?.on('message', async (jobs: readonly ParseJob[]) => {
  const reply: WorkerReply = { results: await parseFiles(jobs, parser, pipeline) }
  parentPort?.postMessage(reply)
})
